import type { FieldError } from '../contract/problem.ts';
import { addDays, type PlainDate } from '../contract/time.ts';
import type { Answers } from './form.contract.ts';

/** What a form cannot state about its answers; names the field that needs changing, as the form itself does. */
export type AnswersRule = (answers: Answers, today: PlainDate) => readonly FieldError[];

/** So far back sickness may be told of, and a claim be made. */
const ABSENCE_BACK_DAYS = 28;
const CLAIM_BACK_DAYS = 366;
/** On a Friday people say that they are back on Monday, or Tuesday after a bank holiday. */
const ABSENCE_AHEAD_DAYS = 3;

const no = (field: string, message: string): readonly FieldError[] => [{ field, message }];

/** The rules of the room by the names that types call them. */
export const RULES: Readonly<Record<string, AnswersRule>> = {
  'dates.in_order': ({ from, to }) =>
    from !== undefined && to !== undefined && to < from
      ? no('to', 'The last day is before the first. Choose a later one')
      : [],
  'times.in_order': ({ start, end }) =>
    start !== undefined && end !== undefined && end <= start
      ? no('end', 'This is not after the time you start. Choose a later one')
      : [],
  'absence.not_ahead': ({ firstDay = '' }, today) => {
    if (firstDay > addDays(today, 1)) return no('firstDay', 'Choose today, tomorrow or an earlier day');
    return firstDay < addDays(today, -ABSENCE_BACK_DAYS)
      ? no('firstDay', 'This is more than four weeks ago. Ask HR to record it')
      : [];
  },
  'absence.in_order': ({ firstDay = '', lastDay = '' }, today) => {
    if (lastDay < firstDay) return no('lastDay', 'This is before the first day. Choose a later one');
    return lastDay > addDays(today, ABSENCE_AHEAD_DAYS)
      ? no('lastDay', 'This is too far ahead. Say it once you are back')
      : [];
  },
  'claim.not_empty': ({ journeys, costs }) =>
    rowsOf(journeys).length + rowsOf(costs).length === 0
      ? no('journeys', 'Add a journey or a cost, or there is nothing to claim')
      : [],
  'claim.not_ahead': (answers, today) =>
    ['journeys', 'costs'].flatMap((field) =>
      rowsOf(answers[field]).flatMap(({ date = '' }, at) => {
        if (date > today) return no(`${field}.${at}.date`, 'This day is still to come');
        return date < addDays(today, -CLAIM_BACK_DAYS)
          ? no(`${field}.${at}.date`, 'This is more than a year ago. Ask HR about it')
          : [];
      }),
    ),
};

type Rows = Extract<Answers[string], readonly unknown[]>;

/** The rows of a group of fields. */
export const rowsOf = (answer: Answers[string] | undefined): Rows => (Array.isArray(answer) ? answer : []);
