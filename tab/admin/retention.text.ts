import type { DryRunResult, PeriodView } from '../../api/people/retention.contract.ts';
import { moment } from '../shared/moment.ts';
import { counted, dayInYear } from '../shell/words.ts';

const YEAR = 365.25;

/** "90 days", "6 years". */
const long = (days: number): string => {
  const years = Math.round(days / YEAR);
  return years > 0 && Math.abs(days - years * YEAR) < 1 ? counted(years, 'year') : counted(days, 'day');
};

export const text = {
  moment,
  dayInYear,
  table: 'How long things are kept',
  tablePurpose:
    'A job ends each day what was kept long enough; of the record of changes and of who opened what it ends whole months. A period can be changed within the limits that its law or norm sets; try it first to see what would go.',
  kept: 'Kept',
  limits: 'Limits',
  why: 'Why',
  changed: 'Changed',
  keptWords: ({ days, after, usualDays }: PeriodView) =>
    days === 0
      ? 'Not at all after leaving'
      : `${long(days)} ${after}${days === usualDays ? '' : `, usually ${long(usualDays)}`}`,
  limitsWords: ({ least, most }: PeriodView) => `${long(least)} to ${long(most)}`,
  fixed: 'Cannot be changed',
  days: 'Days',
  daysOf: (title: string) => `Days: ${title}`,
  tryIt: 'Try',
  save: 'Save',
  saved: (title: string, days: number) => `${title}: kept ${long(days)} from now on`,
  would: ({ unit, due, held }: DryRunResult) =>
    `The next run would end ${counted(due, unit === 'month' ? 'whole month' : 'record')}${held > 0 ? `; a legal hold keeps ${held} more` : ''}. Nothing was changed.`,
  nextRun: 'The next run',
  nextRunPurpose: 'What the job would end if it ran now, with the periods as they are.',
  dryRun: 'Dry run',
  others: 'What goes by a rule of its own',
  holds: 'Legal holds',
  holdsPurpose:
    'A hold keeps everything about a person, also after they leave, whatever the periods say, and each month of the record of changes and of who opened what in which the person stands. The person sees that it is there, not why.',
  noHolds: 'No legal hold was ever placed.',
  place: 'Place a legal hold',
  address: 'Work address or sign-in name',
  addressHint: 'Of somebody who works here, or did',
  reason: 'Reason',
  reasonHint: 'For other administrators. It is deleted with the person’s record',
  placed: (name: string) => `Everything about ${name} is kept from now on`,
  end: 'End this hold',
  endReason: 'Why it ends',
  endFor: (name: string) => `Why the hold for ${name} ends`,
  ended: (name: string) => `The hold for ${name} has ended`,
  since: 'Since',
  until: 'Ended',
  because: 'Because',
  showMore: 'Show more',
} as const;
