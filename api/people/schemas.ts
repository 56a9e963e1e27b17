import { type ZodType, z } from 'zod';
import { ID_PATTERN, type PersonId } from '../contract/ids.ts';
import { ROLES } from '../contract/person.ts';
import type { Me, MyPhoto, NoInput, Person } from './contract.ts';

const personId = z.custom<PersonId>(
  (value) => typeof value === 'string' && value.startsWith('per_') && ID_PATTERN.test(value),
);

const personFields = {
  id: personId,
  name: z.string().min(1),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
};

export const noInput: ZodType<NoInput> = z.strictObject({});

export const meAnswer: ZodType<Me> = z.strictObject({
  ...personFields,
  officeLocation: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  isStaff: z.boolean(),
  manager: z.strictObject(personFields).nullable() satisfies ZodType<Person | null>,
  reports: z.int().min(0),
});

export const myPhotoAnswer: ZodType<MyPhoto> = z.strictObject({
  photo: z.string().startsWith('data:image/').nullable(),
});
