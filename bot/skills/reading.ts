import { meant, plainWords, wordsOf } from '../shell/words.ts';
import { FORGIVEN, isExplained, isForeign, isTaught, LOOKALIKES, SLIPS } from './vocabulary.ts';

/** What somebody seems to want of the skills room. */
export interface SkillsReading {
  readonly intent: 'check' | 'levels' | 'gaps' | 'team';
  /** False when a word was not understood or the words allow two readings: then the bot asks. */
  readonly sure: boolean;
}

/** Reads a sentence as a wish to this room, or undefined when it is not for this room. Nothing is done here. */
export const readSkills = (text: string): SkillsReading | undefined => {
  const words = wordsOf(plainWords(text)).map(spelled);
  if (words.length > MOST_WORDS || words.some(isForeign)) return undefined;
  const said = words.join(' ');
  if (words.some(isTaught) && !/\bgaps?\b/.test(said)) return undefined;
  const intent = INTENTS.find(([, looks]) => looks.test(said))?.[0];
  if (!intent) return undefined;
  return { intent, sure: words.every(isExplained) && !UNCERTAIN.test(said) };
};

/** A longer sentence is about something. */
const MOST_WORDS = 18;

const spelled = (word: string): string =>
  SLIPS[word] ?? (LOOKALIKES.has(word) ? word : (meant(word, FORGIVEN) ?? word));

const SKILLS = '(?:skills?|skillset|baseline)';
const LACK =
  '(?:missing|lack|lacking|improve|improving|weak|weakest|weaknesses|better|behind|below|learn|develop|work on)';
const TEAM = "(?:teams?|team's|teams'|staff|people|reports|everyone)";
/** What an assessment is called. */
const CHECK =
  '(?:check|assessment|test|quiz|questions|questionnaire|survey|audit|review|re-?check|self-(?:check|assessment))';

const looks = (pattern: string): RegExp => new RegExp(pattern);

/** What each wish looks like. The first that fits counts, so the narrower wish comes first. */
const INTENTS: readonly (readonly [SkillsReading['intent'], RegExp])[] = [
  ['team', looks(`\\b${TEAM}\\b.*\\b(?:${SKILLS}|gaps?|levels?)\\b`)],
  [
    'team',
    looks(
      `\\b(?:${SKILLS}|gaps?|levels)\\b.*\\b(?:of|in|for|on|across|does|do|has|have) (?:my |the |our |direct )*${TEAM}\\b`,
    ),
  ],
  ['check', looks(`\\b${SKILLS} (?:self )?${CHECK}\\b`)],
  [
    'gaps',
    looks(
      `\\bmy (?:\\w+ )*gaps?\\b|^(?:[\\w']+ )*gaps$|\\b(?:any|what|which|where|have i|got) (?:\\w+ )*gaps?\\b|\\b${SKILLS} gaps?\\b|\\bgaps? in my\\b`,
    ),
  ],
  ['gaps', looks(`\\b${SKILLS}\\b.*\\b(?:${LACK}|need)\\b|\\b(?:${LACK}|next)\\b.*\\b${SKILLS}\\b`)],
  [
    'gaps',
    /^(?:what|which) (?:should|do|could|can|must) i (?:need to |have to )?(?:learn|improve)(?: next| now| today| first)*$/,
  ],
  [
    'check',
    looks(
      `\\b(?:re-?check|assess|re-?assess|self-assess|test|quiz|update|refresh|redo|re-?take|repeat)\\b.*\\b${SKILLS}\\b|\\b(?:check|review) (?:\\w+ )*${SKILLS}\\b`,
    ),
  ],
  [
    'check',
    looks(
      `(?:^|\\b(?:my|the|an?|first|do|take|start|begin|continue|finish|resume|redo|re-?take|complete) )(?:(?:digital|self|short|last|first) )*(?:assessment|re-?assessment|re-?check|self-(?:check|assessment|assess))\\b`,
    ),
  ],
  [
    'check',
    /^(?:please |can you |could you )*(?:assess|re-?assess|test|quiz|re-?check) me(?: again| now| please| today)*$/,
  ],
  [
    'check',
    /\b(?:ask|answer|answering|go on with|carry on with|continue|resume) (?:me )?(?:my |the |some |more )*(?:questions?|check)\b/,
  ],
  ['levels', looks(`\\b(?:my|mine|our|i|me)\\b.*\\b(?:${SKILLS}|levels?)\\b`)],
  ['levels', looks(`\\b(?:${SKILLS}|levels?)\\b.*\\b(?:my|mine|i|me)\\b`)],
  ['levels', /\bskills\b|\bskillset\b|\bskill requirements?\b|^digital baseline$/],
  ['levels', /^(?:what|how far) .*\bmy (?:job|role) (?:asks?|needs?|requires?)\b/],
];

/** Said of both, or of none: "check my levels" may wish to see them or to be asked. */
const UNCERTAIN =
  /\bcheck (?:my |the |all )*(?:digital |it )*(?:levels?|results?|scores?|skills? levels?|skills? results?)\b|\b(?:his|her|their|our|everyone)\b|^teams |\bwho\b/;
