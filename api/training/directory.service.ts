import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { SKILL_IDS } from '../skills/framework.contract.ts';
import type { Champions, ChampionsInput, Coverage } from './champion.contract.ts';
import { type Champion, champions } from './champion.records.ts';
import { isChampion, isDigitalLead, trainingPolicy } from './policy.ts';
import type { Addresses, HeldAppointment, TrainingPorts } from './ports.ts';
import { somebodyIn } from './session.views.ts';

/** Whom to ask, and where there is nobody to ask. */
export const directoryService = (ports: TrainingPorts) => ({
  listChampions: async (viewer: Viewer, { department, skill }: ChampionsInput): Promise<Champions> => {
    const { store, people } = ports;
    const all = await championsIn(store, ports);
    const wanted = all.filter(
      (one) =>
        (department === undefined || one.scope === department) &&
        (skill === undefined || (one.offer?.skills.includes(skill) ?? false)),
    );
    const ids = wanted.map(({ person }) => person);
    const [names, addresses] = await Promise.all([
      people.namesKnownTo(store, viewer, ids),
      people.addressesOf(store, ids),
    ]);
    return {
      champions: wanted.flatMap(({ person, scope, to = null, offer }) => {
        const somebody = somebodyIn(names, person);
        if (!somebody) return [];
        const { skills = [], hoursPerMonth = null } = offer ?? {};
        const contact = contactOf(addresses.get(person));
        return [{ person: somebody, department: scope, skills, hoursPerMonth, contact, to }];
      }),
      departments: [...new Set(all.map(({ scope }) => scope))].sort(),
      can: {
        nominate: trainingPolicy.nominate(viewer) === 'yes',
        lead: isChampion(viewer) || isDigitalLead(viewer),
      },
    };
  },

  seeCoverage: async (viewer: Viewer): Promise<Coverage> => {
    demand(trainingPolicy.nominate(viewer));
    const [all, departments] = await Promise.all([
      championsIn(ports.store, ports),
      ports.people.departmentSizes(ports.store),
    ]);
    return {
      departments: departments.map(({ department, staff }) => {
        const here = all.filter(({ scope }) => scope === department);
        const offers = here.flatMap(({ offer }) => (offer ? [offer] : []));
        return {
          ...{ department, staff, champions: here.length },
          hoursPerMonth: offers.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0),
          skills: SKILL_IDS.map((skill) => ({
            skill,
            champions: offers.filter(({ skills }) => skills.includes(skill)).length,
          })),
        };
      }),
    };
  },
});

/** Learn.microsoft.com, "Deep link to start a new chat": by the sign-in name. */
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=';

const contactOf = ({ signIn, mail }: Addresses = {}): Champions['champions'][number]['contact'] => ({
  mail: mail ?? null,
  chat: signIn === undefined ? null : `${CHAT}${encodeURIComponent(signIn)}`,
});

/** Those whose appointment is in force, with what they offer; an administrator may appoint without a nomination. */
export const championsIn = async (
  reader: Reader,
  { people }: Pick<TrainingPorts, 'people'>,
): Promise<readonly (HeldAppointment & { readonly offer: Champion | undefined })[]> => {
  const held = await people.championsNow(reader);
  const scopes = [...new Set(held.map(({ scope }) => scope))];
  const offers = scopes.length > 0 ? await findAll(reader, champions, 'appointed', scopes) : [];
  return held.map((one) => ({ ...one, offer: offers.find(({ person }) => person === one.person) }));
};
