import { endpoint } from '../contract/endpoint.ts';
import type { Id, PersonId } from '../contract/ids.ts';
import type { NoticeWay, Topic } from '../contract/notices.ts';
import type { Role } from '../contract/person.ts';
import type { Refusal } from '../contract/problem.ts';
import type { Half, PlainDate } from '../contract/time.ts';

/** A person as a viewer who may see them sees them. What nobody told us is null. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
}

/** The viewer themselves. */
export interface Me extends Person {
  readonly officeLocation: string | null;
  readonly roles: readonly Role[];
  /** False for someone whose only role is `Member`. */
  readonly isStaff: boolean;
  /** Null while no manager is known. */
  readonly manager: Person | null;
  /** How many people report directly to the viewer. */
  readonly reports: number;
  readonly can: {
    /** Sees the administration pages. */
    readonly administer: boolean;
    /** Plans training sessions, and has a desk for them. */
    readonly teach: boolean;
  };
}

export interface Photo {
  /** A `data:` URL of a small picture, or null where there is none to show. */
  readonly photo: string | null;
}

/** Where somebody is for half a day: at a desk they booked, or where they usually are then. */
export interface Spot {
  readonly at: 'desk' | 'office' | 'home' | 'off';
  readonly site: string | null;
  readonly floor: { readonly id: Id<'flr'>; readonly name: string } | null;
  readonly desk: string | null;
}

export interface Today {
  readonly date: PlainDate;
  readonly am: Spot | null;
  readonly pm: Spot | null;
}

/** How somebody usually works, as they told it. */
export interface Usual {
  readonly workStyle: WorkStyle | null;
  readonly pattern: Pattern;
}

/** A colleague's page: what any colleague may know, and what they chose to show this viewer. */
export interface PersonPage extends Person {
  /** Where they usually work, or the office their council's directory names. */
  readonly site: string | null;
  readonly manager: Person | null;
  /** Those with the same manager, by name, at most 100. */
  readonly team: readonly Person[];
  /** Those who report to them, by name, at most 100. */
  readonly reports: readonly Person[];
  /** Those whom their department may ask for help with digital things. */
  readonly champions: readonly Person[];
  /** Null where nothing is known or nothing may be shown: an answer does not tell which. */
  readonly today: Today | null;
  /** Null on the same terms. */
  readonly usual: Usual | null;
  readonly can: { readonly edit: boolean };
}

export interface SearchInput {
  /** At least two letters of a name, a job title or a department; the last word may be unfinished. */
  readonly q: string;
  readonly limit?: number;
}

export interface SearchAnswer {
  /** Best match first. */
  readonly people: readonly Person[];
}

export const WORK_STYLES = ['agile', 'mobile', 'flexible', 'static'] as const;
export type WorkStyle = (typeof WORK_STYLES)[number];

export const PLACES_OF_WORK = ['office', 'home', 'off'] as const;
export type PlaceOfWork = (typeof PLACES_OF_WORK)[number];

/** ISO weekdays: Monday is 1. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Where a person usually works in each half of a week; a half that is not named is left open. */
export type Pattern = Readonly<Partial<Record<Weekday, Readonly<Partial<Record<Half, PlaceOfWork>>>>>>;

/** Wall times of the council's day, such as 18:00 to 08:00: no notice comes in between. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Who may see where a person is: each choice lets in all of the one before it. */
export const LOCATION_FOR = ['nobody', 'team', 'department', 'everyone'] as const;
export type LocationFor = (typeof LOCATION_FOR)[number];

/** What the viewer told us of themselves, and what they may choose. */
export interface Profile {
  readonly usualSite: Id<'sit'> | null;
  readonly workStyle: WorkStyle | null;
  readonly pattern: Pattern;
  /** For each topic the way that counts: chosen, or the usual one. */
  readonly notices: Readonly<Record<string, NoticeWay>>;
  readonly quietHours: QuietHours | null;
  /** What counts: chosen, or team for staff and nobody for councillors. */
  readonly locationFor: LocationFor;
  readonly choices: {
    readonly sites: readonly { readonly id: Id<'sit'>; readonly name: string }[];
    readonly topics: readonly Topic[];
    readonly locationFor: readonly LocationFor[];
  };
}

/** What is absent stays as it is; null takes it away. */
export interface ProfileChange {
  readonly usualSite?: Id<'sit'> | null;
  readonly workStyle?: WorkStyle | null;
  readonly pattern?: Pattern | null;
  readonly notices?: Readonly<Record<string, NoticeWay>> | null;
  readonly quietHours?: QuietHours | null;
  readonly locationFor?: LocationFor | null;
}

/** Nothing to say: the caller is who the answer is about. */
export type NoInput = Readonly<Record<never, never>>;

/** Every refusal of the room. The code is the contract, the title is what people read. */
export const PEOPLE_REFUSALS = {
  unknown_site: { status: 422, title: 'This building is no longer in the list. Choose another one' },
  unknown_topic: { status: 422, title: 'This notice is no longer in the list. Load the page again' },
  empty_quiet_hours: { status: 422, title: 'Quiet hours need a beginning and an end that differ' },
  not_for_members: { status: 422, title: 'Councillors can be seen by nobody or by everyone' },
} as const satisfies Record<string, Refusal>;
export type PeopleRefusal = keyof typeof PEOPLE_REFUSALS;

export const me = endpoint<NoInput, Me>()({
  method: 'GET',
  path: '/api/people/me',
  caller: 'person',
  summary: 'Who you are here: name, job, roles, manager and how many people report to you',
  refusals: {},
});

export const myPhoto = endpoint<NoInput, Photo>()({
  method: 'GET',
  path: '/api/people/me/photo',
  caller: 'person',
  summary: 'Your picture as a small data URL, or null',
  refusals: {},
});

export const myProfile = endpoint<NoInput, Profile>()({
  method: 'GET',
  path: '/api/people/me/profile',
  caller: 'person',
  summary: 'How you work, what you are told, who may see where you are, and what you may choose',
  refusals: {},
});

export const changeMyProfile = endpoint<ProfileChange, Profile>()({
  method: 'PUT',
  path: '/api/people/me/profile',
  caller: 'person',
  summary: 'Changes what you name of your profile and leaves the rest; null takes a choice away',
  refusals: PEOPLE_REFUSALS,
});

export const findPeople = endpoint<SearchInput, SearchAnswer>()({
  method: 'POST',
  path: '/api/people/search',
  caller: 'person',
  reads: true,
  summary: 'Those whose name you may know and who fit the words, best match first',
  refusals: {},
});

export const personPage = endpoint<{ readonly id: PersonId }, PersonPage>()({
  method: 'GET',
  path: '/api/people/:id',
  caller: 'person',
  summary: 'A colleague: job, department, team, manager, and where they are today if they let you see it',
  refusals: {},
  others: 'hidden',
});

export const personPhoto = endpoint<{ readonly id: PersonId }, Photo>()({
  method: 'GET',
  path: '/api/people/:id/photo',
  caller: 'person',
  summary: 'A colleague’s picture as a small data URL, or null',
  refusals: {},
  others: 'hidden',
  cache: 'revalidate',
});
