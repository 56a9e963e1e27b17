import type { PlainDate } from '../../api/contract/time.ts';
import { meant, plainWords, wordsOf } from '../shell/words.ts';
import { readSpan, type Span } from './span.ts';
import { FORGIVEN, type Intent, isExplained, isForeign, LOOKALIKES, SLIPS } from './vocabulary.ts';

/** What somebody seems to want of the requests room. */
export interface RequestReading {
  readonly intent: Intent;
  /** False when a word was not understood or the words allow two readings: then the bot asks, with what it knows. */
  readonly sure: boolean;
  readonly span?: Span;
}

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. Nothing is done here. */
export const readRequests = (text: string, today: PlainDate): RequestReading | undefined => {
  const when = readSpan(plainWords(text), today);
  const words = wordsOf(when.rest).map(spelled);
  const said = words.join(' ').replace(NOT_WANTED, 'unwanted');
  const time = when.half || when.unclear || when.span !== undefined;
  const intent = intentIn(said, time);
  if (!intent || (words.some(isForeign) && !OURS.test(said))) return undefined;
  const sure =
    isCertain(intent, said) &&
    !when.unclear &&
    !(when.half && intent === 'leave') &&
    wordsOf(said).every((word) => isExplained(word, intent));
  return { intent, sure, ...(when.span && { span: when.span }) };
};

const spelled = (word: string): string =>
  SLIPS[word] ?? (LOOKALIKES.has(word) ? word : (meant(word, FORGIVEN) ?? word));

/** "I don't need Friday off" wishes to cancel it; any other "don't" is a wish that something does not happen. */
const NOT_WANTED =
  /\b(?:(?:no longer|do not|don't|dont|won't|wont|not going to) (?:need|want|require|be taking)|(?:am not|i'm not|im not) taking)(?! to)\b/;

const LEAVE = '(?:(?:annual )?leave|holidays?|vacation|a/l|al|partday|dayoff|(?:days?|time|weeks?) off)';
const SICK =
  "(?:sick|ill|unwell|poorly|(?:not|don't|dont|do not) (?:feel(?:ing)? )?(?:very |too |so )?well|under the weather|feel(?:ing)? (?:\\w+ )?(?:rough|ill|sick|lousy|awful|terrible|unwell))";
const DECIDED =
  '(?:approved|agreed|decided|accepted|authorised|authorized|rejected|refused|declined|turned down|signed off|gone through|answered)';

/** A word of ours outweighs another room's: the bot asks, as both are wished. */
const OURS = new RegExp(`\\b(?:${LEAVE}|sick|unwell|ill|requests?|approvals?|expenses|mileage|off)\\b`);

const looks = (pattern: string): RegExp => new RegExp(pattern);

/** What each wish looks like. The first that fits counts, so the narrower wish comes first. */
const INTENTS: readonly (readonly [Intent, RegExp])[] = [
  [
    'cancel',
    looks(
      `\\b(?:cancel(?:led)?|withdraw|delete|remove|undo|scrap|call off|take back|drop|bin|pull|unwanted)\\b.*\\b(?:${LEAVE}|requests?|off)\\b`,
    ),
  ],
  ['cancel', looks(`\\b(?:${LEAVE}|requests?)\\b.*\\b(?:cancel(?:led)?|withdraw)\\b`)],
  ['approvals', /\b(?:approvals?|approve|approving|authori[sz]e|sign off|to decide|my decision|decisions)\b/],
  [
    'approvals',
    /\b(?:requests?|leave)\b.*\b(?:waiting|wait)\b.*\b(?:me|my)\b|\b(?:waiting|wait) for me\b|\b(?:my )?teams? requests?\b|\bteam's requests?\b/,
  ],
  [
    'away',
    looks(
      `\\b(?:who|who's|whos|who'll|anyone|anybody|which of my team)\\b.*\\b(?:away|off|out|absent|${LEAVE})\\b`,
    ),
  ],
  [
    'away',
    /\b(?:team|team's|teams) (?:leave|absences?|holidays?|calendar|planner)\b|\b(?:leave|holiday|absence) (?:calendar|planner)\b/,
  ],
  [
    'mine',
    looks(
      `\\bmy (?:\\w+ )?requests?\\b|^requests$|\\b(?:status|progress|happened|happening) (?:of|to|with|about) (?:my|the)\\b|\\bmy (?:\\w+ )?(?:leave|holidays?|time off|claims?|expenses|requests?)(?: \\w+)* ${DECIDED}\\b`,
    ),
  ],
  [
    'mine',
    looks(
      `\\b(?:has|have|was|is|are|did|when|any) (?:\\w+ )*(?:${LEAVE}|claims?|requests?|off)\\b.*\\b${DECIDED}\\b|\\bany (?:news|answer) (?:on|about) my\\b`,
    ),
  ],
  [
    'mine',
    looks(
      `\\b(?:what|which|when|any) (?:\\w+ )*(?:requested|asked for|put in)\\b|\\b(?:what|which|when|any|have) (?:\\w+ )*${LEAVE} (?:\\w+ )*booked\\b|^(?:\\w+ )?my (?:booked|upcoming|future|pending) ${LEAVE}\\b|\\bam i (?:next )?(?:off|on ${LEAVE})\\b|\\bi requested\\b|\\bhave i (?:booked .*\\boff|requested)\\b`,
    ),
  ],
  [
    'balance',
    looks(
      `\\bhow (?:much|many)\\b.*\\b(?:${LEAVE}|days|hours|off)\\b|\\b(?:leave|holidays?|annual leave) (?:balance|left|remaining|allowance|entitlement|days left)\\b|\\b(?:balance|allowance|entitlement)\\b`,
    ),
  ],
  [
    'balance',
    looks(
      `\\b(?:what's|whats|what|any|got|have|remaining|spare)\\b.*\\b${LEAVE}\\b.*\\b(?:left|got|have|remaining|over|owed|due)\\b|\\bdays (?:\\w+ )?left\\b|\\b(?:remaining|spare) ${LEAVE}\\b|\\bleft of my ${LEAVE}\\b`,
    ),
  ],
  [
    'back',
    looks(
      `\\b(?:i'm|im|i am|am|i'll be|i will be|be|coming|going|came|returned|returning) (?:now |feeling )?(?:back|better|returned|returning|recovered|fit|well again)\\b|\\bback (?:at|to|in) (?:the )?(?:work|office)\\b|\\b(?:return|returning|returned) to (?:work|the office)\\b|\\b(?:end|close|finish) (?:my )?(?:sickness|sick|absence)\\b|\\bno longer (?:off )?(?:sick|ill)\\b|\\bnot (?:off )?(?:sick|ill|back) (?:any ?more|now|yet)\\b|^(?:back|better)$|^feeling (?:much )?better`,
    ),
  ],
  [
    'sick',
    looks(`\\b${SICK}\\b|\\bsickness\\b|\\b(?:flu|cold|covid|migraine|headache|bug|fever|vomiting)\\b`),
  ],
  ['expenses', /\b(?:mileage|expenses?|claim)\b/],
  [
    'equipment',
    /\b(?:new|need|order|request|replacement|broken|another|want|access to|get)\b.*\b(?:laptop|headset|monitor|keyboard|mouse|equipment|software|access|chair|licence|license|phone|shared drive|kit|mailbox)\b|^(?:equipment|software|access)\b/,
  ],
  [
    'details',
    /\b(?:change|changed|update|new|moved|moving|edit|correct)\b.*\b(?:address|phone number|number|emergency contacts?|surname|name|personal details|my details|house|bank details|email)\b|\bmy (?:address|emergency contacts?)\b/,
  ],
  ['query', /\b(?:hr|human resources|payroll)\b|\b(?:payslips?|my pay|my salary)\b/],
  [
    'leave',
    looks(
      `\\b(?:book|booking|take|taking|have|request|requesting|need|want|like|get|put in|submit|apply|ask|asking|log|add|arrange|spend|use|using)\\b.*\\b(?:${LEAVE}|off)\\b`,
    ),
  ],
];

const intentIn = (said: string, time: boolean): Intent | undefined => {
  const found = INTENTS.find(([, pattern]) => pattern.test(said))?.[0];
  if (found) return found;
  if (BARE_LEAVE.test(said)) return 'leave';
  return (time || VAGUE.test(said)) && TIMED_LEAVE.test(said) ? 'leave' : undefined;
};

const BARE_LEAVE = looks(
  `^(?:please |new |my )*(?:annual leave|leave|holidays?|vacation|a/l|dayoff|partday|time off)(?: request| form| please)*$`,
);
/** With a day, less says it: "Friday off please", "half day tomorrow". */
const TIMED_LEAVE = looks(`\\b(?:${LEAVE}|off|i'm away|im away)\\b`);

/** Times that name no day: enough to ask. */
const VAGUE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|summer|spring|autumn|winter|new year|half-term)\b/;

/** Who says that they are off tells us; who wants to be off asks us. Both may be meant. */
const TOLD =
  /\b(?:i'm|im|i am|i'll be|i will be|i was|we are|we're) (?:going to be )?(?:off|away|on (?:leave|holiday|annual leave|vacation))\b/;
const SOMEONE_ELSE = /\b(?:his|her|their|they|he|she)\b/;
const FOR_SOMEONE =
  /\b(?:for (?!me\b|my\b|the\b|a\b|leave\b|annual\b|approval\b|today\b|work\b|partday\b|dayoff\b|decision\b|some\b|holiday\b|time\b|mileage\b)\w+)\b/;

const isCertain = (intent: Intent, said: string): boolean => {
  if (/\bhow (?:do|does|can|would|should)\b|\b(?:why|should|must)\b/.test(said)) return false;
  if (intent === 'leave' && (TOLD.test(said) || /\b(?:who|when|what|was|did)\b/.test(said))) return false;
  if (
    intent === 'sick' &&
    /\bnot (?:off )?(?:sick|ill|unwell|poorly)\b|\b(?:was|been|if|when|how)\b.*\b(?:sick|ill)\b/.test(said)
  )
    return false;
  return !SOMEONE_ELSE.test(said) && !(intent === 'leave' && FOR_SOMEONE.test(said));
};
