import { describe, expect, test } from 'vitest';
import { stateOf, type Wish, whyNotAppoint, whyNotEnd } from '../../api/people/appointment.rules.ts';
import { CHAMPION } from '../../api/people/champion.ts';

const TODAY = '2026-11-24';
const wish = (changed: Partial<Wish> = {}): Wish => ({
  kind: CHAMPION,
  scope: 'Housing',
  from: TODAY,
  person: { isStaff: true },
  ...changed,
});
const codeOf = (changed: Partial<Wish>) => whyNotAppoint(wish(changed), ['Housing', 'Parks'], TODAY)?.code;

describe('an appointment', () => {
  test.each([
    ['upcoming', { from: '2026-11-25' }],
    ['present', { from: '2026-11-24' }],
    ['present', { from: '2026-11-01', to: '2026-11-25' }],
    ['past', { from: '2026-11-01', to: '2026-11-24' }],
    ['past', { from: '2026-11-01', ended: {} }],
    ['past', { from: '2026-12-01', ended: {} }],
  ] as const)('is %s: %o', (state, term) => {
    expect(stateOf(term, TODAY)).toBe(state);
  });

  test.each<[string, Partial<Wish>]>([
    ['from today on, without an end', {}],
    ['for one day', { from: '2026-12-01', to: '2026-12-02' }],
    ['again, once the last one is over', { held: { from: '2026-10-01', to: '2026-11-24' } }],
    ['for the whole council, if the kind is', { kind: { ...CHAMPION, scope: 'council' }, scope: 'council' }],
  ])('can be given %s', (_how, changed) => {
    expect(codeOf(changed)).toBeUndefined();
  });

  test.each<[string, Partial<Wish>]>([
    ['unknown_kind', { kind: undefined }],
    ['unknown_scope', { scope: 'Waste' }],
    ['unknown_scope', { scope: 'council' }],
    ['unknown_scope', { kind: { ...CHAMPION, scope: 'council' } }],
    ['unknown_person', { person: undefined }],
    ['not_staff', { person: { isStaff: false } }],
    ['begins_in_the_past', { from: '2026-11-23' }],
    ['ends_before_it_begins', { to: TODAY }],
    ['already_appointed', { held: { from: '2026-11-01' } }],
    ['already_appointed', { held: { from: '2026-12-01' } }],
  ])('cannot be given: %s', (code, changed) => {
    expect(codeOf(changed)).toBe(code);
  });

  test('can be ended before and while it counts, and not once it is over', () => {
    expect(whyNotEnd({ from: '2026-12-01' }, TODAY)).toBeUndefined();
    expect(whyNotEnd({ from: TODAY }, TODAY)).toBeUndefined();
    expect(whyNotEnd({ from: '2026-11-01', to: TODAY }, TODAY)?.code).toBe('already_over');
  });
});
