import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { meant, plainWords, wordsOf } from '../shell/words.ts';
import { readPeriod, type Span } from './period.ts';
import { type NamedSite, readSite } from './place.ts';
import { readTopics } from './topics.ts';
import { FORGIVEN, type Intent, isExplained, isForeign, LOOKALIKES, SLIPS, TRAINING } from './vocabulary.ts';

/** What somebody seems to want of the training room. */
export interface TrainingReading {
  readonly intent: Intent;
  /** False when a word was not understood or the words allow two readings: then the bot says so, with what it knows. */
  readonly sure: boolean;
  readonly skills: readonly SkillId[];
  /** Words that may name a course. */
  readonly about: readonly string[];
  /** Any time where there is none. */
  readonly spans: readonly Span[];
  readonly halves: readonly Half[];
  readonly way?: 'online' | 'in_person';
  readonly site?: NamedSite['id'];
  /** What was typed as a check-in code. */
  readonly code?: string;
}

/** What words are read against: the council's buildings, and its own today. */
export interface Around {
  readonly today: PlainDate;
  readonly sites: readonly NamedSite[];
}

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. Nothing is done here. */
export const readTraining = (text: string, { today, sites }: Around): TrainingReading | undefined => {
  const plain = plainWords(text);
  if (ASKS_FOR_ELSE.test(plain)) return undefined;
  const said = wordsOf(plain).map(spelled);
  const place = readSite(mended(plain), sites);
  const topics = readTopics(place.rest);
  const intents = intentsIn(said, topics.skills.length > 0);
  const intent = intents[0];
  if (intent === 'check-in') return checkInOf(said, text);
  const period = readPeriod(topics.rest, today);
  const words = wordsOf(period.rest).map(spelled);
  if (words.some((word) => isForeign(word) && !isOwnWord(word, intent))) return undefined;
  if (!intent && !isTopicAlone(topics.skills, words)) return undefined;
  const meant = intent ?? 'find';
  const left = words.filter((word) => !isExplained(word, meant));
  const way = wayIn(words);
  return {
    intent: meant,
    sure: intents.length === 1 && left.length === 0 && !period.unclear,
    skills: topics.skills,
    about: left,
    spans: period.spans,
    halves: period.halves,
    ...(way && { way }),
    ...(place.site && { site: place.site }),
  };
};

/** "Where can I learn about AI?" is answered by the search; the training room is a room. */
const ASKS_FOR_ELSE =
  /\bwhere (?:can|could|do|would|might) (?:i|we) (?:read|learn|find out)\b|\b(?:search|searching|information|info)\b|\banything (?:on|about)\b|\btraining rooms?\b/;

/** Slips put right in a sentence that is still to be read for topics and times. */
const mended = (plain: string): string =>
  plain.replace(/\p{L}+(?:['-]\p{L}+)*/gu, (word) => SLIPS[word] ?? word);

const spelled = (word: string): string =>
  SLIPS[word] ?? (LOOKALIKES.has(word) ? word : (meant(word, FORGIVEN) ?? word));

/** Each intent whose words are there, the narrower first. Two of them are two wishes, and the bot asks which. */
const intentsIn = (said: readonly string[], hasTopic: boolean): readonly Intent[] => {
  const whole = said.join(' ');
  const isAbout = said.some((word) => TRAINING.has(word)) || QUEUE.test(whole);
  const narrow = NARROW.filter(({ looks, alone }) => looks.test(whole) && (isAbout || alone)).map(
    ({ intent }) => intent,
  );
  if (hasTopic && !isAbout && GIVES_BACK.test(whole)) return ['give-back'];
  const narrowest = (['check-in', 'give-back', 'roll'] as const).find((one) => narrow.includes(one));
  if (narrowest) return [narrowest];
  if (narrow.length > 0) return [...new Set(narrow)];
  if (QUEUE.test(whole) && !said.some((word) => TRAINING.has(word) || JOINS.has(word))) return ['mine'];
  return isAbout || (hasTopic && WANTS_TO_LEARN.test(whole)) ? ['find'] : [];
};

const QUEUE = /\b(?:waiting list|waitlist)\b/;
const JOINS = new Set(['join', 'add', 'put', 'sign', 'book', 'register', 'enrol']);
const WANTS_TO_LEARN =
  /\b(?:sign (?:me|us|myself)? ?up|(?:put|book|get|add|enrol|enroll|register) (?:me|us|myself)(?: down| up)? (?:on|onto|for|in|into|to)|enroll? (?:on|in|for)|(?:place|places|spot|spots) (?:on|in|for)|learn|teach me|train me|upskill|brush up|improve my|better (?:at|with))\b/;
const GIVES_BACK =
  /\b(?:cancel|withdraw|drop (?:me )?out|pull (?:me )?out|unenrol|unenroll|unregister|take me off|remove me|give .*\b(?:back|up|away)|release my|sign me off|decline|(?:can't|cant|cannot|can not|not able to|unable to|won't|wont|not going to) (?:be able to )?(?:make|come|attend|be at|be there)|not coming|(?:leave|come off|get off) (?:the|my) (?:waiting list|waitlist|queue|session|course|training|workshop)|(?:no longer|don't|dont) (?:need|want) (?:my|the|that|this))\b/;

interface Narrow {
  readonly intent: Exclude<Intent, 'find'>;
  readonly looks: RegExp;
  /** It is told by these words alone, whatever they stand with. */
  readonly alone?: true;
}

const NARROW: readonly Narrow[] = [
  {
    intent: 'check-in',
    looks:
      /\bcheck(?:ing)? ?-?(?:me )?in\b(?! code (?:for|of)\b)|\bcheckin\b|\bmark me (?:as )?(?:present|here|in)\b/,
    alone: true,
  },
  {
    intent: 'check-in',
    looks:
      /\b(?:i'm|im|i am) (?:here|there|present)\b.* (?:training|session|course|workshop|class|webinar)\b/,
  },
  { intent: 'give-back', looks: GIVES_BACK },
  {
    intent: 'roll',
    looks:
      /\broll ?-?call\b|\b(?:call|calling|take|taking|do|open|mark|start|show|see|get|record|fill in)(?: me)? (?:the |my |a )?(?:roll|register|attendance)\b/,
    alone: true,
  },
  {
    intent: 'roll',
    looks:
      /\bwho(?:'s|s| is| are| has| came| all)? (?:.*\b)?(?:here|came|come|coming|signed up|booked|attending|attended|turned up|turning up|(?:at|on|in) (?:the|my|this))\b|\b(?:register|attendance|roll|check-in code) (?:for|of)\b/,
  },
  {
    intent: 'mine',
    looks:
      /\bmy (?:\w+ )?(?:training|trainings|course|courses|session|sessions|workshop|workshops|class|classes|certificate|certificates|e-learning|waiting list|waitlist|training record|training plan|place|seat)\b|\b(?:am i|i am|i'm|have i|i've|i have|was i) (?:\w+ ){0,3}?(?:signed up|enrolled|booked|registered|down|waiting|on the waiting list|completed|done|finished|attended|attending|offered|passed|been|got|in|going to)\b|\bdo i have\b|\bdid i (?:sign up|enrol|complete|finish|attend|do|join|book)\b/,
  },
  {
    intent: 'mine',
    looks:
      /\b(?:did i sign up|(?:am i|have i|i'm|i am|i've|i have) (?:\w+ ){0,2}?signed up) for\b|\bmy certificates?\b|^certificates?$|\b(?:training|learning) plan\b|\bmy learning(?: plan)?$/,
    alone: true,
  },
];

/** Foreign words that a wish is made of here: one leaves a waiting list, and takes an offer. */
const isOwnWord = (word: string, intent: Intent | undefined): boolean =>
  intent === 'give-back' && (word === 'leave' || word === 'off');

/** "Excel" alone may well be a wish to learn it: enough to ask. */
const isTopicAlone = (skills: readonly SkillId[], rest: readonly string[]): boolean =>
  skills.length > 0 && rest.every((word) => ALONE.has(word));
const ALONE = new Set([
  'please',
  'help',
  'with',
  'skills',
  'basics',
  'for',
  'using',
  'some',
  'i',
  'need',
  'me',
]);

const wayIn = (words: readonly string[]): TrainingReading['way'] => {
  if (/\b(?:in person|face to face|classroom)\b/.test(words.join(' '))) return 'in_person';
  return words.some((word) => ONLINE.has(word)) ? 'online' : undefined;
};
const ONLINE = new Set(['online', 'virtual', 'remote', 'remotely', 'webinar', 'webinars']);

/** Letters and digits as they are handed out; fewer or more are still shown to be a code that is wrong. */
const CODE = /^[0-9a-z]{4,8}$/;

/** Without a digit in it, a code is told from a word by its capitals. */
const isCode = (word: string, text: string): boolean =>
  CODE.test(word) && (/\d/.test(word) || text.includes(word.toUpperCase()));

/** A code is all that stands beside the words of the wish; with other words it is another wish, or somebody else's. */
const checkInOf = (said: readonly string[], text: string): TrainingReading | undefined => {
  const left = said.filter((word) => !isExplained(word, 'check-in'));
  const [code, ...others] = left;
  const isAbout = said.some((word) => TRAINING.has(word));
  const hasCode = code !== undefined && others.length === 0 && isCode(code, text);
  if (left.some(isForeign) || (left.length > 0 && !hasCode && !isAbout)) return undefined;
  return {
    ...{ intent: 'check-in', skills: [], about: [], spans: [], halves: [] },
    sure: hasCode || (isAbout && left.length === 0),
    ...(hasCode && { code: code.toUpperCase() }),
  };
};
