import { describe, expect, test } from 'vitest';
import { changed, placeIn, waysOf, whyNotChange } from '../../api/people/profile.rules.ts';

const hall = { id: `sit_${'0'.repeat(26)}`, name: 'Hall' } as const;
const closed = { id: 'desks.closed', title: 'A desk you booked was closed', usual: 'bot' } as const;
const choices = { sites: [hall], topics: [closed], locationFor: ['nobody', 'everyone'] } as const;

describe('a profile', () => {
  test.each([
    ['a building of the list', { usualSite: hall.id }, undefined],
    ['a building that is not in the list', { usualSite: 'sit_other' }, 'unknown_site'],
    ['no building', { usualSite: null }, undefined],
    ['a notice of the list', { notices: { 'desks.closed': 'none' } }, undefined],
    ['a notice nobody sends', { notices: { 'desks.moved': 'none' } }, 'unknown_topic'],
    ['quiet hours over night', { quietHours: { from: '18:00', to: '08:00' } }, undefined],
    ['quiet hours that never begin', { quietHours: { from: '18:00', to: '18:00' } }, 'empty_quiet_hours'],
    ['who may see them, as offered', { locationFor: 'everyone' }, undefined],
    ['who may see them, as not offered', { locationFor: 'team' }, 'not_for_members'],
  ] as const)('may take %s, or says why not', (_what, change, code) => {
    expect(whyNotChange(change as never, choices)?.code).toBe(code);
  });

  test('keeps what a change does not name, and loses what it sets to nothing', () => {
    const before = { id: 'per_ann', workStyle: 'agile', usualSite: hall.id };

    expect(changed(before, { usualSite: null })).toEqual({ id: 'per_ann', workStyle: 'agile' });
    expect(changed(before, {})).toEqual(before);
  });

  test('says each notice its way: chosen, or the usual one', () => {
    expect(waysOf([closed])).toEqual({ 'desks.closed': 'bot' });
    expect(waysOf([closed], { 'desks.closed': 'none', 'desks.gone': 'bot' })).toEqual({
      'desks.closed': 'none',
    });
  });

  test('says where its person usually is on that day of the week', () => {
    const pattern = { '2': { am: 'home' }, '7': { pm: 'off' } } as const;

    expect(placeIn(pattern, '2026-11-24', 'am')).toBe('home');
    expect(placeIn(pattern, '2026-11-24', 'pm')).toBeUndefined();
    expect(placeIn(pattern, '2026-11-29', 'pm')).toBe('off');
    expect(placeIn(undefined, '2026-11-24', 'am')).toBeUndefined();
  });
});
