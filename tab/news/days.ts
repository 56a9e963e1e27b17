import type { PlainDate } from '../../api/contract/time.ts';
import { dayPart, longDay } from '../shell/words.ts';

/** "Friday 11 December 2026": a day by which something is due names its year. */
export const dueDay = (day: PlainDate): string => `${longDay(day)} ${dayPart(day, 'year')}`;
