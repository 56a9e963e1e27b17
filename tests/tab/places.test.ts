import { describe, expect, test } from 'vitest';
import { pageFor, placeOf } from '../../tab/shell/places.ts';

const PLACES = [
  { path: '/' },
  { path: '/desks', query: { date: /^\d{4}-\d{2}-\d{2}$/, half: /^(am|pm)$/ } },
  { path: '/desks/bookings' },
  { path: '/news/:id' },
  { path: '/search', hash: { q: /^.{2,100}$/ } },
];

describe('a link into Guildhall', () => {
  test.each([
    ['/', '/'],
    ['desks', '/desks'],
    ['/desks/bookings', '/desks/bookings'],
    ['desks/bookings/', '/desks/bookings'],
    ['desks?date=2026-11-24&half=am', '/desks?date=2026-11-24&half=am'],
    ['news/nws_01', '/news/nws_01'],
    ['/search#q=annual+leave', '/search#q=annual+leave'],
    ['/search#q=x&next=y', '/search'],
    ['/search?q=annual', '/search'],
    ['/desks#date=2026-11-24', '/desks'],
  ])('%s opens the page it names', (link, page) => {
    expect(pageFor(link, PLACES)).toBe(page);
  });

  test('keeps only the query its page understands', () => {
    const page = pageFor('desks?date=2026-11-24&half=night&next=https://evil.example', PLACES);

    expect(page).toBe('/desks?date=2026-11-24');
  });

  test.each([
    undefined,
    '',
    'nowhere',
    'https://evil.example/desks',
    '//evil.example/desks',
    String.raw`\\evil.example\desks`,
    'javascript:alert(1)',
    'desks/../api/home',
    'desks/%2e%2e/api',
    '/api/home',
    'news/a b',
    `news/${'x'.repeat(600)}`,
  ])('%s leads nowhere: the page that Teams opened stays', (link) => {
    expect(pageFor(link, PLACES)).toBeUndefined();
  });
});

describe('the menu marks where one is', () => {
  const MENU = ['/', '/desks', '/people', '/people/me'];

  test.each([
    ['/', '/'],
    ['/desks', '/desks'],
    ['/desks/bookings', '/desks'],
    ['/people/per_01', '/people'],
    ['/people/me', '/people/me'],
    ['/deskside', undefined],
    ['/nowhere', undefined],
  ])('on %s at %s', (page, place) => {
    expect(placeOf(page, MENU)).toBe(place);
  });
});
