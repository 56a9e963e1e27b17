import type { Id } from '../contract/ids.ts';
import type { NoticeWay, Topic } from '../contract/notices.ts';
import { type Half, type PlainDate, weekday } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { LocationFor, Pattern, PeopleRefusal, PlaceOfWork, ProfileChange, Weekday } from './contract.ts';

/** What a person may choose from. */
export interface ProfileChoices {
  readonly sites: readonly { readonly id: Id<'sit'> }[];
  readonly topics: readonly Topic[];
  readonly locationFor: readonly LocationFor[];
}

/** Why a profile cannot become so; undefined when it can. */
export const whyNotChange = (
  { usualSite, notices, quietHours, locationFor }: ProfileChange,
  choices: ProfileChoices,
): Reason<PeopleRefusal> | undefined => {
  if (usualSite && !choices.sites.some(({ id }) => id === usualSite)) return { code: 'unknown_site' };
  const topics = new Set(choices.topics.map(({ id }) => id));
  if (Object.keys(notices ?? {}).some((topic) => !topics.has(topic))) return { code: 'unknown_topic' };
  if (quietHours && quietHours.from === quietHours.to) return { code: 'empty_quiet_hours' };
  if (locationFor && !choices.locationFor.includes(locationFor)) return { code: 'not_for_members' };
  return undefined;
};

/** A record after a change: what is absent stays, and null takes it away. */
export const changed = <T extends object>(
  record: T,
  change: { readonly [Field in keyof T]?: T[Field] | null },
): T => {
  const fields = Object.entries({ ...record, ...withoutAbsent(change) });
  return Object.fromEntries(fields.filter(([, value]) => value !== null)) as T;
};

const withoutAbsent = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** The way that counts for each topic; one that rooms no longer have is left out. */
export const waysOf = (
  topics: readonly Topic[],
  chosen: Readonly<Record<string, NoticeWay>> = {},
): Readonly<Record<string, NoticeWay>> =>
  Object.fromEntries(topics.map(({ id, usual }) => [id, chosen[id] ?? usual]));

/** Where somebody with this pattern usually is then; undefined where they left it open. */
export const placeIn = (pattern: Pattern | undefined, date: PlainDate, half: Half): PlaceOfWork | undefined =>
  pattern?.[String(weekday(date)) as Weekday]?.[half];
