import type { Answers, FormField, RequestType } from '../../api/requests/form.contract.ts';
import { type CardElement, choice, day, question } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { type Link, sayingCard } from './cards.ts';

/** A card holds so many questions before nobody reads them. */
const MOST_FIELDS = 6;
const LONGEST = 1_000;

/** Fields that may stand in a chat: never one about health, and none that asks more than once. */
const fieldsOf = ({ form }: RequestType): readonly (readonly [string, FormField])[] =>
  Object.entries(form.properties).filter(([, field]) => !('x-sensitive' in field) && field.type !== 'array');

/** True where the whole form can be filled in by a card: simple fields, few of them, and none that depends on another. */
export const fitsCard = (type: RequestType): boolean =>
  type.card &&
  !type.form.allOf &&
  fieldsOf(type).length <= MOST_FIELDS &&
  fieldsOf(type).every(([, { type: kind }]) => kind === 'string') &&
  type.form.required.every((name) => fieldsOf(type).some(([field]) => field === name));

/** The form of a type as a card, made from its one definition. */
export const formCard = (
  type: RequestType,
  { once, link }: { readonly once: string; readonly link: Link },
): Reply =>
  sayingCard({
    title: type.title,
    words: `${type.summary} Write nothing about health here.`,
    inputs: fieldsOf(type).flatMap(([name, field]) => inputOf(type, name, field)),
    actions: [{ title: 'Submit this request', verb: 'requests.fill-in', data: { type: type.id, once } }],
    link,
  });

const inputOf = ({ form }: RequestType, name: string, field: FormField): readonly CardElement[] => {
  if (field.type !== 'string') return [];
  const [id, isRequired] = [idOf(name), form.required.includes(name)];
  if (field.enum) {
    const choices = field.enum.map((value) => ({ title: field['x-labels']?.[value] ?? value, value }));
    return [{ ...choice(id, field.title, choices), isRequired }];
  }
  if (field.format === 'date') return [{ ...day(id, field.title), isRequired }];
  const maxLength = Math.min(field.maxLength ?? LONGEST, LONGEST);
  return [question(id, field.title, { maxLength, isRequired, isMultiline: field['x-multiline'] === true })];
};

/** Apart from what the button itself sends. */
const idOf = (name: string): string => `answer_${name}`;

/** What was filled in, by field; empty is not answered. */
export const answersIn = (type: RequestType, data: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    fieldsOf(type).flatMap(([name]) => {
      const value = data[idOf(name)];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  );
