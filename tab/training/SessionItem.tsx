import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SessionRow } from '../../api/training/session.contract.ts';
import { DatedCard } from '../shared/DatedCard.tsx';
import { text as all } from './text.ts';
import { usePlaces } from './use-places.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface SessionItemProps {
  readonly session: SessionRow;
  /** Of its heading, below what stands above it. */
  readonly level: 'h2' | 'h3';
}

/** A session in a list: the day, the course, when and where, the seats, and how the viewer stands to it. */
export const SessionItem = ({ session, level }: SessionItemProps) => {
  const styles = useStyles();
  const { id, course, start, end, capacity, taken, waiting, own, state } = session;
  const { placeOf } = usePlaces();
  const seats = all.session.seatsLeft(capacity - taken, capacity);
  return (
    <DatedCard
      {...{ level, from: start, to: end, title: course.title, place: placeOf(session) }}
      path={`/training/sessions/${id}`}
    >
      <Text className={styles.quiet}>
        {waiting > 0 ? `${seats}, ${all.session.waiting(waiting)}` : seats}
      </Text>
      {state === 'cancelled' && <Text>{all.session.cancelled}</Text>}
      {own !== null && <Text weight="semibold">{all.own[own.state]}</Text>}
    </DatedCard>
  );
};
