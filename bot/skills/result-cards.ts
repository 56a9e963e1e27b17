import type { AssessmentPage } from '../../api/skills/assessment.contract.ts';
import type { Mine, SkillResult } from '../../api/skills/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { type Link, type Row, sayingCard } from './cards.ts';
import { offersOf } from './offers.ts';
import type { SkillsLinks } from './ports.ts';
import { baselineWords, counted, isGap, isUnknown, levelWords, standingWords } from './words.ts';

/** All that is known of somebody's skills against what their job asks for, and what helps next. */
export const levelsCard = (mine: Mine, linkTo: SkillsLinks): Reply =>
  withOffers(mine, linkTo, {
    title: 'Your digital skills',
    words: [baselineWords(mine)],
    rows: mine.skills.filter(isWorthARow).map(rowOf),
  });

/** What is missing, the widest gap first, and what helps next. */
export const gapsCard = (mine: Mine, linkTo: SkillsLinks): Reply => {
  const gaps = mine.skills.filter(isGap).toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const unknown = mine.skills.filter(isUnknown);
  return withOffers(mine, linkTo, {
    title: gaps.length + unknown.length === 0 ? 'You have no gaps' : 'What is missing',
    words: [baselineWords(mine)],
    rows: [...gaps, ...unknown].map(rowOf),
  });
};

/** What an assessment changed, and what helps next; `mine` is as it is after it. Why an answer is best is in the tab. */
export const outcomeCard = (
  mine: Mine,
  { id, review }: Pick<AssessmentPage, 'id' | 'review'>,
  linkTo: SkillsLinks,
  said: readonly string[],
): Reply =>
  withOffers(mine, linkTo, {
    title: 'Your levels count from now on',
    words: [...said, changeWords(mine), baselineWords(mine)],
    rows: mine.history.length > 1 ? changesIn(mine) : mine.skills.filter(isGap).map(rowOf),
    more:
      review.length > 0
        ? { title: REVIEW, url: linkTo(`/skills/assessments/${id}`) }
        : { title: ALL, url: linkTo('/skills') },
  });

interface Shown {
  readonly title: string;
  readonly words: readonly string[];
  readonly rows: readonly Row[];
  readonly more?: Link;
}

/** Where nothing helps, or nothing is missing, the way back to the questions stands in its place, unless they just ended. */
const withOffers = (mine: Mine, linkTo: SkillsLinks, { title, words, rows, more }: Shown): Reply => {
  const offers = offersOf(mine, linkTo);
  const isAlone = offers.length === 0 && mine.skills.some(isGap);
  return sayingCard({
    ...{ title, rows, offers },
    words: isAlone ? [...words, NOBODY] : words,
    actions: offers.length === 0 && !more ? [{ title: 'Ask me again', verb: 'skills.ask' }] : [],
    more: more ?? { title: ALL, url: linkTo('/skills') },
  });
};

const ALL = 'See it all in Guildhall';
const REVIEW = 'See in Guildhall what you were asked, and which answer is best';
const NOBODY = 'Nothing is on offer for it yet. Ask the IT help desk, or your digital champion.';

const isWorthARow = (result: SkillResult): boolean => result.state !== 'unassessed' || isUnknown(result);
const rowOf = (result: SkillResult): Row => [result.title, standingWords(result)];

const changeWords = (mine: Mine): string => {
  if (mine.history.length < 2) {
    const told = mine.skills.filter(({ state }) => state === 'assessed').length;
    return `You have a level in ${counted(told, 'skill')} now.`;
  }
  const changes = changesIn(mine).length;
  return changes === 0 ? 'No level changed.' : `${counted(changes, 'level')} changed.`;
};

/** What is not as it was after the assessment before: "2, Working now; 1, Awareness before". */
const changesIn = ({ history: [now, before], skills }: Mine): readonly Row[] =>
  skills.flatMap(({ skill, title }): readonly Row[] => {
    const [is, was] = [now, before].map((past) => past?.levels.find((one) => one.skill === skill)?.effective);
    if (is === was) return [];
    return [[title, `${wordsOf(is)} now; ${wordsOf(was)} before`]];
  });

const wordsOf = (level: number | undefined): string => (level === undefined ? 'no level' : levelWords(level));
