import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Team } from '../../../api/skills/team.contract.ts';
import { momentDay } from '../../shared/moment.ts';
import { FigureCard } from '../heat-map/FigureCard.tsx';
import { findingWords } from '../heat-map/finding-words.ts';
import { type Chosen, focusOnChosen, type Heading, HeatTable } from '../heat-map/HeatTable.tsx';
import { text as figures } from '../heat-map/text.ts';
import { text as all } from '../text.ts';

const text = all.team.around;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** The figures of the smallest group around the team that may be told. */
export const TeamFigures = ({ around }: Pick<Team, 'around'>) => {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (around === null)
    return (
      <section className={styles.section}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.heading}
        </Text>
        <Text>{text.none}</Text>
      </section>
    );
  const { kind, row, card } = around;
  const name = text.names[kind];
  const columns = around.columns.map(({ id, title }): Heading => ({ id, title, to: null }));
  const column = columns.find(({ id }) => id === chosen?.column);
  const cell = column && row.cells[columns.indexOf(column)];
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title(name, findingWords(around.columns, { whole: row }))}
      </Text>
      <Text
        className={styles.quiet}
      >{`${text.why[kind]}${figures.finding.taken(momentDay(card.at), card.k)}`}</Text>
      <HeatTable
        caption={text.heading}
        axis={text.names[kind]}
        columns={columns}
        groups={[{ id: kind, row, heading: { id: kind, title: row.name, to: null } }]}
        chosen={chosen}
        onChoose={setChosen}
      />
      {column && cell && (
        <FigureCard
          title={figures.card.title(name, column.title)}
          cell={cell}
          card={card}
          onClose={() => {
            focusOnChosen();
            setChosen(null);
          }}
        />
      )}
    </section>
  );
};
