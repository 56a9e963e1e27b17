import { meant, plainWords, wordsOf } from '../shell/words.ts';
import {
  ACKNOWLEDGE,
  ALLOWED,
  BRIEFINGS,
  EVENTS,
  isNegation,
  NEWS,
  POLICIES,
  WHAT_IS_NEW,
  WHAT_IS_ON,
} from './vocabulary.ts';

/** What somebody seems to want of the news room. */
export interface NewsReading {
  readonly intent: 'news' | 'events' | 'briefings' | 'policies';
  readonly sure: true;
  /** Of policies: the words after "acknowledge", as far as there are any. */
  readonly about?: string;
}

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. */
export const readNews = (text: string): NewsReading | undefined => {
  const said = plainWords(text);
  if (WHAT_IS_ON.test(said)) return { intent: 'events', sure: true };
  if (WHAT_IS_NEW.test(said)) return { intent: 'news', sure: true };
  const words = wordsOf(said);
  const about = ACKNOWLEDGE.exec(said)?.groups?.about?.trim();
  if (about !== undefined && !words.some(isNegation)) return { intent: 'policies', sure: true, about };
  if (words.length > MOST_WORDS || words.some(isNegation)) return undefined;
  const read = words.map((word) => ({ word, key: keyOf(word) }));
  // A word that is not of the question may be what it is about: then somebody else knows better.
  if (read.some(({ word, key }) => key === undefined && !ALLOWED.has(word))) return undefined;
  const keys = new Set(read.flatMap(({ key }) => key ?? []));
  if (keys.has('briefings')) return { intent: 'briefings', sure: true };
  if (keys.has('policies')) return { intent: 'policies', sure: true };
  if (keys.has('events')) return { intent: 'events', sure: true };
  return keys.has('news') ? { intent: 'news', sure: true } : undefined;
};

/** A longer sentence is about something. */
const MOST_WORDS = 16;

const keyOf = (word: string): NewsReading['intent'] | undefined => {
  if (ALLOWED.has(word)) return undefined;
  if (meant(word, BRIEFINGS)) return 'briefings';
  if (meant(word, POLICIES)) return 'policies';
  if (meant(word, EVENTS)) return 'events';
  return meant(word, NEWS) ? 'news' : undefined;
};
