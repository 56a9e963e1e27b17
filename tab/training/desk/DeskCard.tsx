import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeskSession, NextStep } from '../../../api/training/desk.contract.ts';
import { DatedCard } from '../../shared/DatedCard.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { deskText as text } from './desk.text.ts';

const useStyles = makeStyles({
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
  const isCalled = next === 'call_roll' || next === 'see_roll';
  const page = `/training/sessions/${id}`;
  return (
    <DatedCard
      {...{ level: 'h3', from: start, to: end, title, path: page }}
      place={isOnline ? text.online : place}
    >
      <Text className={styles.quiet}>{isCalled ? text.came(session) : text.signedUp(session)}</Text>
      {text.why[next] !== '' && <Text>{text.why[next]}</Text>}
      <div className={styles.next}>
        <ButtonLink to={`${page}${PATHS[next]}`} appearance={next === 'call_roll' ? 'primary' : 'secondary'}>
          {text.next[next]}
        </ButtonLink>
      </div>
    </DatedCard>
  );
};
