import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeskSession, NextStep } from '../../../api/training/desk.contract.ts';
import { DateTile } from '../../shared/DateTile.tsx';
import { spanWords } from '../../shared/event-time.ts';
import { ButtonLink, TextLink } from '../../shell/links.tsx';
import { deskText as text } from './desk.text.ts';

const useStyles = makeStyles({
  session: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalL },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  next: { marginBlockStart: tokens.spacingVerticalS },
});

/** Where the next step is taken, after the session's own page. */
const PATHS = {
  ...{ call_roll: '/roll', see_roll: '/roll', more_seats: '/change' },
  ...{ invite: '', nothing: '' },
} as const satisfies Record<NextStep, string>;

/** One session on the desk: how it stands, and the one thing to do next. */
export const DeskCard = ({ session }: { session: DeskSession }) => {
  const styles = useStyles();
  const { id, title, start, end, isOnline, place, next } = session;
  const where = isOnline ? text.online : place;
  const isCalled = next === 'call_roll' || next === 'see_roll';
  const page = `/training/sessions/${id}`;
  return (
    <Card>
      <article className={styles.session}>
        <DateTile from={start} />
        <div className={styles.words}>
          <Text as="h3" size={400} weight="semibold" className={styles.title}>
            <TextLink to={page}>{title}</TextLink>
          </Text>
          <Text>{[spanWords(start, end), where].filter((part) => part !== '').join(' · ')}</Text>
          <Text className={styles.quiet}>{isCalled ? text.came(session) : text.signedUp(session)}</Text>
          {text.why[next] !== '' && <Text>{text.why[next]}</Text>}
          <div className={styles.next}>
            <ButtonLink
              to={`${page}${PATHS[next]}`}
              appearance={next === 'call_roll' ? 'primary' : 'secondary'}
            >
              {text.next[next]}
            </ButtonLink>
          </div>
        </div>
      </article>
    </Card>
  );
};
