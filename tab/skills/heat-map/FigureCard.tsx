import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { momentDay } from '../../shared/moment.ts';
import { type Fact, Facts } from '../../shell/Facts.tsx';
import { useKeptFocus } from '../../shell/use-kept-focus.ts';
import { type Cell, type Figures, percentOf, type Told } from './heat.ts';
import { text as all } from './text.ts';
import { cellWords, changeWords, coverageWords } from './words.ts';

const text = all.card;

const useStyles = makeStyles({
  box: { maxWidth: '720px' },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

interface FigureCardProps {
  readonly title: string;
  readonly cell: Cell;
  /** What all figures of the page stand on. */
  readonly card: Figures['card'];
  readonly onClose: () => void;
}

/** What one figure means and stands on; of what is hidden, why. Takes focus, as it stands below the map. */
export const FigureCard = ({ title, cell, card, onClose }: FigureCardProps) => {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each figure that is chosen
  useEffect(() => box.current?.focus(), [title]);
  const { words, small } = cellWords(cell);
  return (
    <section ref={box} tabIndex={-1} aria-label={title} className={styles.box}>
      <Card className={styles.card}>
        <Text as="h3" size={500} weight="semibold" className={styles.heading}>
          {title}
        </Text>
        {cell.suppressed ? (
          <Text>{text.hidden[cell.reason]}</Text>
        ) : cell.share === null ? (
          <Text>{`${words}: ${small}`}</Text>
        ) : (
          <Facts facts={factsOf(cell, card)} onPhone="below" />
        )}
        <div>
          <Button onClick={onClose}>{text.close}</Button>
        </div>
      </Card>
    </section>
  );
};

const factsOf = (cell: Told, card: Figures['card']): readonly Fact[] => {
  const { terms } = text;
  const { share, met, assessed, evidence, levels, at } = cell;
  const { framework, requirements } = card;
  return [
    [terms.share, `${cellWords(cell).words}: ${text.share(met, assessed)}`],
    [terms.definition, text.definition],
    [terms.coverage, coverageWords(cell, card)],
    ...(share === null
      ? []
      : ([[terms.interval, text.interval(percentOf(share.low), percentOf(share.high))]] as const)),
    [terms.change, changeWords(cell)],
    [terms.evidence, text.evidence(evidence)],
    [terms.levels, text.levels(levels)],
    [terms.date, momentDay(at)],
    [terms.framework, text.framework(framework, requirements)],
  ];
};
