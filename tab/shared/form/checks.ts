import type { FieldError } from '../../../api/contract/problem.ts';
import { isPlainDate } from '../../../api/contract/time.ts';
import {
  type Form,
  type FormField,
  fieldsAsked,
  fieldsNeeded,
  type PlainField,
} from '../../../api/requests/form.contract.ts';
import type { FieldProblem } from '../ErrorSummary.tsx';
import { duration, pounds } from './amounts.ts';
import { answerOf, type Entries, type Kind, kindOf, typedAnswers } from './entries.ts';
import { formText as text } from './text.ts';

/**
 * What can be said of a form at once, without asking: what is missing and what cannot be read. In the order of the
 * form. Whether an answer holds is the server's to say.
 */
export const problemsOf = (form: Form, entries: Entries): readonly FieldProblem[] => {
  const answers = typedAnswers(form, entries);
  const needed = new Set(fieldsNeeded(form, answers));
  return fieldsAsked(form, answers).flatMap((name) => {
    const field = form.properties[name];
    return field === undefined ? [] : problemsWith(name, field, entries, needed.has(name));
  });
};

/** What the server found, at its field, with the row it is in: the summary stands far from it. */
export const refusedOf = (form: Form, { field, message }: FieldError): FieldProblem => {
  const path = field.replace(/^answers\./, '');
  const [name = '', at, part] = path.split('.');
  const group = form.properties[name];
  const isInRow = group?.type === 'array' && part !== undefined;
  return { path, message: isInRow ? text.ofOne(group['x-one'], Number(at) + 1, message) : message };
};

const problemsWith = (
  name: string,
  field: FormField,
  entries: Entries,
  isNeeded: boolean,
): readonly FieldProblem[] => {
  const entry = entries[name] ?? '';
  if (field.type !== 'array') {
    const message = problemOf(field, typeof entry === 'string' ? entry : '', isNeeded);
    return message === undefined ? [] : [{ path: name, message }];
  }
  const rows = typeof entry === 'string' ? [] : entry;
  if (isNeeded && rows.length === 0) return [{ path: name, message: text.addOne(field['x-one']) }];
  return rows.flatMap((row, at) =>
    Object.entries(field.items.properties).flatMap(([part, plain]) => {
      const message = problemOf(plain, row[part] ?? '', field.items.required.includes(part));
      return message === undefined
        ? []
        : [{ path: `${name}.${at}.${part}`, message: text.ofOne(field['x-one'], at + 1, message) }];
    }),
  );
};

const problemOf = (field: PlainField, entry: string, isNeeded: boolean): string | undefined => {
  const kind = kindOf(field);
  const title = plainTitle(field);
  const answer = answerOf(field, entry);
  if (answer === undefined) return isNeeded ? text.missing[kind](title) : undefined;
  if (kind === 'date') return isPlainDate(entry) ? undefined : text.unreadable.date(title);
  if (field.type === 'integer' || field.type === 'number') return numberProblem(field, kind, answer);
  return field.type === 'string' && field.maxLength !== undefined && entry.length > field.maxLength
    ? text.tooLong(title, field.maxLength)
    : undefined;
};

type NumberField = Extract<PlainField, { type: 'integer' | 'number' }>;

const numberProblem = (
  field: NumberField,
  kind: Kind,
  answer: string | number | boolean,
): string | undefined => {
  const title = plainTitle(field);
  if (typeof answer !== 'number' || (field.type === 'integer' && !Number.isInteger(answer)))
    return text.unreadable[kind === 'money' || kind === 'minutes' ? kind : 'number'](title);
  if (answer >= field.minimum && answer <= field.maximum) return undefined;
  return text.outside(title, amountIn(kind, field.minimum), amountIn(kind, field.maximum));
};

const amountIn = (kind: Kind, amount: number): string =>
  kind === 'money' ? pounds(amount) : kind === 'minutes' ? duration(amount) : String(amount);

/** A title as part of a sentence. */
export const plainTitle = ({ title }: FormField): string => title.replace(/ \(optional\)$/, '');
