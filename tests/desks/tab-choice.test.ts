import { describe, expect, test } from 'vitest';
import type { SiteView } from '../../api/desks/contract.ts';
import { choiceFrom } from '../../tab/desks/use-desks-page.ts';

const idOf = <Prefix extends string>(prefix: Prefix, name: string): `${Prefix}_${string}` =>
  `${prefix}_${name.padStart(26, '0')}`;

const site = (name: string, desksByFloor: readonly number[]): SiteView => ({
  ...{ id: idOf('sit', name), name, address: '', zone: 'Europe/London', closures: [] },
  openDays: [1, 2, 3, 4, 5],
  hours: { am: { from: '08:30', to: '13:00' }, pm: { from: '13:00', to: '17:30' } },
  ...{ today: '2026-11-24', firstDay: '2026-11-24', lastDay: '2026-12-22' },
  floors: desksByFloor.map((bookableDesks, level) => ({
    ...{ id: idOf('flr', `${name}${level}`), name: `Level ${level}`, level, bookableDesks },
  })),
  can: { book: desksByFloor.some((desks) => desks > 0) },
});

const firstSight = (sites: readonly SiteView[], address = '') => {
  const choice = choiceFrom(sites, new URLSearchParams(address));
  return choice && [choice.site.name, choice.site.floors.findIndex(({ id }) => id === choice.floor)];
};

describe('the desks page opens', () => {
  test('where there is a desk that this person may book', () => {
    expect(firstSight([site('depot', [0]), site('hall', [0, 8])])).toEqual(['hall', 1]);
  });

  test('where the link points, though nothing there is theirs to book', () => {
    expect(firstSight([site('depot', [0]), site('hall', [8])], `floor=${idOf('flr', 'depot0')}`)).toEqual([
      'depot',
      0,
    ]);
  });

  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2027-03-09', '2027-03-09'],
    ['2026-02-31', '2026-11-24'],
    ['9999-12-31', '2026-11-24'],
    ['0000-01-01', '2026-11-24'],
  ])('on the day of the link, if it is one within a year of today: %s', (asked, shown) => {
    expect(choiceFrom([site('hall', [8])], new URLSearchParams(`date=${asked}`))?.date).toBe(shown);
  });

  test('at the first floor when there is nothing for them, and nowhere when there is no floor', () => {
    expect(firstSight([site('depot', [0]), site('hall', [0])])).toEqual(['depot', 0]);
    expect(firstSight([site('yard', [])])).toBeUndefined();
  });
});
