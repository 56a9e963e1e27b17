import { describe, expect, test } from 'vitest';
import type { EventDetails } from '../../api/news/contract.ts';
import type { FilledIn } from '../../tab/news/desk/use-work.ts';
import { differing, workFacts } from '../../tab/news/desk/work-facts.tsx';
import { EVERYONE, filledIn, PARKS } from './build.ts';

const event: EventDetails = {
  from: '2026-12-01T10:00:00.000Z',
  to: '2026-12-01T11:00:00.000Z',
  place: 'The hall',
  online: null,
};

const termsOf = (filled: FilledIn) => workFacts(filled, '2026-11-24').map(({ term }) => term);

describe('what was filled in beside the text', () => {
  test('is shown to the second person: for whom it is, and when and where an event is', () => {
    const filled = filledIn({ visibleTo: PARKS, promotedTo: EVERYONE, event, topics: ['council'] });

    expect(termsOf(filled)).toEqual(
      expect.arrayContaining(['Who may read it', 'Who sees it first', 'When', 'Place', 'Topics']),
    );
    expect(termsOf(filledIn())).not.toContain('Place');
  });

  test('is shown where two who wrote at once differ, also where one of them left it empty', () => {
    const mine = filledIn({ visibleTo: PARKS, promotedTo: EVERYONE, event, reviewOn: '2027-01-01' });
    const theirs = filledIn({
      ...{ visibleTo: EVERYONE, event: { ...event, place: 'The library' } },
      ...{ lead: true, expiresAt: '2027-02-01T00:00:00.000Z' },
    });

    const found = differing(workFacts(mine, '2026-11-24'), workFacts(theirs, '2026-11-24'));

    expect(found.map(({ term, mine: one, theirs: other }) => [term, one?.by, other?.by])).toEqual([
      ['Who may read it', JSON.stringify(PARKS), JSON.stringify(EVERYONE)],
      ['Who sees it first', JSON.stringify(EVERYONE), undefined],
      ['Place', '"The hall"', '"The library"'],
      ['Is looked at again', '"2027-01-01"', undefined],
      ['Where it stands', undefined, 'true'],
      ['Is over', undefined, '"2027-02-01T00:00:00.000Z"'],
    ]);
  });
});
