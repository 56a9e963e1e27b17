import { counted } from '../shell/words.ts';

/** What the room's card on Home says; apart, as it stands in the first page. */
export const homeText = {
  title: 'Your digital skills',
  never: 'Find out in ten minutes where you stand.',
  open: 'You are in the middle of your check. All is saved.',
  due: (count: number) => `${counted(count, 'level')} out of date.`,
  gaps: (count: number) => `${counted(count, 'skill')} below what your job asks for.`,
  done: 'You have what your job asks for.',
  unassessed: 'Some skills that your job needs are not known yet.',
  see: 'See my skills',
  start: 'Find out',
} as const;
