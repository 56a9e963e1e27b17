import { Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  CalendarAddRegular,
  CalendarCancelRegular,
  LocationRegular,
  PersonQuestionMarkRegular,
  VideoRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ArticleId } from '../../api/news/contract.ts';
import {
  type EventPage,
  keepEvent,
  listEvents,
  listMyEvents,
  seeEvent,
} from '../../api/news/event.contract.ts';
import { DateTile } from '../shared/DateTile.tsx';
import { spanWords } from '../shared/event-time.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { eventsText } from './events.text.ts';
import { useEventFile } from './use-event-file.ts';

const text = eventsText.block;

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  when: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  fact: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** When and where an event is, whom to ask, and the ways into a calendar: stands in the page of its article. */
export const EventBlock = ({ id }: { id: ArticleId }) => {
  const event = useRead(seeEvent, { id });
  if (event.data === undefined)
    return event.error === null ? (
      <Loading rows={1} height={168} />
    ) : (
      <Problem problem={event.error} onRetry={() => event.refetch()} />
    );
  return <Shown page={event.data} />;
};

const Shown = ({ page }: { page: EventPage }) => {
  const styles = useStyles();
  const { event, contact, isOver } = page;
  return (
    <Card className={styles.card} role="region" aria-label={text.label}>
      <div className={styles.when}>
        <DateTile from={event.from} />
        <Text size={400} weight="semibold">
          {spanWords(event.from, event.to)}
        </Text>
      </div>
      <div className={styles.words}>
        {event.place !== '' && <Fact icon={<LocationRegular />}>{event.place}</Fact>}
        {event.online !== null && (
          <Fact icon={<VideoRegular />}>
            <Link href={event.online} target="_blank" rel="noreferrer">
              {text.join}
            </Link>
          </Fact>
        )}
        {contact !== null && (
          <Fact icon={<PersonQuestionMarkRegular />}>
            <TextLink to={`/people/${contact.id}`}>{text.ask(contact.name)}</TextLink>
          </Fact>
        )}
      </div>
      {isOver ? <Text>{text.over}</Text> : <IntoCalendars page={page} />}
    </Card>
  );
};

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text>{children}</Text>
    </div>
  );
};

const IntoCalendars = ({ page: { id, isInCalendar } }: { page: EventPage }) => {
  const styles = useStyles();
  const notices = useNotices();
  const download = useEventFile();
  const keep = useWrite(keepEvent, {
    changes: [seeEvent, listEvents, listMyEvents],
    done: (kept) =>
      kept.isInCalendar ? notices.done(text.added, { detail: text.addedDetail }) : notices.done(text.removed),
    refused: (problem) => notices.problem(problem),
  });
  const isIn = keep.isPending ? keep.variables.calendar === 'yes' : isInCalendar;
  return (
    <div className={styles.actions}>
      <Button
        appearance={isIn ? 'secondary' : 'primary'}
        icon={isIn ? <CalendarCancelRegular /> : <CalendarAddRegular />}
        onClick={() => keep.mutate({ id, calendar: isIn ? 'no' : 'yes' })}
      >
        {isIn ? text.remove : text.add}
      </Button>
      <Button icon={<ArrowDownloadRegular />} onClick={() => download(id)}>
        {text.download}
      </Button>
    </div>
  );
};
