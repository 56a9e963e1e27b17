import { type ZodType, z } from 'zod';
import { ROLES } from '../contract/person.ts';
import { idOf } from '../contract/schemas.ts';
import type { Me, MyPhoto, NoInput, Person } from './contract.ts';

const personFields = {
  id: idOf('per'),
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
