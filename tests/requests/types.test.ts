import { describe, expect, test } from 'vitest';
import { RULES } from '../../api/requests/answers.rules.ts';
import { type Answers, fieldsAsked, fieldsNeeded } from '../../api/requests/form.contract.ts';
import leaveFile from '../../api/requests/types/annual-leave.v1.json' with { type: 'json' };
import { CATALOGUE, lint, loadTypes } from '../../api/requests/types.ts';

const NAMES = Object.keys(RULES);
const leave = CATALOGUE.currentOf('annual-leave');
const changed = (change: (file: typeof leaveFile) => void): unknown => {
  const file = structuredClone(leaveFile);
  change(file);
  return file;
};

describe('the catalogue of requests', () => {
  test('holds the six types, each in its newest version', () => {
    expect(CATALOGUE.current.map(({ definition }) => definition.id)).toEqual([
      'annual-leave',
      'sickness',
      'expenses',
      'personal-details',
      'equipment',
      'hr-query',
    ]);
  });

  test('keeps the version that an open request was submitted with, and says plainly when its file is gone', () => {
    expect(CATALOGUE.of({ type: 'sickness', version: 1 }).definition.title).toBe('Off sick');
    expect(() => CATALOGUE.of({ type: 'sickness', version: 9 })).toThrow(
      'there is no type of request sickness v9',
    );
  });

  test.each([
    ['a keyword outside the small set', { oneOf: [] }, /form/],
    [
      'text without an end',
      { properties: { words: { title: 'Words', type: 'string' } }, required: [] },
      /without an end/,
    ],
    ['a required field that is not there', { required: ['nothing'] }, /names a field nothing/],
    [
      'a choice without a label',
      { properties: { length: { title: 'L', type: 'string', enum: ['a'] } } },
      /label/,
    ],
  ])('does not load with %s', (_, form, fault) => {
    const file = changed((one) => Object.assign(one.form, form));

    expect(lint(file, NAMES).join()).toMatch(fault);
    expect(() => loadTypes([file], NAMES)).toThrow('cannot be loaded');
  });

  test('does not load with a rule that the room does not know', () => {
    const file = changed((one) => Object.assign(one, { rules: ['leave.any'] }));

    expect(lint(file, NAMES)).toEqual(['annual-leave v1 has no rule leave.any']);
  });
});

describe('what a form asks', () => {
  const form = leave?.definition.form;
  const asked = (answers: Answers) => (form ? fieldsAsked(form, answers) : []);
  const needed = (answers: Answers) => (form ? fieldsNeeded(form, answers) : []);

  test('follows what was answered before', () => {
    expect(asked({})).toEqual(['length', 'from', 'words']);
    expect(asked({ length: 'half' })).toEqual(['length', 'from', 'half', 'words']);
    expect(needed({ length: 'hours' })).toEqual(['length', 'from', 'start', 'end']);
  });

  test.each<readonly [string, unknown, boolean]>([
    ['a whole day', { length: 'days', from: '2026-11-24', to: '2026-11-24' }, true],
    ['no last day', { length: 'days', from: '2026-11-24' }, false],
    ['a day that does not exist', { length: 'days', from: '2026-02-30', to: '2026-03-01' }, false],
    ['a number where a day belongs', { length: 'days', from: 20261124, to: '2026-11-24' }, false],
    [
      'a field that is not in the form',
      { length: 'half', from: '2026-11-24', half: 'am', reason: 'x' },
      false,
    ],
    [
      'words beyond their end',
      { length: 'half', from: '2026-11-24', half: 'am', words: 'x'.repeat(501) },
      false,
    ],
  ])('is held to by the server: %s', (_, answers, fits) => {
    expect(leave?.fits(answers)).toBe(fits);
  });
});
