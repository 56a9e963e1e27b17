import type { Answers, Form, FormField, PlainField } from '../../../api/requests/form.contract.ts';
import { fieldsAsked } from '../../../api/requests/form.contract.ts';

/** What stands in a form while it is filled in: words as typed, so that nothing is lost that does not count yet. */
export type Row = Readonly<Record<string, string>>;
export type Entry = string | readonly Row[];
export type Entries = Readonly<Record<string, Entry>>;

/** How a field is asked: one component each. */
export type Kind =
  | ('line' | 'lines' | 'choice' | 'date' | 'time' | 'person')
  | ('money' | 'minutes' | 'number' | 'yes_no');

export const kindOf = (field: PlainField): Kind => {
  if (field.type === 'boolean') return 'yes_no';
  if (field.type !== 'string') return NUMBERS[field['x-unit'] ?? ''] ?? 'number';
  if (field.enum !== undefined) return 'choice';
  return field.format ?? (field['x-multiline'] ? 'lines' : 'line');
};
const NUMBERS: Readonly<Record<string, Kind>> = { pence: 'money', minutes: 'minutes' };

type PlainAnswer = string | number | boolean;

/** An answer as it is typed: pence as pounds, minutes as hours and minutes. */
export const entryOf = (field: PlainField, answer: PlainAnswer | undefined): string => {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string') return answer;
  const kind = kindOf(field);
  if (kind === 'money') return (answer / 100).toFixed(2);
  if (kind === 'minutes') return `${Math.floor(answer / 60)}:${String(answer % 60).padStart(2, '0')}`;
  return String(answer);
};

/** What was typed as the answer it stands for; as typed where it stands for none, which the server refuses too. */
export const answerOf = (field: PlainField, typed: string): PlainAnswer | undefined => {
  const entry = typed.trim();
  if (entry === '') return undefined;
  switch (kindOf(field)) {
    case 'yes_no':
      return entry === 'yes';
    case 'money':
      return penceOf(entry) ?? entry;
    case 'minutes':
      return minutesOf(entry) ?? entry;
    case 'number':
      return numberOf(entry) ?? entry;
    default:
      return entry;
  }
};

/** "£1,204.50" and "1204.5" are 120,450 pence. By the digits: 1.15 * 100 is not 115. */
const penceOf = (entry: string): number | undefined => {
  const [, pounds, pence = ''] = entry.replaceAll(/[£,\s]/g, '').match(/^(\d{1,7})(?:\.(\d{1,2}))?$/) ?? [];
  return pounds === undefined ? undefined : Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
};

/** "3:30" and ":30" as minutes; an hour has 60 of them. */
const minutesOf = (entry: string): number | undefined => {
  const [, hours, minutes = ''] = entry.match(/^(\d{0,3}):([0-5]?\d?)$/) ?? [];
  return hours === undefined || hours + minutes === '' ? undefined : Number(hours) * 60 + Number(minutes);
};

const numberOf = (entry: string): number | undefined =>
  /^\d{1,9}(\.\d{1,4})?$/.test(entry) ? Number(entry) : undefined;

const rowOf = (
  properties: Readonly<Record<string, PlainField>>,
  answer: Readonly<Record<string, PlainAnswer>>,
) =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, entryOf(field, answer[name])]));

/** A row of a group that nobody filled in yet. */
export const emptyRow = (group: Extract<FormField, { type: 'array' }>): Row =>
  rowOf(group.items.properties, {});

/** A form with these answers in it; `{}` for an empty one. */
export const entriesOf = (form: Form, answers: Answers): Entries =>
  Object.fromEntries(
    Object.entries(form.properties).map(([name, field]): [string, Entry] => {
      const answer = answers[name];
      if (field.type !== 'array')
        return [name, Array.isArray(answer) ? '' : entryOf(field, answer as PlainAnswer)];
      return [name, Array.isArray(answer) ? answer.map((row) => rowOf(field.items.properties, row)) : []];
    }),
  );

/** Everything that was filled in, also what is not asked any more: for the draft. */
export const typedAnswers = (form: Form, entries: Entries): Answers =>
  Object.fromEntries(
    Object.entries(form.properties).flatMap(([name, field]) => {
      const answer = answerFor(field, entries[name]);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );

const answerFor = (field: FormField, entry: Entry = ''): Answers[string] | undefined => {
  if (field.type !== 'array') return answerOf(field, typeof entry === 'string' ? entry : '');
  const rows = typeof entry === 'string' ? [] : entry;
  if (rows.length === 0) return undefined;
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(field.items.properties).flatMap(([name, plain]) => {
        const answer = answerOf(plain, row[name] ?? '');
        return answer === undefined ? [] : [[name, answer]];
      }),
    ),
  );
};

/** The questions that were answered in somebody's own words, one for all; none about health. */
export const writtenIn = (form: Form, answers: Answers): Form => ({
  type: 'object',
  required: [],
  unevaluatedProperties: false,
  properties: Object.fromEntries(
    Object.entries(form.properties).filter(
      ([name, field]) =>
        field.type !== 'array' &&
        !field['x-sensitive'] &&
        WRITTEN.includes(kindOf(field)) &&
        answers[name] !== undefined,
    ),
  ),
});
const WRITTEN: readonly Kind[] = ['line', 'lines'];

/** What is sent: the answers to what is asked, given the others. */
export const answersOf = (form: Form, entries: Entries): Answers => {
  const typed = typedAnswers(form, entries);
  const asked = new Set(fieldsAsked(form, typed));
  return Object.fromEntries(Object.entries(typed).filter(([name]) => asked.has(name)));
};
