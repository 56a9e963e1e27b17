import { describe, expect, test } from 'vitest';
import type { PersonPage, Profile } from '../../api/people/contract.ts';
import { personCard, settingsCard, whichCard } from '../../bot/people/cards.ts';
import { card } from '../../bot/shell/card.ts';
import { wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';

const profile: Profile = {
  usualSite: null,
  workStyle: null,
  pattern: {},
  notices: { 'desks.closed': 'feed' },
  quietHours: { from: '18:00', to: '08:00' },
  locationFor: 'team',
  choices: {
    sites: [],
    topics: [
      { id: 'desks.closed', title: 'A desk you booked was closed', usual: 'bot' },
      { id: 'desks.moved', title: 'A desk you booked was moved', usual: 'bot' },
    ],
    locationFor: ['nobody', 'team'],
  },
};

const person = (name: string) =>
  ({ id: `per_${name}`, name, jobTitle: null, department: 'Housing' }) as const;
const page: PersonPage = {
  ...person('Ann Lee'),
  site: null,
  manager: null,
  team: [],
  reports: [],
  champions: [],
  today: null,
  usual: null,
  can: { edit: false },
};

const blank = card('', []);

describe('my settings in chat', () => {
  test('tell of each notice how I hear of it, and of my quiet hours', () => {
    const { card: shown = blank } = settingsCard(profile, 'https://teams.example/');

    expect(wordsOn(shown)).toContain('A desk you booked was closed: Told in the activity feed');
    expect(wordsOn(shown)).toContain('A desk you booked was moved: Told in chat');
    expect(wordsOn(shown)).toContain('Quiet hours: 18:00 to 08:00');
    expect(faultsOf(shown)).toEqual([]);
  });
});

describe('who somebody is, in chat', () => {
  test('tells whom their department may ask about digital things, and leaves out what nobody told', () => {
    const asked = { ...page, champions: [person('Bob Hall'), person('Cy Dent')] };

    expect(wordsOn(personCard(asked, 'https://teams.example/').card)).toBe(
      'Ann Lee\nDepartment: Housing\nDigital champions: Bob Hall, Cy Dent',
    );
    expect(wordsOn(personCard(page, 'https://teams.example/').card)).toBe('Ann Lee\nDepartment: Housing');
  });
});

describe('whom a name means, in chat', () => {
  const asking = { verb: 'people.who', url: 'https://teams.example/' } as const;
  const joan = (id: string, jobTitle: string, department: string) =>
    ({ id: `per_${id}`, name: 'Joan Smith', jobTitle, department }) as const;
  const TWO = [joan('1', 'Gardener', 'Parks'), joan('2', 'Gardener', 'Housing')];

  test('tells two of one name and one job apart by their department', () => {
    const { card: shown = blank, text } = whichCard('Joan', TWO, asking);

    expect(text).toContain('Joan Smith, Gardener, Parks; Joan Smith, Gardener, Housing.');
    expect(JSON.stringify(shown)).toContain('Show Joan Smith, Gardener, Housing');
    expect(faultsOf(shown)).toEqual([]);
  });

  test('says each job once in a list of many', () => {
    const many = [...TWO, joan('3', 'Clerk', 'Finance'), { ...joan('4', 'Cook', 'Care'), name: 'Joan Dent' }];

    const { card: shown = blank } = whichCard('Joan', many, asking);

    const titles = [...JSON.stringify(shown).matchAll(/"title":"(Joan[^"]*)"/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Joan Smith, Gardener, Parks',
      'Joan Smith, Gardener, Housing',
      'Joan Smith, Clerk',
      'Joan Dent, Cook',
    ]);
  });
});
