import { Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { AssessmentPage } from '../../api/skills/assessment.contract.ts';
import { ButtonLink } from '../shell/links.tsx';
import { QuestionHeading } from './QuestionHeading.tsx';
import { text as all } from './text.ts';

const text = all.assessment.over;

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '720px',
  },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
});

/** What the checks were about, and the way to the levels that came of it. */
export const Review = ({ assessment: { state, review } }: { assessment: AssessmentPage }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.body}>
      <QuestionHeading id={id}>{state === 'dropped' ? text.dropped : text.title}</QuestionHeading>
      <div>
        <ButtonLink to="/skills" appearance="primary">
          {text.levels}
        </ButtonLink>
      </div>
      {review.length > 0 && <Text>{text.detail}</Text>}
      <ul className={styles.list}>
        {review.map((one) => (
          <li key={one.check}>
            <Checked one={one} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Checked = ({ one }: { one: AssessmentPage['review'][number] }) => {
  const styles = useStyles();
  const { scenario, chosen, right, isRight, rationale, source } = one;
  return (
    <Card className={styles.card}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {scenario}
      </Text>
      <Text>{isRight ? text.right : text.wrong(chosen)}</Text>
      <Text>{text.best(right)}</Text>
      <Text>{rationale}</Text>
      <Text size={200}>
        {text.source} {source.publisher},{' '}
        {source.url === null ? (
          source.title
        ) : (
          <Link inline href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </Link>
        )}
      </Text>
    </Card>
  );
};
