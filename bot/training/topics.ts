import type { SkillId } from '../../api/skills/framework.contract.ts';
import { meant, wordsOf } from '../shell/words.ts';
import { TOPICS } from './topic-words.ts';

const SKILLS = Object.keys(TOPICS) as readonly SkillId[];

interface Phrase {
  readonly skill: SkillId;
  readonly words: string;
  readonly looks: RegExp;
}

/** Words as they are compared: small, one space apart, without signs between them. */
const bare = (text: string): string => wordsOf(text.toLowerCase().replace(/’/g, "'")).join(' ');

const phrase = (skill: SkillId, said: string): Phrase => {
  const words = bare(said);
  return { skill, words, looks: new RegExp(`(?<![\\p{L}\\d'-])${words}(?![\\p{L}\\d'-])`, 'gu') };
};

/** Longest first: "teams meetings" is not about teams. */
const PHRASES: readonly Phrase[] = SKILLS.flatMap((skill) =>
  TOPICS[skill].map((said) => phrase(skill, said)),
).toSorted((one, other) => other.words.length - one.words.length);

/** In these a slip of the finger is forgiven: long enough to be no other word. */
const LEAST_LETTERS = 5;
const SPELT: readonly string[] = [
  ...new Set(PHRASES.flatMap(({ words }) => words.split(' ')).filter((word) => word.length >= LEAST_LETTERS)),
];
/** Real words that one slip would turn into one of those. */
const LOOKALIKES = new Set(
  `excels exceeds expel excess floors forums forum firms former forma charge changes change channel chart
  chats terms teens team seams dreams worlds works working world sorting share shares sharing store stores storing folder
  final finding filling fishing finishing pushing online offline office office's hoping helping help helps tables table
  reading read ready leading using used booking booked meeting meetings screen signing filed field fields systems system
  learning learn leaning leave leaves residents resident report reports reporting promote promoted places plans planned
  planning planner message messages record recorded remove removed manager management people personal person services service second check checks check-in checkin
  print prints printed mark marked
  chair course coursed sources source course's sessions start session training`.split(/\s+/),
);

const spelled = (word: string): string =>
  word.length < LEAST_LETTERS || word.includes("'") || LOOKALIKES.has(word)
    ? word
    : (meant(word, SPELT) ?? word);

/** Which skills words are about, and the words that were about none; each topic stands as a comma. */
export const readTopics = (plain: string): { readonly skills: readonly SkillId[]; readonly rest: string } => {
  const skills = new Set<SkillId>();
  let said = plain
    .replace(/[,;:!?()]+/g, ' ')
    .replace(/[\p{L}\d]+(?:['.-][\p{L}\d]+)*/gu, spelled)
    .replace(/\s+/g, ' ');
  for (const { skill, words, looks } of PHRASES) {
    if (!said.includes(words)) continue;
    said = said.replace(looks, () => {
      skills.add(skill);
      return ' , ';
    });
  }
  return { skills: [...skills].toSorted(), rest: said.replace(/\s+/g, ' ').trim() };
};
