import { isPlainDate } from '../../../api/contract/time.ts';
import type { PlainField } from '../../../api/requests/form.contract.ts';
import { dayPart, longDay } from '../../shell/words.ts';
import { duration, pounds } from './amounts.ts';
import { kindOf } from './entries.ts';
import { formText as text } from './text.ts';

/** An answer as people read it back. A person is an id here; the page knows the name. */
export const answerWords = (field: PlainField, answer: string | number | boolean | undefined): string => {
  if (answer === undefined || answer === '') return text.notAnswered;
  if (typeof answer === 'boolean') return answer ? text.yes : text.no;
  const kind = kindOf(field);
  if (typeof answer === 'number')
    return kind === 'money' ? pounds(answer) : kind === 'minutes' ? duration(answer) : String(answer);
  if (kind === 'choice' && field.type === 'string') return field['x-labels']?.[answer] ?? answer;
  if (kind === 'time') return timeWords(answer);
  return kind === 'date' && isPlainDate(answer) ? `${longDay(answer)} ${dayPart(answer, 'year')}` : answer;
};

/** "9:30am", "1pm" of "09:30" and "13:00". */
export const timeWords = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
};
