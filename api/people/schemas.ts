import { type ZodType, z } from 'zod';
import { NOTICE_WAYS } from '../contract/notices.ts';
import { ROLES } from '../contract/person.ts';
import { idOf, list, plainDate, timeOfDay } from '../contract/schemas.ts';
import {
  LOCATION_FOR,
  type Me,
  type NoInput,
  type Pattern,
  type Person,
  type PersonPage,
  type Photo,
  PLACES_OF_WORK,
  type Profile,
  type ProfileChange,
  type SearchAnswer,
  type SearchInput,
  WEEKDAYS,
  WORK_STYLES,
} from './contract.ts';

const personFields = {
  id: idOf('per'),
  name: z.string().min(1),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
};

export const person: ZodType<Person> = z.strictObject(personFields);

export const noInput: ZodType<NoInput> = z.strictObject({});

export const meAnswer: ZodType<Me> = z.strictObject({
  ...personFields,
  officeLocation: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  isStaff: z.boolean(),
  manager: person.nullable(),
  reports: z.int().min(0),
  can: z.strictObject({ administer: z.boolean(), teach: z.boolean() }),
});

export const photoAnswer: ZodType<Photo> = z.strictObject({
  photo: z.string().startsWith('data:image/').nullable(),
});

export const personInput: ZodType<{ readonly id: PersonPage['id'] }> = z.strictObject({ id: idOf('per') });

export const searchInput: ZodType<SearchInput> = z.strictObject({
  q: z.string().trim().min(2, 'Type at least two letters').max(80),
  limit: z.coerce.number().int().min(1).max(20).exactOptional(),
});

export const searchAnswer: ZodType<SearchAnswer> = z.strictObject({ people: list(person) });

const spot = z
  .strictObject({
    at: z.enum(['desk', ...PLACES_OF_WORK]),
    site: z.string().nullable(),
    floor: z.strictObject({ id: idOf('flr'), name: z.string() }).nullable(),
    desk: z.string().nullable(),
  })
  .nullable();

const placeOfWork = z.enum(PLACES_OF_WORK).exactOptional();
const workDay = z.strictObject({ am: placeOfWork, pm: placeOfWork }).exactOptional();
const [mon, tue, wed, thu, fri, sat, sun] = WEEKDAYS;

const pattern: ZodType<Pattern> = z.strictObject({
  ...{ [mon]: workDay, [tue]: workDay, [wed]: workDay, [thu]: workDay, [fri]: workDay },
  ...{ [sat]: workDay, [sun]: workDay },
});

export const personPageAnswer: ZodType<PersonPage> = z.strictObject({
  ...personFields,
  site: z.string().nullable(),
  manager: person.nullable(),
  team: list(person),
  reports: list(person),
  champions: list(person),
  today: z.strictObject({ date: plainDate, am: spot, pm: spot }).nullable(),
  usual: z.strictObject({ workStyle: z.enum(WORK_STYLES).nullable(), pattern }).nullable(),
  can: z.strictObject({ edit: z.boolean() }),
});

const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay });
const notices = z.record(z.string().max(60), z.enum(NOTICE_WAYS)).readonly();

export const profileChange: ZodType<ProfileChange> = z.strictObject({
  usualSite: idOf('sit').nullable().exactOptional(),
  workStyle: z.enum(WORK_STYLES).nullable().exactOptional(),
  pattern: pattern.nullable().exactOptional(),
  notices: notices.nullable().exactOptional(),
  quietHours: quietHours.nullable().exactOptional(),
  locationFor: z.enum(LOCATION_FOR).nullable().exactOptional(),
});

export const profileAnswer: ZodType<Profile> = z.strictObject({
  usualSite: idOf('sit').nullable(),
  workStyle: z.enum(WORK_STYLES).nullable(),
  pattern,
  notices,
  quietHours: quietHours.nullable(),
  locationFor: z.enum(LOCATION_FOR),
  choices: z.strictObject({
    sites: list(z.strictObject({ id: idOf('sit'), name: z.string() })),
    topics: list(z.strictObject({ id: z.string(), title: z.string(), usual: z.enum(NOTICE_WAYS) })),
    locationFor: list(z.enum(LOCATION_FOR)),
  }),
});
