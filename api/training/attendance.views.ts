import { findAll } from '../platform/store/store.ts';
import type { Roll } from './attendance.contract.ts';
import { completions, marks } from './attendance.records.ts';
import { markThatCounts, minutesOf, takesCode, whyNotMark } from './attendance.rules.ts';
import { linesOf } from './lines.ts';
import type { TrainingPorts } from './ports.ts';
import { courses, type Session } from './records.ts';
import { stateAt } from './seating.rules.ts';
import { liveOf } from './seating.ts';
import { type Looking, markView } from './session.views.ts';

/** Who is signed up for a session and what is known of who came, for whoever leads it. */
export const rollOf = async (
  { reader, viewer, ports }: Looking & { readonly ports: TrainingPorts },
  session: Session,
): Promise<Roll> => {
  const [live, said, done, course, lineOf] = await Promise.all([
    liveOf(reader, session.id),
    findAll(reader, marks, 'session', session.id),
    findAll(reader, completions, 'session', session.id),
    reader.get(courses, session.course),
    linesOf(reader, ports, [session]),
  ]);
  const now = ports.clock.now();
  const closed = whyNotMark(session, now);
  // Whoever teaches people calls them by name, also a councillor whose page shows little.
  const nameOf = await ports.people.namesOf(
    reader,
    live.map(({ person }) => person),
  );
  return {
    ...{ session: lineOf(session), minutes: minutesOf(session), code: session.code },
    ...{ evidence: course?.evidence ?? 'check_in', takesCode: takesCode(session, now) },
    people: live.map((booking) => {
      const { person } = booking;
      const own = said.filter((mark) => mark.person === person);
      const counts = markThatCounts(own);
      return {
        ...{ person: { id: person, name: nameOf(person) }, state: stateAt(booking, now) },
        ...{ mark: counts ? markView(counts) : null, marks: own.map(markView) },
        isCompleted: done.some((completion) => completion.person === person),
        can: { mark: !closed && booking.state === 'booked' && person !== viewer.person },
      };
    }),
    can: { mark: !closed },
    closed: closed?.code ?? null,
  };
};
