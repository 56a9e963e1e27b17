import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type BriefingInput, seeOpenings } from '../../api/news/briefing.contract.ts';
import { moment } from '../shared/moment.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { text as all } from './briefing.text.ts';

const text = all.openings;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

interface OpeningsProps {
  readonly id: BriefingInput['id'];
  /** Everybody's, for the monitoring officer. */
  readonly isAll: boolean;
}

/** The log of openings: one's own, or everybody's for the monitoring officer, whose look at it is told to them. */
export const Openings = ({ id, isAll }: OpeningsProps) => {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const title = isAll ? text.all : text.mine;
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <div>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {title}
        </Text>
        <Text block className={styles.quiet}>
          {isAll ? text.allWords : text.mineWords}
        </Text>
      </div>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.hide : text.show}
        </Button>
      </div>
      {isOpen && <List id={id} isAll={isAll} />}
    </Card>
  );
};

const List = ({ id, isAll }: { id: BriefingInput['id']; isAll: boolean }) => {
  const styles = useStyles();
  const pages = useReadPages(seeOpenings, { id });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={2} height={32} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const openings = pages.data.pages.flatMap((page) => page.openings);
  if (openings.length === 0) return <Text>{text.none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {openings.map(({ id: key, at, person, version, as }) => (
          <li key={key}>
            {isAll && <Text block weight="semibold">{`${person.name}, ${text.as(as)}`}</Text>}
            <Text className={styles.quiet}>{text.line(moment(at), version)}</Text>
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} label={all.more} />
    </>
  );
};
