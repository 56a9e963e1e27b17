import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { callRoll, type Roll, seeRoll } from '../../../api/training/attendance.contract.ts';
import type { SessionId } from '../../../api/training/contract.ts';
import { spanWords } from '../../shared/event-time.ts';
import { moment } from '../../shared/moment.ts';
import { useRead, useWrite } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { TextLink } from '../../shell/links.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Page } from '../../shell/Page.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { RollRow } from './RollRow.tsx';
import { rollText as text } from './roll.text.ts';
import { isOpen, othersOf, supposing } from './roll.ts';
import { ROLL_CHANGES } from './roll-changes.ts';

/** People who check in with the code appear by themselves, soon enough for whoever looks at the door. */
const EVERY_MS = 5_000;

/**
 * Who came to a session, called by thumb in the room: one row a person, saved at each press. Without the room's menu,
 * which would be half a phone.
 */
export const RollPage = () => {
  const { id } = useParams();
  const roll = useRead(seeRoll, { id: id as SessionId }, { every: EVERY_MS });
  return (
    <Page
      title={roll.data === undefined ? text.title : text.of(roll.data.session.title)}
      {...(roll.data !== undefined && {
        purpose: spanWords(roll.data.session.start, roll.data.session.end),
      })}
    >
      {roll.data !== undefined ? (
        <Called roll={roll.data} />
      ) : roll.error === null ? (
        <Loading rows={4} height={96} />
      ) : (
        <Problem problem={roll.error} onRetry={() => roll.refetch()} />
      )}
      <TextLink to={`/training/sessions/${id}`}>{text.back}</TextLink>
    </Page>
  );
};

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  code: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, maxWidth: '720px' },
  // Read from the last row of a meeting room.
  letters: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: 'clamp(40px, 14vw, 72px)',
    lineHeight: '1.2',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.12em',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '720px',
  },
  names: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  all: { minHeight: '44px' },
});

const Called = ({ roll: noted }: { roll: Roll }) => {
  const styles = useStyles();
  const every = useMarkAll(noted);
  const roll = every.roll;
  const booked = roll.people.filter(({ state }) => state === 'booked');
  const others = othersOf(roll);
  return (
    <>
      {roll.takesCode && (
        <Card className={styles.code}>
          <Text>{text.code}</Text>
          <span className={styles.letters}>{roll.code}</span>
          <Text className={styles.quiet}>{text.codeHint}</Text>
        </Card>
      )}
      <section className={styles.part} aria-label={text.people}>
        {booked.length === 0 ? <Empty {...text.none} /> : <Progress roll={roll} />}
        {others.length > 0 && (
          <div>
            <Button className={styles.all} disabledFocusable={every.isBusy} onClick={every.mark}>
              {text.all(others.length, booked.length)}
            </Button>
          </div>
        )}
        <ul className={styles.list}>
          {booked.map((one) => (
            <li key={one.person.id}>
              <RollRow roll={roll} one={one} />
            </li>
          ))}
        </ul>
      </section>
      <WithoutSeat roll={roll} />
    </>
  );
};

const Progress = ({ roll }: { roll: Roll }) => {
  const styles = useStyles();
  const booked = roll.people.filter(({ state }) => state === 'booked');
  const marked = booked.filter((one) => !isOpen(one, roll)).length;
  const completed = booked.filter(({ isCompleted }) => isCompleted).length;
  const { minutes, evidence, closed, session } = roll;
  return (
    <>
      <Text role="status" weight="semibold">
        {text.progress(marked, booked.length, completed)}
      </Text>
      <Text className={styles.quiet}>
        {closed === null
          ? `${text.rule[evidence](Math.ceil(0.75 * minutes))} ${text.again}`
          : text.closed[closed](moment(session.start))}
      </Text>
    </>
  );
};

/** Everybody of whom not all is known is here: shown at once, and taken back by one press for ten seconds. */
const useMarkAll = (roll: Roll) => {
  const notices = useNotices();
  const { id } = roll.session;
  const undo = useWrite(callRoll, { changes: ROLL_CHANGES, refused: notices.problem });
  const write = useWrite(callRoll, {
    changes: ROLL_CHANGES,
    refused: notices.problem,
    done: (_, { marks }) => {
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.allDone(marks.length), {
        undo: () => undo.mutate({ id, marks: marks.map(({ person }) => ({ person, minutes: null })) }),
      });
    },
  });
  const wished = write.isPending ? write.variables.marks : undo.isPending ? undo.variables.marks : [];
  return {
    roll: {
      ...roll,
      people: roll.people.map((one) => {
        const wish = wished.find(({ person }) => person === one.person.id);
        return wish === undefined ? one : supposing(one, wish.minutes);
      }),
    },
    isBusy: write.isPending || undo.isPending,
    mark: () =>
      write.mutate({
        id,
        marks: othersOf(roll).map(({ person }) => ({ person: person.id, minutes: roll.minutes })),
      }),
  };
};

const WithoutSeat = ({ roll }: { roll: Roll }) => {
  const styles = useStyles();
  const waiting = roll.people.filter(({ state }) => state !== 'booked');
  if (waiting.length === 0) return null;
  return (
    <section className={styles.part} aria-label={text.noSeat}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.noSeat}
      </Text>
      <ul className={styles.names}>
        {waiting.map(({ person, state }) => (
          <li key={person.id}>{text.withoutSeat(person.name, state)}</li>
        ))}
      </ul>
    </section>
  );
};
