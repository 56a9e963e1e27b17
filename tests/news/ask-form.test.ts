import { describe, expect, test } from 'vitest';
import { audienceRule } from '../../api/news/audience.schemas.ts';
import { whyNotAudience } from '../../api/news/requirement.rules.ts';
import { ASKED_BY, type Asked, wantedOf } from '../../tab/news/ask-form.ts';
import { LINES } from '../../tab/news/desk/RuleFields.tsx';
import { PETRA } from './build.ts';

const FILLED: Asked = { who: 'some', rules: [{ roles: ['Editor'] }], due: '2026-12-18', days: '20' };
const ARTICLE = 'art_1';

describe('who is asked to acknowledge a policy', () => {
  test('is chosen in groups, by department, role, manager and name', () => {
    const rules = [{ departments: ['Parks'], roles: ['Editor'] }, { managers: [PETRA.person] }] as const;

    expect(wantedOf(ARTICLE, { ...FILLED, rules })).toEqual({
      ...{ article: ARTICLE, due: '2026-12-18', days: 20 },
      audience: { any: rules },
    });
    expect(wantedOf(ARTICLE, { ...FILLED, who: 'councillors' })?.audience).toEqual({
      ...{ everyone: true, andMembers: true },
    });
  });

  test('is never everybody because a group was left empty', () => {
    expect(wantedOf(ARTICLE, { ...FILLED, rules: [{ roles: ['Editor'] }, {}] })).toBeUndefined();
    expect(wantedOf(ARTICLE, { ...FILLED, due: '' })).toBeUndefined();
    expect(wantedOf(ARTICLE, { ...FILLED, days: '0' })).toBeUndefined();
  });

  test('is chosen by nothing that the server refuses, and by all else that it takes', () => {
    const refused = LINES.filter(
      (line) => whyNotAudience({ any: [{ [line]: ['x'] } as never] }) !== undefined,
    );

    expect([...ASKED_BY, ...refused].toSorted()).toEqual(Object.keys(audienceRule.shape).toSorted());
  });
});
