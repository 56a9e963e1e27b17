import { botFields } from '../bot/fields.ts';
import { desksFields } from './desks/fields.ts';
import { peopleFields } from './people/fields.ts';
import { type RecordFields, schemaOf } from './platform/catalogue.ts';
import { platformFields } from './platform/fields.ts';
import type { Schema } from './platform/store/declare.ts';

/** Everything an installation keeps, field by field: the platform's own records and those of each room. */
export const catalogue: readonly RecordFields[] = [
  ...platformFields,
  ...botFields,
  ...peopleFields,
  ...desksFields,
];

/** What the store is opened with. */
export const schema: Schema = schemaOf(catalogue);
