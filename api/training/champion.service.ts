import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { Conflict } from '../platform/store/errors.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { MoveNominationInput, NominateInput, Nomination, Nominations } from './champion.contract.ts';
import { type Champion, champions } from './champion.records.ts';
import {
  LEAST_OWN_LEVEL,
  movesOf,
  type Part,
  partsOf,
  stateAfter,
  unconfirmedOf,
  waitsFor,
  whyNotAppoint,
} from './champion.rules.ts';
import { championChanged } from './events.ts';
import { trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';

/** How somebody becomes a champion: nominated, asked, agreed to by their manager, appointed by the digital lead. */
export const championService = (ports: TrainingPorts) => ({
  nominateChampion: nominate(ports),
  moveNomination: move(ports),
  listNominations: async (viewer: Viewer): Promise<Nominations> => {
    demand(trainingPolicy.nominate(viewer));
    const { store } = ports;
    const own = await findAll(store, champions, 'person', viewer.person);
    const open = await findAll(store, champions, 'open', ['nominated', 'consented', 'agreed']);
    const waiting: Champion[] = [];
    for (const one of open) if (waitsFor(one, await partsIn(store, ports, viewer, one))) waiting.push(one);
    return {
      own: await viewsOf(store, ports, viewer, own),
      waiting: await viewsOf(store, ports, viewer, waiting),
    };
  },
});

const nominate =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { person = viewer.person, ...offer }: NominateInput): Promise<Nomination> =>
    onceFor(
      ports.store.tx(async (t) => {
        demand(trainingPolicy.nominate(viewer));
        const { ids, clock } = ports;
        // Whoever nominates themselves has consented.
        const state = person === viewer.person ? 'consented' : 'nominated';
        const champion: Champion = {
          ...{ ...offer, id: ids.next('chn'), person, nominatedBy: viewer.person },
          ...{ department: await departmentOf(t, ports, person), state, rev: 1, changedAt: clock.now() },
          history: [{ at: clock.now(), by: viewer.person, state }],
        };
        await t.put(champions, champion);
        await noteDone(t, ports, viewer, champion);
        return viewOf(t, ports, viewer, champion);
      }),
    );

const onceFor = async <T>(attempt: Promise<T>): Promise<T> => {
  try {
    return await attempt;
  } catch (error) {
    const isTwice = error instanceof Conflict && error.constraint === 'training_champion.live';
    throw isTwice ? new Refused('already_nominated') : error;
  }
};

const move =
  (ports: TrainingPorts) =>
  (
    viewer: Viewer,
    { id, verb, rev, skills, hoursPerMonth, to, reason }: MoveNominationInput,
  ): Promise<Nomination> =>
    ports.store.tx(async (t) => {
      const before = found(await t.get(champions, id));
      const parts = await partsIn(t, ports, viewer, before);
      demand(trainingPolicy.moveNomination(viewer, { parts }));
      const state = stateAfter(before, verb, parts);
      if (!state) throw new Refused('not_possible_now');
      if (before.rev !== rev) throw new Refused('changed_meanwhile');
      if (verb === 'appoint') unless(whyNotAppoint(await unconfirmedIn(t, ports, before), reason));
      const at = ports.clock.now();
      const after: Champion = {
        ...{ ...before, state, rev: rev + 1, changedAt: at },
        ...(verb === 'consent' && { ...(skills && { skills }), ...(hoursPerMonth && { hoursPerMonth }) }),
        ...(verb === 'appoint' && to && { to }),
        history: [
          ...before.history,
          { at, by: viewer.person, state, ...(verb === 'appoint' && reason && { reason }) },
        ],
      };
      await t.put(champions, after);
      await followAppointment(t, ports, viewer, after);
      await noteDone(t, ports, viewer, after);
      return viewOf(t, ports, viewer, after);
    });

/** The right is an appointment: given and ended where it is decided, in the same transaction. */
const followAppointment = async (
  t: Tx,
  { people }: TrainingPorts,
  viewer: Viewer,
  { person, department, state, to }: Champion,
): Promise<void> => {
  if (state === 'appointed')
    await people.appointChampion(t, viewer, { person, department, ...(to && { to }) });
  if (state === 'ended') await people.endChampion(t, viewer, { person, department });
};

const departmentOf = async (reader: Reader, { people }: TrainingPorts, person: PersonId): Promise<string> => {
  const [facts] = await people.factsOf(reader, [person]);
  if (!facts?.isStaff) throw new Refused('not_staff');
  if (facts.department === undefined) throw new Refused('no_department');
  return facts.department;
};

const partsIn = async (
  reader: Reader,
  { people }: TrainingPorts,
  viewer: Viewer,
  champion: Champion,
): Promise<readonly Part[]> => partsOf(viewer, champion, await people.managerOf(reader, champion.person));

const unconfirmedIn = async (
  reader: Reader,
  { skills }: TrainingPorts,
  { person, skills: offered }: Champion,
): Promise<readonly SkillId[]> =>
  unconfirmedOf(offered, await skills.confirmedOf(reader, person, LEAST_OWN_LEVEL));

const ACTIONS = {
  nominated: { action: 'training.champion.nominate' },
  consented: { action: 'training.champion.consent' },
  agreed: { action: 'training.champion.agree' },
  appointed: { action: 'training.champion.appoint' },
  declined: { action: 'training.champion.decline' },
  ended: { action: 'training.champion.end' },
} as const;

const noteDone = async (
  t: Tx,
  { audit, outbox }: TrainingPorts,
  viewer: Viewer,
  { id, person, state, rev }: Champion,
): Promise<void> => {
  await audit.record(t, viewer, { ...ACTIONS[state], object: id, about: [person] });
  await outbox.append(t, championChanged({ champion: id, person, to: state, rev, by: viewer.person }));
};

const viewOf = async (
  reader: Reader,
  ports: TrainingPorts,
  viewer: Viewer,
  champion: Champion,
): Promise<Nomination> => found((await viewsOf(reader, ports, viewer, [champion]))[0]);

const viewsOf = async (
  reader: Reader,
  ports: TrainingPorts,
  viewer: Viewer,
  rows: readonly Champion[],
): Promise<readonly Nomination[]> => {
  const nameOf = await ports.people.namesOf(
    reader,
    rows.flatMap(({ person, nominatedBy }) => [person, nominatedBy]),
  );
  const somebody = (id: PersonId) => ({ id, name: nameOf(id) });
  return Promise.all(
    rows.map(async (champion) => {
      const { id, department, skills, hoursPerMonth, state, rev, to = null, why = null } = champion;
      const parts = await partsIn(reader, ports, viewer, champion);
      return {
        ...{ id, department, skills, hoursPerMonth, why, state, rev, to },
        ...{ person: somebody(champion.person), nominatedBy: somebody(champion.nominatedBy) },
        mastery: parts.some((part) => part === 'subject' || part === 'digital_lead')
          ? {
              unconfirmed: await unconfirmedIn(reader, ports, champion),
              reason: champion.history.findLast(({ reason }) => reason !== undefined)?.reason ?? null,
            }
          : null,
        can: { move: isStaff(viewer) ? movesOf(champion, parts) : [] },
      };
    }),
  );
};
