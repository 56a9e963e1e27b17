import type { Mine, NextStep } from '../../api/skills/contract.ts';
import { momentWords } from '../shell/time-words.ts';
import type { Offer } from './cards.ts';
import type { SkillsLinks } from './ports.ts';

/** As many as one does something about. */
const MOST = 3;

/** What helps next, of each skill with a gap the best first: a session, then what can be learnt alone, then a champion. */
export const offersOf = (
  { steps, skills }: Pick<Mine, 'steps' | 'skills'>,
  linkTo: SkillsLinks,
): readonly Offer[] => {
  const titleOf = (skill: NextStep['skill']) => skills.find((one) => one.skill === skill)?.title ?? '';
  const ofEach = steps.map((step) => offersIn(step, titleOf(step.skill), linkTo));
  const rounds = Array.from({ length: MOST }, (_, round) => ofEach.flatMap((offers) => offers[round] ?? []));
  return onceEach(rounds.flat()).slice(0, MOST);
};

const offersIn = (
  { sessions, links, champions }: NextStep,
  skill: string,
  linkTo: SkillsLinks,
): readonly Offer[] => [
  ...sessions.map(({ id, title, start, place }) => ({
    words: `For “${skill}”: ${title}, ${momentWords(start)}, ${place}.`,
    link: { title: `See “${shortened(title)}”`, url: linkTo(`/training/sessions/${id}`) },
  })),
  ...links.map(({ title, minutes }) => ({
    words: `For “${skill}”: ${title}, ${minutes} minutes on your own.`,
    link: { title: `Learn “${shortened(title)}”`, url: linkTo('/training/plan') },
  })),
  ...champions.map(({ id, name }) => ({
    words: `For “${skill}”: ask ${name}, digital champion.`,
    link: { title: `Ask ${name}`, url: linkTo(`/people/${id}`) },
  })),
];

/** One session may help with two skills, and a course has several. */
const onceEach = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({ link }, at) => offers.findIndex((one) => one.link.title === link.title) === at);

const MOST_LETTERS = 40;
const shortened = (title: string): string =>
  title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title;
