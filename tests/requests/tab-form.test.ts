import { describe, expect, test } from 'vitest';
import type { Form, PlainField } from '../../api/requests/form.contract.ts';
import { answerWords, timeWords } from '../../tab/shared/form/answer-words.ts';
import { problemsOf, refusedOf } from '../../tab/shared/form/checks.ts';
import {
  answerOf,
  answersOf,
  entriesOf,
  entryOf,
  typedAnswers,
  writtenIn,
} from '../../tab/shared/form/entries.ts';
import { formText } from '../../tab/shared/form/text.ts';

const number = (unit?: 'pence' | 'minutes'): PlainField => ({
  ...{ title: 'How much', type: 'integer', minimum: 1, maximum: 50_000 },
  ...(unit && { 'x-unit': unit }),
});
const words: PlainField = { title: 'In words (optional)', type: 'string', maxLength: 20 };

const FORM: Form = {
  ...{ type: 'object', required: ['length', 'from'], unevaluatedProperties: false },
  properties: {
    length: { title: 'How long?', type: 'string', enum: ['days', 'half'], 'x-labels': { days: 'Days' } },
    from: { title: 'First day', type: 'string', format: 'date' },
    to: { title: 'Last day', type: 'string', format: 'date' },
    words,
    costs: {
      ...{ title: 'Costs', type: 'array', 'x-one': 'cost', maxItems: 5 },
      items: {
        ...{ type: 'object', required: ['pence'], unevaluatedProperties: false },
        properties: { pence: number('pence') },
      },
    },
  },
  allOf: [
    {
      if: { properties: { length: { const: 'days' } }, required: ['length'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: { required: ['to'] },
    },
  ],
};

describe('what somebody types', () => {
  test.each([
    ['12', 1200],
    ['£1,204.50', 120_450],
    ['1.15', 115],
    ['0.5', 50],
    ['12.345', '12.345'],
    ['about ten', 'about ten'],
  ])('as pounds, %s, is sent as %s', (typed, sent) => {
    expect(answerOf(number('pence'), typed)).toBe(sent);
  });

  test.each([
    ['3:30', 210],
    [':45', 45],
    ['3:', 180],
    ['3:75', '3:75'],
  ])('as hours and minutes, %s, is sent as %s', (typed, sent) => {
    expect(answerOf(number('minutes'), typed)).toBe(sent);
  });

  test('reads back as it was typed, also what cannot be sent yet', () => {
    expect(entryOf(number('pence'), 1205)).toBe('12.05');
    expect(entryOf(number('minutes'), 65)).toBe('1:05');
    expect(entryOf(number('pence'), '12.')).toBe('12.');
    expect(entryOf({ title: 'Yes?', type: 'boolean' }, false)).toBe('no');
  });

  test('comes back from a draft in whole, with the rows of its groups', () => {
    const typed = {
      length: 'days',
      from: '2026-12-01',
      to: '',
      words: 'a',
      costs: [{ pence: '1.50' }, { pence: 'x' }],
    };

    const kept = typedAnswers(FORM, typed);

    expect(kept).toEqual({
      length: 'days',
      from: '2026-12-01',
      words: 'a',
      costs: [{ pence: 150 }, { pence: 'x' }],
    });
    expect(entriesOf(FORM, kept)).toEqual(typed);
  });

  test('is not sent where it is not asked any more, but is kept in the form', () => {
    const entries = { ...entriesOf(FORM, {}), length: 'half', from: '2026-12-01', to: '2026-12-02' };

    expect(answersOf(FORM, entries)).toEqual({ length: 'half', from: '2026-12-01' });
    expect(typedAnswers(FORM, entries)).toMatchObject({ to: '2026-12-02' });
  });
});

describe('a form that is sent too early', () => {
  test('says all that is missing at once, in its own order, and nothing that is not asked', () => {
    expect(problemsOf(FORM, entriesOf(FORM, {})).map(({ path }) => path)).toEqual(['length', 'from']);
    expect(problemsOf(FORM, { ...entriesOf(FORM, {}), length: 'days', from: '2026-12-01' })).toEqual([
      { path: 'to', message: 'Enter a day for “Last day”' },
    ]);
  });

  test('says in which row what is wrong, in words of the question', () => {
    const entries = {
      ...entriesOf(FORM, {}),
      length: 'half',
      from: '2026-12-01',
      costs: [{ pence: '1' }, { pence: '' }, { pence: '501' }],
    };

    expect(problemsOf(FORM, entries)).toEqual([
      { path: 'costs.1.pence', message: 'Cost 2: Enter an amount for “How much”' },
      { path: 'costs.2.pence', message: 'Cost 3: “How much” must be between £0.01 and £500.00' },
    ]);
  });

  test('says in which row the server found a mistake', () => {
    const found = { field: 'answers.costs.1.pence', message: 'This day is still to come' };

    expect(refusedOf(FORM, found)).toEqual({
      ...{ path: 'costs.1.pence', message: 'Cost 2: This day is still to come' },
    });
    expect(refusedOf(FORM, { field: 'answers.to', message: 'Too early' })).toEqual({
      ...{ path: 'to', message: 'Too early' },
    });
  });

  test('lets words be long while they are typed, and says so before they are sent', () => {
    const entries = { ...entriesOf(FORM, {}), length: 'half', from: '2026-12-01', words: 'x'.repeat(21) };

    expect(problemsOf(FORM, entries)).toEqual([
      { path: 'words', message: '“In words” must be 20 characters or fewer' },
    ]);
  });
});

test('who decides is shown what was written, and nothing about health', () => {
  const health: PlainField = { title: 'What is wrong', type: 'string', maxLength: 20, 'x-sensitive': true };
  const form: Form = { ...FORM, properties: { ...FORM.properties, health } };

  const answers = { length: 'half', from: '2026-12-01', words: 'for a wedding', health: 'a cold' };
  expect(Object.keys(writtenIn(form, answers).properties)).toEqual(['words']);
  expect(Object.keys(writtenIn(form, { length: 'half' }).properties)).toEqual([]);
});

test('how much room is left is never less than none', () => {
  expect([formText.left(2), formText.left(1), formText.left(-1)]).toEqual([
    ...['2 characters left', '1 character left', '1 character too many'],
  ]);
});

test('answers read as people say them', () => {
  expect(answerWords(FORM.properties.length as PlainField, 'days')).toBe('Days');
  expect(answerWords(FORM.properties.from as PlainField, '2026-12-01')).toBe('Tuesday 1 December 2026');
  expect(answerWords(number('pence'), 1250)).toBe('£12.50');
  expect(answerWords(number('minutes'), 444)).toBe('7h 24m');
  expect(answerWords(words, undefined)).toBe('Not answered');
  expect(['00:00', '09:30', '12:00', '13:05'].map(timeWords)).toEqual(['12am', '9:30am', '12pm', '1:05pm']);
});
