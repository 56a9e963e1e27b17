import { meant, plainWords, wordsOf } from '../shell/words.ts';
import {
  ASKING,
  FIRST_NAMES,
  isNegation,
  LATER,
  NEVER_A_NAME,
  NOW,
  PRONOUNS,
  SERVICES,
  SETTING,
  SLIPS,
  SURNAMES,
} from './vocabulary.ts';

/** Whom words are about: somebody by name, or who asks, or their manager. */
export type Whom = { readonly name: string } | 'me' | 'manager';

/** What somebody seems to want of the people room. */
export type PeopleReading =
  | { readonly intent: 'who' | 'where'; readonly sure: true; readonly whom: Whom; readonly otherDay: boolean }
  | { readonly intent: 'who' | 'where'; readonly sure: false }
  | { readonly intent: 'settings'; readonly sure: boolean };

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. Nothing is done here. */
export const readPeople = (text: string): PeopleReading | undefined => {
  const said = mended(plainWords(text));
  const settings = SETTING.exec(said);
  if (settings) return { intent: 'settings', sure: leftover(said.replace(settings[0], ' ')).length === 0 };
  const { rest, otherDay } = withoutDay(said);
  // Teams' list of commands sends the beginning alone where no name was typed after it.
  if (rest === 'who is') return { intent: 'who', sure: false };
  if (rest === 'where is') return { intent: 'where', sure: false };
  for (const [intent, looks] of QUESTIONS) {
    const name = looks.exec(rest)?.groups?.name;
    const reading = name === undefined ? undefined : about(intent, name, otherDay);
    if (reading) return reading;
  }
  return undefined;
};

/** The end of a question that asks where somebody is. */
const PRESENT = `in|around|about|here|at work|(?:in|at) the (?:office|building)|at (?:home|(?:her|his|their) desk)|(?:wfh|working)(?: from home| in the office)?`;

const question = (looks: string): RegExp => new RegExp(`^${looks}$`);
const NAME = '(?<name>.+?)';
const FACT = '(?:job|job title|title|role|department|team|manager|line manager|boss|office)';

/** What a question looks like once courtesy and the day are taken off. The first that fits counts. */
const QUESTIONS: readonly (readonly ['who' | 'where', RegExp])[] = [
  ['where', question(`where(?:'s|abouts is| is) ${NAME}(?: at| sitting| sat| working| based| in| located)?`)],
  [
    'where',
    question(`where (?:can|could|do|would|might|will) i (?:find|see|meet|catch|get hold of) ${NAME}`),
  ],
  ['where', question(`where does ${NAME} (?:sit|work)`)],
  ['where', question(`where ${NAME} (?:is|sits|works|might be)(?: sitting| working| at)?`)],
  ['where', question(`(?:locate|find out where|show me where) ${NAME}(?: is)?`)],
  ['where', question(`is ${NAME} (?:${PRESENT})`)],
  ['where', question(`has ${NAME} (?:come in|arrived|got a desk|booked(?: a desk)?)`)],
  ['where', question(`(?:which|what) (?:desk|floor|building|site) is ${NAME}(?: at| on| in| sitting at)?`)],
  ['who', question(`(?:who(?:'s| is)|what(?:'s| is)) ${NAME}(?:'s|s') ${FACT}`)],
  ['who', question(`what does ${NAME} do(?: here)?`)],
  ['who', question(`(?:which|what) (?:team|department) (?:is|does) ${NAME}(?: work)?(?: in| for)?`)],
  ['who', question(`who does ${NAME} (?:work for|report to)`)],
  ['who', question(`who manages ${NAME}`)],
  ['who', question(`who(?:'s| is| exactly is) ${NAME}(?: then| exactly| again)?`)],
  ['who', question(`who ${NAME} is`)],
  ['who', question(`who (?<name>am i)`)],
  ['who', question(`(?:what)?(?: do)?(?: you)?(?: know)? ?about ${NAME}`)],
  [
    'who',
    question(
      `(?:find me|find|look up|lookup|(?:i am |i'm )?looking for|look for|contact details (?:for|of)|contact|show me|profile (?:for|of)|details (?:for|of)) ${NAME}`,
    ),
  ],
];

/** Slips in the words a question is made of; names are left as they are typed. */
const mended = (plain: string): string => {
  let said = plain.replace(/[?!.…,;:]+(?=\s|$)/g, ' ');
  for (const [slip, word] of SLIPS) said = said.replace(slip, word);
  return trimmed(said);
};

/** Takes courtesy off both ends until there is none. */
const trimmed = (said: string): string => {
  const shorter = said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:hi|hello|hey|hiya|please|pls|plz|sorry|ok|okay|so|and|um|guildhall|bot|there|(?:can|could|would|will) you(?: please)?|(?:can|could|may) i|tell me|do you know|any idea|i(?:'d like| want| need|'m trying)(?: to)?|know|remind me|show me(?= who| where)|to) (?=\S)/,
      '',
    )
    .replace(
      / (?:please|pls|plz|thanks|thank you|thx|ta|cheers|for me|guildhall|bot|mate|at all|by any chance)$/,
      '',
    );
  return shorter === said ? said : trimmed(shorter);
};

const withoutDay = (said: string): { readonly rest: string; readonly otherDay: boolean } => {
  const words = said.split(' ').map((word) => (word.length > 4 ? (meant(word, DAYS) ?? word) : word));
  const spelled = words.join(' ');
  const later = LATER.exec(spelled);
  if (later) return { rest: trimmed(spelled.replace(later[0], ' ')), otherDay: true };
  return { rest: trimmed(spelled.replace(NOW, ' ')), otherDay: false };
};

const DAYS = ['today', 'tomorrow', 'yesterday'];

const about = (intent: 'who' | 'where', said: string, otherDay: boolean): PeopleReading | undefined => {
  const bare = said.replace(/^(?:the|our|this|that|a|an) (?=\S)/, '');
  const name = bare.replace(/(?:'s|s')$/, (end) => (end === "s'" ? 's' : ''));
  if (/^(?:am i|me)$/.test(name)) return { intent, sure: true, whom: 'me', otherDay };
  if (/^my (?:line |own )?(?:manager|boss|supervisor)$/.test(name))
    return { intent, sure: true, whom: 'manager', otherDay };
  const words = name.split(' ');
  const isNoName = (word: string, at: number) =>
    NEVER_A_NAME.has(word) && (bare !== said || !isNamesake(word, at, words.length));
  if (words.some(isNoName) || SERVICES.has(name)) return undefined;
  if (words.some((word) => PRONOUNS.has(word) || isNegation(word))) return { intent, sure: false };
  return isName(words) ? { intent, sure: true, whom: { name }, otherDay } : undefined;
};

/** A word that is no name elsewhere and is one here: the Hall of John Hall, the Will of Will Smith. */
const isNamesake = (word: string, at: number, of: number): boolean =>
  at === 0 ? of > 1 && FIRST_NAMES.has(word) : SURNAMES.has(word);

/** One to five words of letters; "of" joins a job, as in "head of housing". */
const isName = (words: readonly string[]): boolean =>
  words.length <= 5 &&
  words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word)) &&
  words.some((word) => word.length > 1);

const leftover = (said: string): string[] =>
  wordsOf(said).filter((word) => !ASKING.has(word) || isNegation(word));
