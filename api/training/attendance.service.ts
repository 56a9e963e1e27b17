import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import type {
  CallRollInput,
  Certificate,
  CertificateInput,
  CheckedIn,
  CheckInInput,
  Roll,
  RollInput,
} from './attendance.contract.ts';
import { completions } from './attendance.records.ts';
import { minutesOf, whyNotCheckIn, whyNotMark } from './attendance.rules.ts';
import { rollOf } from './attendance.views.ts';
import type { SessionId } from './contract.ts';
import { markPerson } from './marking.ts';
import { type Learner, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type Session, sessions } from './records.ts';
import { liveOf, ownOf, turnOf } from './seating.ts';
import { somebodyIn } from './session.views.ts';
import { learnerOf } from './viewer.ts';

/** Who came: the roll of whoever leads it, the code people check in with, and the certificate. */
export const attendanceService = (ports: TrainingPorts) => ({
  seeRoll: async (viewer: Viewer, { id }: RollInput): Promise<Roll> => {
    const { session, learner } = await ledBy(ports.store, ports, viewer, id);
    return rollOf({ reader: ports.store, viewer: learner, ports }, session);
  },
  callRoll: callRoll(ports),
  checkIn: checkIn(ports),
  seeCertificate: seeCertificate(ports),
});

const callRoll =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { id, marks: said }: CallRollInput): Promise<Roll> =>
    ports.store.tx(async (t) => {
      const { session, learner } = await ledBy(t, ports, viewer, id);
      unless(whyNotMark(session, ports.clock.now()));
      const booked = new Set(
        (await liveOf(t, id)).filter(({ state }) => state === 'booked').map(({ person }) => person),
      );
      for (const { person, minutes } of said) {
        if (person === viewer.person) throw new Refused('own_mark');
        if (!booked.has(person)) throw new Refused('not_signed_up');
        await markPerson(t, ports, session, {
          ...{ person, source: 'manual', by: viewer.person },
          ...(minutes === null ? { isTakenBack: true } : { minutes: Math.min(minutes, minutesOf(session)) }),
        });
      }
      await ports.audit.record(t, viewer, {
        ...{ action: 'training.roll.call', object: id },
        about: said.map(({ person }) => person),
      });
      return rollOf({ reader: t, viewer: learner, ports }, session);
    }, turnOf(id));

const checkIn =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { id, code }: CheckInInput): Promise<CheckedIn> =>
    ports.store.tx(async (t) => {
      const session = found(await t.get(sessions, id));
      demand(trainingPolicy.see(await learnerOf(t, ports, viewer), session));
      const { person } = viewer;
      const isBooked = (await ownOf(t, id, person))?.state === 'booked';
      unless(whyNotCheckIn(session, { person, code, isBooked }, ports.clock.now()));
      return { id, isCompleted: await markPerson(t, ports, session, { person, source: 'code', by: person }) };
    }, turnOf(id));

const seeCertificate =
  ({ store, people }: TrainingPorts) =>
  async (viewer: Viewer, { id }: CertificateInput): Promise<Certificate> => {
    const completion = found(await store.get(completions, id));
    demand(trainingPolicy.seeCertificate(viewer, completion));
    const { title, skills, start, end, evidence, source, minutes = null, lead, at } = completion;
    const names = await people.namesKnownTo(store, viewer, [lead]);
    return {
      ...{ id, name: viewer.name, title, skills, start, end, evidence, source, minutes },
      ...{ completedAt: at, lead: somebodyIn(names, lead) },
    };
  };

/** The session, for whoever leads it and the digital lead. */
const ledBy = async (
  reader: Reader,
  ports: TrainingPorts,
  viewer: Viewer,
  id: SessionId,
): Promise<{ readonly session: Session; readonly learner: Learner & { readonly person: PersonId } }> => {
  const session = found(await reader.get(sessions, id));
  const learner = await learnerOf(reader, ports, viewer);
  demand(trainingPolicy.lead(learner, session));
  return { session, learner };
};
