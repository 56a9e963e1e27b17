import { schemaOf } from '../api/platform/catalogue.ts';
import { botFields } from './fields.ts';

/** The bot's records. */
export const botRecords = schemaOf(botFields);
