import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Instant } from '../../api/contract/time.ts';
import {
  acknowledged,
  type Briefed,
  opened,
  readingState,
  seen,
  whyNotAcknowledge,
} from '../../api/news/briefing.rules.ts';
import { READING_STATES } from '../../api/news/briefing.schemas.ts';
import { NATIONS, SECRECIES } from '../../api/news/grounds.contract.ts';
import {
  circulationAfter,
  groundsOf,
  isOverdue,
  namedGrounds,
  type Wish,
  whyNotGiveTo,
  whyNotRestrict,
} from '../../api/news/restriction.rules.ts';

const MAY: PersonId = 'per_may';
const TODAY = '2026-11-24';
const at = (minute: number): Instant => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const FIRST = { version: 1, hash: 'a'.repeat(64) };
const SECOND = { version: 2, hash: 'b'.repeat(64) };
const COPY: Briefed = {
  ...{ id: 'art_1|per_may', article: 'art_1', person: MAY },
  added: { at: at(0), by: 'per_author' },
  ...{ opened: [], acknowledged: [] },
};

const aWish = (change: Partial<Wish> = {}): Wish => ({
  ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'] },
  publicInterest: 'Bidders would learn what others offer while the council still negotiates',
  ...{ decidedBy: 'per_officer', reviewOn: '2027-02-01', challenge: 'Write to the monitoring officer' },
  decider: { isStaff: true },
  ...change,
});

describe('the grounds for which a paper may be private', () => {
  test('are those of each nation’s own law, with the provision they stand in', () => {
    const counts = NATIONS.map((nation) => groundsOf({ nation, secrecy: 'exempt' }).grounds.length);
    const cited = (nation: (typeof NATIONS)[number]) =>
      groundsOf({ nation, secrecy: 'exempt' }).grounds.map((ground) => ground.cited);

    expect(counts).toEqual([7, 7, 15]);
    expect([cited('england')[0], cited('wales')[0], cited('scotland').at(-1)]).toEqual([
      ...['Paragraph 1', 'Paragraph 12', 'Paragraph 15'],
    ]);
  });

  test('have ids that mean one ground alone', () => {
    const ids = NATIONS.flatMap((nation) =>
      SECRECIES.flatMap((secrecy) => groundsOf({ nation, secrecy }).grounds.map(({ id }) => id)),
    );

    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are weighed against the public interest where the law says so: in Wales all but legal privilege', () => {
    const weighed = (nation: (typeof NATIONS)[number]) =>
      groundsOf({ nation, secrecy: 'exempt' })
        .grounds.filter((ground) => !ground.weighed)
        .map(({ id }) => id);

    expect(weighed('england')).toEqual([]);
    expect(weighed('wales')).toEqual(['wales.16']);
    expect(weighed('scotland')).toHaveLength(15);
  });

  test('are cited in the order of the law, however they were chosen', () => {
    const grounds = namedGrounds(aWish({ grounds: ['england.5', 'england.3'] }));

    expect(grounds.map(({ id }) => id)).toEqual(['england.3', 'england.5']);
  });
});

describe('a restriction', () => {
  test('that says why, to whom, until when and by whom is taken', () => {
    expect(whyNotRestrict(aWish(), TODAY)).toBeUndefined();
  });

  test.for([
    ['no ground', { grounds: [] }, 'unknown_ground'],
    ['a ground of another nation', { grounds: ['wales.14'] }, 'unknown_ground'],
    ['a ground of the other kind', { grounds: ['england.confidential.law'] }, 'unknown_ground'],
    ['an officer who is not there', { decider: undefined }, 'unknown_decider'],
    ['a councillor as the officer', { decider: { isStaff: false } }, 'unknown_decider'],
    ['a review today', { reviewOn: TODAY }, 'review_in_the_past'],
    ['a review in two years', { reviewOn: '2028-11-24' }, 'review_too_late'],
  ] as const)('with %s is refused', ([, change, code]) => {
    expect(whyNotRestrict(aWish(change), TODAY)).toEqual({ code });
  });

  test('is overdue from the day after its review date', () => {
    expect([TODAY, '2026-11-23'].map((reviewOn) => isOverdue({ reviewOn } as Wish, TODAY))).toEqual([
      false,
      true,
    ]);
  });
});

describe('a circulation', () => {
  const KIM: PersonId = 'per_kim';

  test('is of members alone, and of somebody', () => {
    expect(whyNotGiveTo([MAY, KIM], () => true)).toBeUndefined();
    expect(whyNotGiveTo([], () => true)).toEqual({ code: 'nobody_in_circulation' });
    expect(whyNotGiveTo([MAY, KIM], (person) => person === MAY)).toEqual({ code: 'not_a_member' });
  });

  test('keeps those nobody spoke of, and nobody who was taken off', () => {
    expect(circulationAfter([MAY], [KIM, KIM], [])).toEqual([MAY, KIM]);
    expect(circulationAfter([MAY, KIM], [KIM], [KIM])).toEqual([MAY]);
  });
});

describe('what a member did with a briefing', () => {
  test('goes from circulated to seen, opened and acknowledged, each with its own time', () => {
    const saw = seen(COPY, at(1));
    const open = opened(saw, { ...FIRST, at: at(2) });
    const took = acknowledged(open, { ...FIRST, at: at(3) });

    expect([COPY, saw, open, took].map((copy) => readingState(copy, 1))).toEqual([...READING_STATES]);
    expect(took).toMatchObject({
      seenAt: at(1),
      opened: [{ at: at(2) }],
      acknowledged: [{ at: at(3) }],
    });
  });

  test('never goes back, in whatever order and however often it is told', () => {
    const steps = [
      (copy: Briefed, minute: number) => seen(copy, at(minute)),
      (copy: Briefed, minute: number) => opened(copy, { ...FIRST, at: at(minute) }),
      (copy: Briefed, minute: number) =>
        whyNotAcknowledge(copy, FIRST, FIRST) ? copy : acknowledged(copy, { ...FIRST, at: at(minute) }),
    ];
    const rank = (copy: Briefed) => READING_STATES.indexOf(readingState(copy, 1));
    const walk = fc.array(fc.constantFrom(...steps), { maxLength: 12 });

    fc.assert(
      fc.property(walk, (taken) => {
        let copy = COPY;
        for (const [minute, step] of taken.entries()) {
          const next = step(copy, minute + 1);
          // An earlier time of a state is never overwritten, and a later state has all before it.
          const isKept = next.seenAt === (copy.seenAt ?? next.seenAt) && rank(next) >= rank(copy);
          if (!isKept || (next.opened.length > 0 && !next.seenAt)) return false;
          copy = next;
        }
        return copy.opened.length <= 1 && copy.acknowledged.length <= 1;
      }),
      { numRuns: 100 },
    );
  });

  test('cannot be acknowledged before that very version was served', () => {
    const open = opened(COPY, { ...FIRST, at: at(1) });
    const forged = { version: 1, hash: 'c'.repeat(64) };

    expect(whyNotAcknowledge(COPY, FIRST, FIRST)).toEqual({ code: 'not_opened' });
    expect(whyNotAcknowledge(open, FIRST, FIRST)).toBeUndefined();
    expect(whyNotAcknowledge(open, FIRST, SECOND)).toEqual({ code: 'newer_version' });
    expect(whyNotAcknowledge(open, SECOND, SECOND)).toEqual({ code: 'not_opened' });
    expect(whyNotAcknowledge(open, forged, FIRST)).toEqual({ code: 'newer_version' });
  });

  test('counts for a small correction and not for a change of what it says', () => {
    const took = acknowledged(opened(COPY, { ...FIRST, at: at(1) }), { ...FIRST, at: at(2) });

    expect([1, 2].map((since) => readingState(took, since))).toEqual(['acknowledged', 'seen']);
  });
});
