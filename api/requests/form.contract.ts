/** The words of forms, and what of a form is asked: one reading for the tab, the bot and the server. */
import type { z } from 'zod';
import type * as schemas from './form.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type Form = Of<'form'>;
export type FormField = Of<'formField'>;
export type PlainField = Of<'plainField'>;
export type Answers = Of<'answers'>;
export type Flow = Of<'flow'>;
export type RequestType = Of<'requestType'>;
export type TypeId = Of<'typeId'>;
export type Named = Of<'person'>;

/** The fields that are asked once these answers are given, in order. */
export const fieldsAsked = (form: Form, answers: Answers): readonly string[] =>
  Object.keys(form.properties).filter((field) => isAsked(form, answers, field));

/** The fields that have to be answered once these answers are given. */
export const fieldsNeeded = (form: Form, answers: Answers): readonly string[] => [
  ...form.required,
  ...(form.allOf ?? []).flatMap((rule) => (holds(rule.if, answers) ? rule.then.required : [])),
];

/** True for a field of no condition, and for one whose condition holds. */
const isAsked = ({ allOf = [] }: Form, answers: Answers, field: string): boolean => {
  const conditions = allOf.filter((rule) => rule.then.required.includes(field));
  return conditions.length === 0 || conditions.some((rule) => holds(rule.if, answers));
};

const holds = ({ properties }: NonNullable<Form['allOf']>[number]['if'], answers: Answers): boolean =>
  Object.entries(properties).every(([field, { const: value }]) => answers[field] === value);
