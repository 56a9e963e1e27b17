import { describe, expect, test } from 'vitest';
import type { BookingView } from '../../api/desks/contract.ts';
import {
  bookingCard,
  bookingsCard,
  type OfferedDesk,
  offerCard,
  questionCard,
  sayingCard,
} from '../../bot/desks/cards.ts';
import { desksCommands } from '../../bot/desks/commands.ts';
import { whichSiteCard, whoIsInCard } from '../../bot/desks/people-cards.ts';
import { helpReply } from '../../bot/help.ts';
import { CARD_VERSION } from '../../bot/shell/card.ts';
import type { Reply } from '../../bot/shell/turn.ts';
import { wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';

const newKey = () => 'key_01kb1n6v8a0000000000000000';
const LONG = 'A very long name of a place in a council that likes long names';

const aDesk: OfferedDesk = {
  id: 'dsk_01kb1n6v8a0000000000000000',
  label: 'A14',
  floorId: 'flr_01kb1n6v8a0000000000000000',
  floorName: LONG,
  zoneName: LONG,
  has: [
    'two-screens',
    'wide-screen',
    'dock',
    'height-adjustable',
    'step-free',
    'wheelchair',
    'quiet',
    'window',
  ],
};
const aBooking = (change: Partial<BookingView> = {}): BookingView => ({
  id: 'bkg_01kb1n6v8a0000000000000000',
  date: '2026-11-25',
  halves: ['am', 'pm'],
  state: 'booked',
  desk: { id: aDesk.id, label: 'A14', zoneName: LONG },
  floor: { id: 'flr_01kb1n6v8a0000000000000000', name: LONG },
  site: { id: 'sit_01kb1n6v8a0000000000000000', name: LONG },
  can: { cancel: true, giveBack: ['am', 'pm'], bookAgain: false },
  ...change,
});
const sites = Array.from({ length: 40 }, (_, n) => ({
  id: `sit_${String(n).padStart(26, '0')}` as const,
  name: `${LONG} ${n}`,
}));
const names = Array.from({ length: 400 }, (_, n) => `Person ${n} with a double-barrelled surname`);

const offer = (change: Partial<Parameters<typeof offerCard>[0]> = {}): Reply =>
  offerCard({
    siteName: LONG,
    date: '2026-11-25',
    halves: ['am'],
    desks: Array(50).fill(aDesk),
    total: 50,
    counted: 'all',
    planUrl: 'https://teams.microsoft.com/l/entity/app/desks',
    newKey,
    ...change,
  });

const CARDS: readonly (readonly [string, Reply])[] = [
  ['free desks', offer()],
  ['free desks with a note', offer({ note: 'Desk Z99 is not free for that time. These are free.' })],
  ['no free desk', offer({ desks: [], total: 0 })],
  ['one free desk', offer({ desks: [aDesk], total: 1 })],
  [
    'a question',
    questionCard({
      note: 'Nothing is booked yet.',
      days: Array(10).fill('2026-11-25'),
      day: '2026-11-25',
      halves: ['pm'],
      sites,
      site: sites[3]?.id,
    }),
  ],
  ['a booking', bookingCard(aBooking(), newKey)],
  [
    'a booking that cannot be cancelled',
    bookingCard(aBooking({ can: { cancel: false, giveBack: [], bookAgain: false } }), newKey),
  ],
  [
    'a cancelled booking',
    bookingCard(
      aBooking({ state: 'cancelled', can: { cancel: false, giveBack: [], bookAgain: true } }),
      newKey,
    ),
  ],
  [
    'a cancelled booking of a desk that is gone',
    bookingCard(
      aBooking({ state: 'cancelled', can: { cancel: false, giveBack: [], bookAgain: false } }),
      newKey,
    ),
  ],
  [
    'many bookings',
    bookingsCard({
      title: 'Your desks',
      bookings: Array(100).fill(aBooking()),
      url: 'https://teams.microsoft.com/',
      newKey,
    }),
  ],
  [
    'one half of a booking',
    bookingsCard({
      title: 'Your desks',
      bookings: [aBooking()],
      half: 'am',
      url: 'https://teams.microsoft.com/',
      newKey,
    }),
  ],
  [
    'a refusal',
    sayingCard('Nothing was booked', 'This time is over.', [{ title: 'Find a desk', verb: 'desks.ask' }]),
  ],
  ['who is in', whoIsInCard(LONG, '2026-11-25', Array(6).fill({ floorName: LONG, names, others: 20 }))],
  ['which building', whichSiteCard('2026-11-25', sites, undefined)],
  ...(['welcome', 'help', 'unknown'] as const).map(
    (occasion) => [occasion, helpReply([desksCommands({} as never)], occasion)] as const,
  ),
];

describe('every card of the room', () => {
  test.each(CARDS)('can be shown by every Teams client: %s', (_what, { card }) => {
    if (!card) throw new Error('there is no card');

    expect(faultsOf(card)).toEqual([]);
  });

  test.each(CARDS)('says the same in plain words: %s', (_what, { text, card }) => {
    expect(card?.version).toBe(CARD_VERSION);
    expect(card?.fallbackText).toBe(text);
    expect(text).toContain(card && wordsOn(card).split('\n')[0]?.replaceAll('\\', ''));
  });

  test('shows names and labels as they are written, never as formatting', () => {
    const { card } = offer({ siteName: '[Hall](https://evil.example) *now*' });

    expect(wordsOn(card)).toContain('\\[Hall\\](https://evil.example) \\*now\\*');
  });
});
