import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Half, PlainDate } from '../contract/time.ts';
import { found } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import { holdersOf } from './appointed.ts';
import { CHAMPION } from './champion.ts';
import type { Person, PersonPage, Spot, Today, Usual } from './contract.ts';
import type { DeskPlace, PeoplePorts } from './ports.ts';
import { type ProfileRecord, profiles } from './profile.records.ts';
import { placeIn } from './profile.rules.ts';
import { type PersonRecord, people } from './records.ts';
import { allowed, askerOf, byId, shown } from './views.ts';
import type { Party } from './visibility.rules.ts';

/** A team of forty is a large one. */
const TEAM_SHOWN = 100;

/** One colleague as one viewer may know them. Hidden, gone and never there are the same 404. */
export const pages = (ports: PeoplePorts) => ({
  personPage: async (viewer: Viewer, { id }: { readonly id: PersonId }): Promise<PersonPage> => {
    const { store } = ports;
    const asker = await askerOf(store, viewer);
    const record = found(await seenOne(store, asker, id));
    const [whereIs, team, reports, manager, champions] = await Promise.all([
      whereabouts(ports, asker, record),
      teamOf(store, asker, record),
      reportsOf(store, asker, record.id),
      record.manager ? seenOne(store, asker, record.manager) : undefined,
      championsOf(ports, asker, record),
    ]);
    return {
      ...shown(record),
      site: whereIs.usualSite ?? record.officeLocation ?? null,
      manager: manager ? shown(manager) : null,
      team,
      reports,
      champions,
      today: whereIs.today,
      usual: whereIs.usual,
      can: { edit: asker.id === id },
    };
  },
});

const seenOne = async (reader: Reader, asker: Party, id: PersonId): Promise<PersonRecord | undefined> => {
  const record = await reader.get(people, id);
  return record && (await allowed(reader, asker, 'knowName', [record]))[0];
};

interface Known {
  readonly usualSite: string | undefined;
  readonly today: Today | null;
  readonly usual: Usual | null;
}

/** Nothing, whether nothing is known or nothing may be told. */
const NOTHING: Known = { usualSite: undefined, today: null, usual: null };

const whereabouts = async (ports: PeoplePorts, asker: Party, record: PersonRecord): Promise<Known> => {
  const { store, places } = ports;
  const [isOpen] = await allowed(store, asker, 'knowWhere', [record]);
  if (!isOpen) return NOTHING;
  const [profile, sites, { date, ...desks }] = await Promise.all([
    store.get(profiles, record.id),
    places.sites(),
    places.deskToday(record.id),
  ]);
  const usualSite = sites.find(({ id }) => id === profile?.usualSite)?.name;
  const spot = (half: Half): Spot | null =>
    desks[half] ? atDesk(desks[half]) : asUsual(profile, date, half, usualSite ?? null);
  const [am, pm] = [spot('am'), spot('pm')];
  return { usualSite, today: am || pm ? { date, am, pm } : null, usual: usualOf(profile) };
};

/** A week that was emptied again is nothing known: its owner's choice would show else. */
const usualOf = ({ workStyle, pattern = {} }: Omit<ProfileRecord, 'id'> = {}): Usual | null =>
  workStyle || Object.keys(pattern).length > 0 ? { workStyle: workStyle ?? null, pattern } : null;

const atDesk = ({ site, floor, desk }: DeskPlace): Spot => ({ at: 'desk', site, floor, desk });

const asUsual = (
  profile: ProfileRecord | undefined,
  date: PlainDate,
  half: Half,
  usualSite: string | null,
): Spot | null => {
  const at = placeIn(profile?.pattern, date, half);
  return at ? { at, site: at === 'office' ? usualSite : null, floor: null, desk: null } : null;
};

/** Two people without a known manager are no team. */
const teamOf = async (
  reader: Reader,
  asker: Party,
  { id, manager }: PersonRecord,
): Promise<readonly Person[]> =>
  manager === undefined ? [] : (await reportsOf(reader, asker, manager)).filter((mate) => mate.id !== id);

const reportsOf = async (reader: Reader, asker: Party, manager: PersonId): Promise<readonly Person[]> => {
  const { rows } = await reader.find(people, 'manager', manager, { limit: TEAM_SHOWN });
  return byName(await allowed(reader, asker, 'knowName', rows));
};

const championsOf = async (
  { store, ...ports }: PeoplePorts,
  asker: Party,
  { department }: PersonRecord,
): Promise<readonly Person[]> => {
  if (department === undefined) return [];
  const ids = await holdersOf(store, ports, { kind: CHAMPION.id, scope: department });
  const records = await byId(store, people, ids);
  return byName(await allowed(store, asker, 'knowName', [...records.values()]));
};

const byName = (records: readonly PersonRecord[]): readonly Person[] =>
  records.map(shown).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
