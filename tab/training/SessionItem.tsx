import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SessionRow } from '../../api/training/session.contract.ts';
import { DateTile } from '../shared/DateTile.tsx';
import { spanWords } from '../shared/event-time.ts';
import { TextLink } from '../shell/links.tsx';
import { text as all } from './text.ts';
import { usePlaces } from './use-places.ts';

const useStyles = makeStyles({
  session: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalL },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

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
    <Card>
      <article className={styles.session}>
        <DateTile from={start} />
        <div className={styles.words}>
          <Text as={level} size={400} weight="semibold" className={styles.title}>
            <TextLink to={`/training/sessions/${id}`}>{course.title}</TextLink>
          </Text>
          <Text>{[spanWords(start, end), placeOf(session)].filter((part) => part !== '').join(' · ')}</Text>
          <Text className={styles.quiet}>
            {waiting > 0 ? `${seats}, ${all.session.waiting(waiting)}` : seats}
          </Text>
          {state === 'cancelled' && <Text>{all.session.cancelled}</Text>}
          {own !== null && <Text weight="semibold">{all.own[own.state]}</Text>}
        </div>
      </article>
    </Card>
  );
};
