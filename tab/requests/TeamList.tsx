import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PersonId } from '../../api/contract/ids.ts';
import { addDays } from '../../api/contract/time.ts';
import type { TeamMonth } from '../../api/requests/leave.contract.ts';
import { TextLink } from '../shell/links.tsx';
import { type Span, spansOf } from './spans.ts';
import { teamText as text } from './team.text.ts';
import { daysWords } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The same month as words, for a narrow window: those who are away, and when. */
export const TeamList = ({ team, viewer }: { team: TeamMonth; viewer: PersonId }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {team.people
        .filter(({ away }) => away.length > 0)
        .map(({ person, isReport, away }) => (
          <li key={person.id}>
            <Card className={styles.card}>
              <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>
              {(isReport || person.id === viewer) && (
                <Text size={200} className={styles.quiet}>
                  {isReport ? text.reports : text.you}
                </Text>
              )}
              {spansOf(away).map((span) => (
                <Text key={`${span.from} ${span.part}`}>{text.span(spanWords(span), span)}</Text>
              ))}
            </Card>
          </li>
        ))}
    </ul>
  );
};

const spanWords = ({ from, last }: Span): string => daysWords({ from, to: addDays(last, 1) });
