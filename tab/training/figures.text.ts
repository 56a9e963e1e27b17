import { counted } from '../shell/words.ts';

/** What the page of training in figures says. */
export const figuresText = {
  title: 'Training in figures',
  purpose:
    'Month by month: what was held, who came and whom it helped. A month is told once its rolls are closed, two weeks after its end, and stays as it is then.',
  none: {
    title: 'Nothing to tell yet',
    detail: 'Figures of a month appear two weeks after its end, where sessions were held in it.',
  },
  columns: {
    month: 'Month',
    sessions: 'Sessions held',
    seats: 'Seats filled',
    came: 'Came',
    absent: 'Did not come',
    unmarked: 'Not marked',
    helped: 'People helped',
  },
  seats: (filled: number, seats: number) => `${filled} of ${seats}`,
  few: 'Too few to tell',
  held: (month: string, count: number) => `${counted(count, 'session')} in ${month}`,
  session: (title: string, when: string) => `${title}, ${when}`,
  notes: [
    'Of fewer than five people nothing is told of who came, nor of fewer than ten who are all alike. That is not zero.',
    'Not marked is not absent: nobody said whether they came.',
    'People helped completed at least one session of the month; each counts once.',
  ],
  notYours: {
    title: 'These figures are for digital leads',
    detail: 'What is coming up stands under Sessions.',
  },
} as const;
