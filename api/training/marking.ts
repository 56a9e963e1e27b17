import type { PersonId } from '../contract/ids.ts';
import { found } from '../contract/verdict.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import type { MarkSource } from './attendance.contract.ts';
import { type Completion, completedKey, completions, type Mark, marks } from './attendance.records.ts';
import { isEnough, markThatCounts, minutesOf } from './attendance.rules.ts';
import { sessionCompleted } from './events.ts';
import type { TrainingPorts } from './ports.ts';
import { courses, type Session } from './records.ts';

type Ports = Pick<TrainingPorts, 'clock' | 'ids' | 'outbox'>;

interface Said {
  readonly person: PersonId;
  readonly source: MarkSource;
  readonly minutes?: number;
  readonly isTakenBack?: true;
  readonly by: PersonId;
}

/** Writes down what was said of somebody, and whether they have completed the session by all that was. */
export const markPerson = async (t: Tx, ports: Ports, session: Session, said: Said): Promise<boolean> => {
  const { ids, clock } = ports;
  const mark: Mark = { ...said, id: ids.next('mrk'), session: session.id, at: clock.now() };
  const before = (await findAll(t, marks, 'session', session.id)).filter(
    ({ person }) => person === said.person,
  );
  await t.put(marks, mark);
  const counts = markThatCounts([...before, mark]);
  const course = found(await t.get(courses, session.course));
  const isCompleted = isEnough(course.evidence, counts, minutesOf(session));
  const known = await t.one(completions, 'once', completedKey({ session: session.id, person: said.person }));
  if (counts && isCompleted && !known) await complete(t, ports, session, { mark: counts, course });
  if (!isCompleted && known) await t.remove(completions, known.id);
  return isCompleted;
};

const complete = async (
  t: Tx,
  { ids, clock, outbox }: Ports,
  { id: session, start, end, lead }: Session,
  {
    mark: { person, source, minutes },
    course: { id: course, title, skills, evidence },
  }: {
    readonly mark: Mark;
    readonly course: Pick<Completion, 'title' | 'skills' | 'evidence'> & {
      readonly id: Completion['course'];
    };
  },
): Promise<void> => {
  const completion: Completion = {
    ...{ id: ids.next('cmp'), session, course, person, title, skills, start, end, lead, evidence, source },
    ...(minutes !== undefined && { minutes }),
    at: clock.now(),
  };
  await t.put(completions, completion);
  await outbox.append(t, sessionCompleted({ completion: completion.id, person }));
};
