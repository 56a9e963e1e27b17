import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Role } from '../../api/contract/person.ts';
import type { Instant } from '../../api/contract/time.ts';
import {
  isDirectoryKnown,
  isLossBelievable,
  nextReadingAt,
  readingsDue,
} from '../../api/people/reading.rules.ts';
import {
  cleanText,
  isMemberAlone,
  isSameTeam,
  laterOf,
  mayAskReportsAgain,
  rolesForBot,
} from '../../api/people/rules.ts';

const now: Instant = '2026-11-24T09:30:00.000Z';
const [ann, ben, cat]: PersonId[] = ['per_ann', 'per_ben', 'per_cat'];

describe('a team', () => {
  test.each([
    ['two people with one manager', { id: ann, manager: cat }, { id: ben, manager: cat }, true],
    ['a manager and their report', { id: ann }, { id: ben, manager: ann }, true],
    ['a person and their manager', { id: ann, manager: ben }, { id: ben }, true],
    ['a manager’s manager', { id: ann, manager: ben }, { id: cat }, false],
    ['two people with different managers', { id: ann, manager: ben }, { id: ben, manager: cat }, true],
    ['people of two managers', { id: ann, manager: 'per_x' as const }, { id: ben, manager: cat }, false],
    ['two people without a known manager', { id: ann }, { id: ben }, false],
  ] as const)('%s', (_who, one, other, expected) => {
    expect(isSameTeam(one as never, other as never)).toBe(expected);
  });
});

describe('a name as it may be shown', () => {
  test.each([
    ['Siân Pritchard', 'Siân Pritchard'],
    ['  Kofi \t\n Mensah ', 'Kofi Mensah'],
    ['Admin\u202Enimda', 'Adminnimda'],
    ['Zero\u200BWidth', 'ZeroWidth'],
    ['Null\u0000Byte', 'Null Byte'],
    ['Half \uD83D character', 'Half \uFFFD character'],
    ['e\u0301toile', 'étoile'],
    ['\u202E\u200B', ''],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanText(given)).toBe(shown);
  });
});

describe('roles', () => {
  const hr = { roles: ['HR'] as Role[], at: now };

  test('a councillor alone is told apart from staff who also are one', () => {
    expect(isMemberAlone(['Member'])).toBe(true);
    expect(isMemberAlone(['Member', 'Editor'])).toBe(false);
    expect(isMemberAlone([])).toBe(false);
  });

  test('an older token brings no right back, a newer one takes effect', () => {
    const taken = { roles: [] as Role[], at: '2026-11-24T09:40:00.000Z' as Instant };

    expect(laterOf(hr, taken)).toBe(taken);
    expect(laterOf(taken, hr)).toBe(taken);
    expect(laterOf(hr, undefined)).toBe(hr);
  });

  test.each([
    ['of a minute ago', ['HR'], '2026-11-24T09:29:00.000Z', ['HR']],
    ['one second short of a day old', ['HR'], '2026-11-23T09:30:01.000Z', ['HR']],
    ['a day old', ['HR'], '2026-11-23T09:30:00.000Z', []],
    ['a day old, of a councillor alone', ['Member'], '2026-11-20T09:30:00.000Z', ['Member']],
    ['a day old, of staff who also are councillors', ['Member', 'HR'], '2026-11-20T09:30:00.000Z', []],
  ] as const)('the bot acts on a record %s', (_age, roles, at, expected) => {
    expect(rolesForBot({ roles, at }, now)).toEqual(expected);
  });

  test('the bot takes someone without a record for plain staff', () => {
    expect(rolesForBot(undefined, now)).toEqual([]);
  });
});

describe('the directory', () => {
  test('counts as known for a day after it was read, and never once it was denied', () => {
    const last = { startedAt: now, outcome: 'read' } as const;
    const denied = { startedAt: now, outcome: 'denied' } as const;

    expect(isDirectoryKnown({ asOf: '2026-11-23T09:31:00.000Z', last }, now)).toBe(true);
    expect(isDirectoryKnown({ asOf: '2026-11-23T09:30:00.000Z', last }, now)).toBe(false);
    expect(isDirectoryKnown({ asOf: now, last: denied }, now)).toBe(false);
    expect(isDirectoryKnown({ last: { startedAt: now, outcome: 'failed' } }, now)).toBe(false);
    expect(isDirectoryKnown(undefined, now)).toBe(false);
  });

  test('is read whole at first, then by changes within five minutes, and whole again once a day', () => {
    const last = { startedAt: '2026-11-24T09:26:00.000Z', outcome: 'read' } as const;
    const known = { last, link: 'link', wholeAt: '2026-11-23T09:31:00.000Z' } as const;

    expect(readingsDue(undefined, now)).toEqual(['whole']);
    expect(readingsDue(known, '2026-11-24T09:29:59.999Z')).toEqual([]);
    expect(readingsDue(known, now)).toEqual(['changes']);
    expect(readingsDue({ ...known, wholeAt: '2026-11-23T09:30:00.000Z' }, now)).toEqual(['changes', 'whole']);
    expect(readingsDue({ last, wholeAt: now }, now)).toEqual(['whole']);
    expect(nextReadingAt(known)).toBe(now);
  });

  test('is read whole at once when an administrator asks for it', () => {
    const last = { startedAt: now, outcome: 'read' } as const;
    const wanted = { last, link: 'link', wholeAt: now, wantedAt: now } as const;

    expect(readingsDue(wanted, now)).toEqual(['changes', 'whole']);
    expect(readingsDue({ last, link: 'link', wholeAt: now }, now)).toEqual([]);
  });

  test('a manager is asked for their team at most once an hour', () => {
    expect(mayAskReportsAgain(undefined, now)).toBe(true);
    expect(mayAskReportsAgain('2026-11-24T08:30:00.000Z', now)).toBe(true);
    expect(mayAskReportsAgain('2026-11-24T08:31:00.000Z', now)).toBe(false);
  });

  test('a few leavers are believed, most of the council is not', () => {
    expect(isLossBelievable(10, 12)).toBe(true);
    expect(isLossBelievable(150, 300)).toBe(true);
    expect(isLossBelievable(151, 300)).toBe(false);
  });
});
