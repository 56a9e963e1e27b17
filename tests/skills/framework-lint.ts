import type { KnowledgeCheck, TaskItem } from '../../api/skills/framework/types.ts';
import { type AskedLevel, SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';

/** What is wrong with a task or a check, in words for whoever wrote it: "E2.k1: the options repeat". */
export type Fault = string;

/** GOV.UK writes no sentence longer than this. */
const LONGEST_SENTENCE = 25;
/** So many words are read and answered in about ten seconds. */
const LONGEST_TASK = 22;
/** A right option that is the longest more often than this gives itself away; by chance it would be a quarter. */
const MOST_LONGEST = 0.35;
/** How much of all checks may have the right option in one place, of four places. */
const MOST_IN_ONE_PLACE = 0.32;
const LEAST_IN_ONE_PLACE = 0.18;

const ASKED_LEVELS: readonly AskedLevel[] = [1, 2, 3, 4];

/** What is wrong with these tasks, each by itself and all together. */
export const faultsOfTasks = (tasks: readonly TaskItem[]): readonly Fault[] => [
  ...tasks.flatMap((task) => WRONG_WITH_A_TASK.flatMap((wrong) => named(task.id, wrong(task)))),
  ...repeated(tasks.map(({ id }) => id)).map((id) => `${id}: the id is used twice`),
  ...repeated(tasks.map(({ question }) => question)).map((question) => `"${question}" is asked twice`),
  ...missingTasks(tasks),
];

/** What is wrong with these checks, each by itself and all together, where `needed` are the skills that need three. */
export const faultsOfChecks = (
  checks: readonly KnowledgeCheck[],
  needed: readonly SkillId[],
): readonly Fault[] => [
  ...checks.flatMap((check) => WRONG_WITH_A_CHECK.flatMap((wrong) => named(check.id, wrong(check)))),
  ...repeated(checks.map(({ id }) => id)).map((id) => `${id}: the id is used twice`),
  ...repeated(checks.map(({ scenario }) => scenario)).map((scenario) => `"${scenario}" is asked twice`),
  ...needed
    .filter((skill) => checks.filter((check) => check.skill === skill).length < 3)
    .map((skill) => `${skill}: fewer than three checks`),
  ...givenAwayByLength(checks),
  ...givenAwayByPlace(checks),
];

type Wrong<T> = (one: T) => Fault | false;

const WRONG_WITH_A_TASK: readonly Wrong<TaskItem>[] = [
  ({ id, skill, level }) =>
    !new RegExp(`^${skill}\\.${level}[a-z]$`).test(id) && 'the id does not name its skill and level',
  ({ skill }) => !SKILL_IDS.includes(skill) && 'there is no such skill',
  ({ level }) => !ASKED_LEVELS.includes(level) && 'there is no such level to ask for',
  ({ question }) => /^could you\b/i.test(question) && 'the page asks "Could you" already',
  ({ question }) => !/^[A-Z].*[^.?!\s]$/.test(question) && 'begins with a verb and ends without a stop',
  ({ question }) => wordsOf(question).length > LONGEST_TASK && 'takes longer than ten seconds to answer',
];

const WRONG_WITH_A_CHECK: readonly Wrong<KnowledgeCheck>[] = [
  ({ id, skill }) => !new RegExp(`^${skill}\\.k[1-9]\\d*$`).test(id) && 'the id does not name its skill',
  ({ skill }) => !SKILL_IDS.includes(skill) && 'there is no such skill',
  ({ scenario }) => !/\?$/.test(scenario) && 'the scenario does not end with a question',
  ({ options }) => options.length !== 4 && 'there are not four options',
  ({ options }) => options.some((option) => CATCH_ALL.test(option)) && 'an option speaks of the others',
  ({ options }) => repeated(options.map(alike)).length > 0 && 'the options repeat',
  ({ options, correct }) => options[correct] === undefined && 'the right option is none of them',
  ({ rationale }) => wordsOf(rationale).length < 8 && 'the rationale is missing',
  ({ rationale, options, correct }) =>
    alike(rationale) === alike(options[correct] ?? '') && 'the rationale only repeats the right option',
  ({ source }) => !(source.publisher && source.title) && 'the source has no publisher or no title',
  ({ source: { url } }) => url !== null && !/^https:\/\/\S+$/.test(url) && 'the source has no safe address',
  (check) => textsOf(check).some(hasLongSentence) && `a sentence has more than ${LONGEST_SENTENCE} words`,
];

/** "All of the above", "none of these", "both A and B": such options test how one reads and not what one knows. */
const CATCH_ALL =
  /\b(all|any|none|both|neither|either)( \w+)? (of )?(the |these |those |them\b)?(above|others?|options|answers|these|those|them)\b|\bboth [a-d] and [a-d]\b/i;

const missingTasks = (tasks: readonly TaskItem[]): readonly Fault[] =>
  SKILL_IDS.flatMap((skill) =>
    ASKED_LEVELS.filter((level) => !tasks.some((task) => task.skill === skill && task.level === level)).map(
      (level) => `${skill}: no task at level ${level}`,
    ),
  );

const givenAwayByLength = (checks: readonly KnowledgeCheck[]): readonly Fault[] => {
  const longest = checks.filter(({ options, correct }) => {
    const lengths = options.map(({ length }) => length);
    return lengths[correct] === Math.max(...lengths);
  });
  return longest.length > MOST_LONGEST * checks.length ? [`the right option is the longest too often`] : [];
};

const givenAwayByPlace = (checks: readonly KnowledgeCheck[]): readonly Fault[] => {
  const shares = [0, 1, 2, 3].map(
    (place) => checks.filter(({ correct }) => correct === place).length / Math.max(1, checks.length),
  );
  const isUneven = shares.some((share) => share > MOST_IN_ONE_PLACE || share < LEAST_IN_ONE_PLACE);
  const alwaysThere = SKILL_IDS.filter((skill) => {
    const places = checks.filter((check) => check.skill === skill).map(({ correct }) => correct);
    return places.length > 1 && new Set(places).size === 1;
  });
  return [
    ...(checks.length > 0 && isUneven ? ['the right option is in one place too often or too seldom'] : []),
    ...alwaysThere.map((skill) => `${skill}: the right option is always in the same place`),
  ];
};

const textsOf = ({ scenario, options, rationale }: KnowledgeCheck): readonly string[] => [
  scenario,
  ...options,
  rationale,
];

const hasLongSentence = (text: string): boolean =>
  text.split(/[.!?:;]\s/).some((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE);

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const alike = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim();

const repeated = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => texts.filter((other) => other === text).length > 1);

const named = (id: string, fault: Fault | false): readonly Fault[] => (fault ? [`${id}: ${fault}`] : []);
