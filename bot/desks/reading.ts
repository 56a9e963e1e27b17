import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { SiteId } from '../../api/desks/contract.ts';
import { readWhen } from '../shell/when.ts';
import { meant, plainWords, wordsOf } from '../shell/words.ts';
import { type NamedSite, type Need, readPlace } from './place.ts';
import {
  FORGIVEN,
  type Intent,
  isForeign,
  isNegation,
  LOOKALIKES,
  SLIPS,
  SMALL_TALK,
  WORDS_OF,
} from './vocabulary.ts';

/** What somebody seems to want of the desks room. */
export interface Reading {
  readonly intent: Intent;
  /** False when a word was not understood or the words allow two readings: then the bot asks, with what it knows. */
  readonly sure: boolean;
  readonly day?: PlainDate;
  readonly eitherDay: readonly PlainDate[];
  /** Empty when no half was named. */
  readonly halves: readonly Half[];
  readonly site?: SiteId;
  readonly eitherSite: readonly SiteId[];
  readonly level?: number;
  readonly desk?: string;
  readonly needs: readonly Need[];
}

/** What words are read against: the sites the viewer sees, and today there. */
export interface Estate {
  readonly today: PlainDate;
  readonly sites: readonly NamedSite[];
}

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. Nothing is done here. */
export const readDesks = (text: string, estate: Estate): Reading | undefined => {
  const when = readWhen(plainWords(text), estate.today);
  const place = readPlace(when.rest, estate.sites);
  const words = wordsOf(place.rest).map(spelled);
  const said = words.join(' ').replace(NOT_WANTED, 'unwanted');
  const about = place.desk !== undefined || words.some((word) => DESK_WORDS.has(word));
  const intents = intentsIn(
    said,
    about && (when.days.length > 0 || when.eitherDay.length > 0 || place.needs.length > 0),
  );
  const [intent] = intents;
  const foreign = words.some(isForeign);
  if (foreign && !about) return undefined;
  const meansUs = intent ?? (about || named(place, when) ? 'book' : undefined);
  if (!meansUs) return undefined;
  const left = leftover(said, meansUs);
  const [day, ...otherDays] = when.days;
  const sure =
    intents.length === 1 &&
    !twoWishes(said, meansUs) &&
    left.length === 0 &&
    !when.unclear &&
    otherDays.length === 0 &&
    when.eitherDay.length === 0;
  return {
    intent: meansUs,
    sure,
    ...(day !== undefined && otherDays.length === 0 && { day }),
    eitherDay: otherDays.length > 0 ? when.days : when.eitherDay,
    halves: when.halves,
    ...(place.site !== undefined && { site: place.site }),
    eitherSite: place.eitherSite,
    ...(place.level !== undefined && { level: place.level }),
    ...(place.desk !== undefined && { desk: place.desk }),
    needs: place.needs,
  };
};

const DESK_WORDS = new Set([
  'desk',
  'desks',
  'hotdesk',
  'hotdesks',
  'seat',
  'seats',
  'workspace',
  'workstation',
]);

/** "Tomorrow at the Storey" may be a wish for a desk: enough to ask, never enough to act. */
const named = (place: { readonly site?: SiteId }, when: { readonly days: readonly PlainDate[] }): boolean =>
  place.site !== undefined && when.days.length > 0;

const spelled = (word: string): string =>
  SLIPS[word] ?? (LOOKALIKES.has(word) ? word : (meant(word, FORGIVEN) ?? word));

/** Each intent whose words are there. Two of them are two wishes, and the bot asks which. */
const intentsIn = (said: string, deskAndDay: boolean): Intent[] => {
  if (/\bhow\b/.test(said)) return /\b(?:desks?|book|reserve)\b/.test(said) ? ['book'] : [];
  const whole = INTENTS.filter(([, looks]) => looks.test(said)).map(([intent]) => intent);
  if (whole.length > 0) return decided(whole);
  return deskAndDay && !QUESTION.test(said) ? ['book'] : [];
};

/** Giving back, looking up and asking who is in all speak of desks and booking; the narrower wish wins. */
const decided = (intents: readonly Intent[]): Intent[] => {
  const others = intents.filter((intent) => intent !== 'book');
  if (others.length === 0) return ['book'];
  return others.includes('cancel') && others.includes('bookings') ? ['cancel'] : others;
};

/** "I don't need my desk" wishes to give it back; any other "don't" is a wish that something does not happen. */
const NOT_WANTED =
  /\b(?:(?:no longer|do not|don't|dont|won't|wont|not going to) (?:need|want|require)(?! to)|(?:can't|cant|cannot) make it(?: in)?|(?:am not|i'm not|im not|not|won't be|wont be|will not be) (?:coming |going to be |be )?in)\b/;

/** A look-up or a cancellation that also says "book". */
const twoWishes = (said: string, intent: Intent): boolean =>
  intent !== 'book' &&
  /\b(?:book|reserve)\b/.test(said.replace(/\b(?:did|do|have) i (?:book|reserve)\b/, ''));

const QUESTION = /\b(?:why|what|which|whose|how|where|when)\b/;

const INTENTS: readonly (readonly [Intent, RegExp])[] = [
  [
    'cancel',
    /\b(?:cancel|unbook|release|delete|remove|scrap|drop|undo|give .*(?:back|up)|call off|free up|get rid of|unwanted)\b/,
  ],
  [
    'who-is-in',
    /\b(?:who|who's|whos|who'll|anyone|anybody|any of my team|which of my team)\b(?!.*\b(?:booked|has|took|sits|sitting)\b).*\b(?:in|around|there|office)\b/,
  ],
  [
    'bookings',
    /\b(?:(?:my|all|upcoming|current|future) (?:desks?|seats?|bookings?|reservations?)|bookings|have i (?:got|booked|reserved)|(?:do|did) i (?:have|book|reserve)|what i(?:'ve| have)? booked|(?:what|which|where|what's|whats|where's|wheres|when|is|are).* (?:my|mine|am i|do i|have i|did i)\b|am i (?:in|sitting|booked))/,
  ],
  [
    'book',
    /\b(?:book|reserve|bag|grab|sit|(?:need|want|like|get|have|find|sort|arrange|make|fancy) .*\b(?:desks?|seats?|workspace|workstation|hotdesk|booking|reservation)|(?:any|free|available) (?:\w+ )?(?:desks?|seats?)|(?:desks?|seats?) (?:\w+ )?(?:free|available|left|please|for me)|(?:what's|whats|what is|anything|anywhere|somewhere) (?:\w+ )*(?:free|available|sit|(?<!\bat )work))\b/,
  ],
];

/** The words that neither the wish nor courtesy explains. One is enough to ask. */
const leftover = (said: string, intent: Intent): string[] =>
  wordsOf(said).filter(
    (word) =>
      !WORDS_OF[intent].has(word) && (!SMALL_TALK.has(word) || isNegation(word)) && !DESK_WORDS.has(word),
  );
