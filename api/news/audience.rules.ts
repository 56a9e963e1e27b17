import type { Id, PersonId } from '../contract/ids.ts';
import type { Role } from '../contract/person.ts';
import type { WorkStyle } from '../people/contract.ts';
import type { Audience, AudienceRule } from './contract.ts';

/** What of a person decides whether something is for them. */
export interface ReaderFacts {
  readonly person: PersonId;
  readonly isStaff: boolean;
  readonly roles: readonly Role[];
  readonly department?: string;
  readonly site?: Id<'sit'>;
  readonly manager?: PersonId;
  readonly workStyle?: WorkStyle;
}

/** True for whom this is for. Councillors are meant only where the audience says so (see `audience.schemas.ts`). */
export const isFor = (reader: ReaderFacts, audience: Audience): boolean =>
  'everyone' in audience
    ? reader.isStaff || (audience.andMembers === true && isMember(reader))
    : audience.any.some((rule) => fits(reader, rule));

/** The audience that no rule narrows: it needs a second person. */
export const isEveryone = (audience: Audience): boolean => 'everyone' in audience;

/** From which share of all staff on an audience is as good as everyone, however it is put together. */
const NEARLY_ALL = 0.9;

/** True where these are all staff but a few: leaving out one name is no way around the second person. */
export const isNearlyAll = ({ staff, among }: { readonly staff: number; readonly among: number }): boolean =>
  staff > 0 && among >= staff * NEARLY_ALL;

/** True where a rule stands on what people told of themselves and nobody else may look up. */
export const isOfProfiles = (rule: AudienceRule): boolean =>
  rule.sites !== undefined || rule.workStyles !== undefined;

/** True where a group asks of people by name where or how they work: whether it is published would answer. */
export const asksOfNamed = (audience: Audience): boolean =>
  'any' in audience && audience.any.some((rule) => rule.people !== undefined && isOfProfiles(rule));

/**
 * True where a head count would tell where or how one person works: "these people who are at this site", or "this site,
 * or this person", answers by one more or one fewer. Sites and work styles by themselves name nobody.
 */
export const isMixed = (audience: Audience): boolean =>
  'any' in audience &&
  audience.any.some(isOfProfiles) &&
  audience.any.some(({ sites: _, workStyles: __, ...rest }) => Object.keys(rest).length > 0);

/** One rule of an audience: `isFor` joins several by "or". */
export const fits = (reader: ReaderFacts, rule: AudienceRule): boolean =>
  (reader.isStaff || isNamed(reader, rule)) &&
  among(rule.departments, reader.department) &&
  among(rule.sites, reader.site) &&
  among(rule.managers, reader.manager) &&
  among(rule.workStyles, reader.workStyle) &&
  among(rule.people, reader.person) &&
  (rule.roles === undefined || rule.roles.some((role) => reader.roles.includes(role)));

const isMember = ({ roles }: ReaderFacts): boolean => roles.includes('Member');

const isNamed = (reader: ReaderFacts, { roles, people }: AudienceRule): boolean =>
  people?.includes(reader.person) === true || (roles?.includes('Member') === true && isMember(reader));

const among = <T>(values: readonly T[] | undefined, value: T | undefined): boolean =>
  values === undefined || (value !== undefined && values.includes(value));
