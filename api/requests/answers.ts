import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { type FieldError, Refused } from '../contract/problem.ts';
import type { PlainDate } from '../contract/time.ts';
import { RULES } from './answers.rules.ts';
import { type Answers, type Form, fieldsAsked, fieldsNeeded } from './form.contract.ts';
import type { LoadedType } from './types.ts';

/** Answers that fit their form; what they say of health stands apart. */
export interface Fitting {
  readonly plain: Answers;
  readonly health: Answers;
}

/** The answers to a type's form, held to it and to its rules. Refuses `bad_answers` and names the fields. */
export const fitted = (type: LoadedType, given: Answers, today: PlainDate): Fitting => {
  const { form, rules } = type.definition;
  const answers = held({ form, fits: type.fits }, given);
  demandRules(rules, answers, today);
  return apart(form, answers);
};

/** The same for what is asked when an absence ends; `before` are the answers it began with. */
export const fittedEnding = (
  type: LoadedType,
  given: Answers,
  before: Answers,
  today: PlainDate,
): Fitting => {
  const { ending, endingRules = [] } = type.definition;
  if (!ending || !type.endingFits) throw new Error(`${type.definition.id} asks nothing when it ends`);
  const answers = held({ form: ending, fits: type.endingFits }, given);
  demandRules(endingRules, { ...before, ...answers }, today);
  return apart(ending, answers);
};

/** The answers without what they say of health. */
export const withoutHealth = (form: Form, answers: Answers): Answers => apart(form, answers).plain;

const held = (
  { form, fits }: { readonly form: Form; readonly fits: ValidateFunction },
  given: Answers,
): Answers => {
  const answers = withoutBlanks(given);
  const asked = fieldsAsked(form, answers);
  refuse([
    ...fieldsNeeded(form, answers)
      .filter((field) => answers[field] === undefined)
      .map((field) => ({ field, message: 'Answer this' })),
    ...Object.keys(answers)
      .filter((field) => !asked.includes(field))
      .map((field) => ({ field, message: 'This is not asked here' })),
  ]);
  if (!fits(answers)) refuse((fits.errors ?? []).map(wordsOf));
  return answers;
};

/** A field that was left empty was not answered. */
const withoutBlanks = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).filter(([, answer]) => typeof answer !== 'string' || answer.trim() !== ''),
  );

const demandRules = (rules: readonly string[], answers: Answers, today: PlainDate): void =>
  refuse(rules.flatMap((rule) => RULES[rule]?.(answers, today) ?? []));

/** Fields are named as in the form: `journeys.0.date`. */
const refuse = (fields: readonly FieldError[]): void => {
  if (fields.length > 0) throw new Refused('bad_answers', { fields });
};

const wordsOf = (error: ErrorObject): FieldError => ({
  field: fieldOf(error),
  message: (WORDS[error.keyword] ?? (() => 'Change this answer'))(error.params),
});

/** `/journeys/0/date` is `journeys.0.date`; of a missing field the error names its parent. */
const fieldOf = ({ instancePath, params }: ErrorObject): string =>
  [instancePath.slice(1).replaceAll('/', '.'), params.missingProperty].filter(Boolean).join('.');

const WORDS: Readonly<Record<string, (params: ErrorObject['params']) => string>> = {
  required: () => 'Answer this',
  enum: () => 'Choose one of these',
  format: ({ format }) => (format === 'date' ? 'Use a date such as 2026-11-24' : 'Use a time such as 13:00'),
  maxLength: ({ limit }) => `Use at most ${limit} characters`,
  minimum: ({ limit }) => `Use at least ${limit}`,
  maximum: ({ limit }) => `Use at most ${limit}`,
  maxItems: ({ limit }) => `Add at most ${limit}`,
  unevaluatedProperties: () => 'This is not asked here',
};

const apart = ({ properties }: Form, answers: Answers): Fitting => {
  const isHealth = ([field]: readonly [string, unknown]) => {
    const known = properties[field];
    return known !== undefined && known.type !== 'array' && known['x-sensitive'] === true;
  };
  const all = Object.entries(answers);
  return {
    plain: Object.fromEntries(all.filter((answer) => !isHealth(answer))),
    health: Object.fromEntries(all.filter(isHealth)),
  };
};
