import { botFields } from '../bot/fields.ts';
import { desksFields } from './desks/fields.ts';
import { newsFields } from './news/fields.ts';
import { peopleFields } from './people/fields.ts';
import { type RecordFields, schemaOf } from './platform/catalogue.ts';
import { platformFields } from './platform/fields.ts';
import type { Schema } from './platform/store/declare.ts';
import { requestsFields } from './requests/fields.ts';
import { skillsFields } from './skills/fields.ts';
import { trainingFields } from './training/fields.ts';

/** Everything an installation keeps, field by field, in the order people read of it: each room's records, the bot's and the platform's own. */
export const catalogue: readonly RecordFields[] = [
  ...peopleFields,
  ...desksFields,
  ...requestsFields,
  ...newsFields,
  ...skillsFields,
  ...trainingFields,
  ...botFields,
  ...platformFields,
];

/** What the store is opened with. */
export const schema: Schema = schemaOf(catalogue);
