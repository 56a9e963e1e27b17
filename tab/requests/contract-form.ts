import type { PersonId } from '../../api/contract/ids.ts';
import { addDays, isPlainDate, type PlainDate, weekday } from '../../api/contract/time.ts';
import type { EmploymentAnswer, SaveEmploymentInput } from '../../api/requests/employment.contract.ts';
import type { Answers, Form } from '../../api/requests/form.contract.ts';
import { employmentText as text } from './employment.text.ts';

type Contract = SaveEmploymentInput['contracts'][number];
type Week = Contract['pattern']['weeks'][number];

/** A contract as a form: the same renderer, error summary and keyboard as every form of the room. */
export const contractForm = (policies: EmploymentAnswer['policies']): Form => ({
  type: 'object',
  required: ['policy', 'serviceFrom', 'contracts'],
  unevaluatedProperties: false,
  properties: {
    policy: {
      ...{ title: text.terms, type: 'string', enum: policies.map(({ key }) => key) },
      'x-labels': Object.fromEntries(policies.map(({ key, name }) => [key, name])),
    },
    serviceFrom: { title: text.service, description: text.serviceHint, type: 'string', format: 'date' },
    contracts: {
      ...{ title: text.contracts, type: 'array', 'x-one': text.contract, maxItems: 50 },
      items: {
        type: 'object',
        required: ['from', 'days'],
        unevaluatedProperties: false,
        properties: {
          from: { title: text.from, type: 'string', format: 'date' },
          to: { title: text.to, description: text.toHint, type: 'string', format: 'date' },
          days: { title: text.days, description: text.daysHint, type: 'string', maxLength: 400 },
          anchor: { title: text.anchor, description: text.anchorHint, type: 'string', format: 'date' },
        },
      },
    },
  },
});

/** What is entered already, as the form shows it. */
export const contractAnswers = (employment: EmploymentAnswer['employment']): Answers =>
  employment === null
    ? {}
    : {
        policy: employment.policy,
        serviceFrom: employment.serviceFrom,
        contracts: employment.contracts.map(({ from, to, pattern }) => ({
          from,
          ...(to !== undefined && { to: addDays(to, -1) }),
          days: daysIn(pattern.weeks),
          ...(pattern.weeks.length > 1 && { anchor: pattern.anchor }),
        })),
      };

/** "7:24 7:24 7:24 7:24 7:24"; days at the end that are free are left out, weeks that alternate parted by a stroke. */
export const daysIn = (weeks: readonly Week[]): string =>
  weeks
    .map((week) => {
      const last = week.findLastIndex((minutes) => minutes > 0);
      return week
        .slice(0, last + 1)
        .map((minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
        .join(' ');
    })
    .join(' / ');

/** The weeks that these words say; undefined where they cannot be read. */
export const weeksOf = (days: string): readonly Week[] | undefined => {
  const weeks = days.split('/').map(weekOf);
  return weeks.every((week) => week !== undefined) ? weeks : undefined;
};

const DAYS = 7;
const DAY_MINUTES = 24 * 60;
const weekOf = (words: string): Week | undefined => {
  const days = words.trim().split(/\s+/).map(minutesOf);
  if (days.length > DAYS || days.some((day) => day === undefined)) return undefined;
  return Array.from({ length: DAYS }, (_, at) => days[at] ?? 0) as unknown as Week;
};

/** "7:24" and "7.24" are 444; "0" and "-" are a free day. */
const minutesOf = (words: string): number | undefined => {
  if (words === '0' || words === '-') return 0;
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]([0-5]\d))?$/.exec(words) ?? [];
  const sum = Number(hours) * 60 + Number(minutes);
  return hours === undefined || sum > DAY_MINUTES ? undefined : sum;
};

/** What the form says, as it is sent; or the contracts whose hours cannot be read. */
export const contractInput = (
  person: PersonId,
  { policy = '', serviceFrom = '', contracts }: Answers,
): SaveEmploymentInput | { readonly unreadable: readonly number[] } => {
  const read = (Array.isArray(contracts) ? contracts : []).map(contractOf);
  const unreadable = read.flatMap((contract, at) => (contract === undefined ? [at] : []));
  if (unreadable.length > 0) return { unreadable };
  return {
    person,
    policy: String(policy),
    serviceFrom: String(serviceFrom) as PlainDate,
    contracts: read.filter((contract) => contract !== undefined),
  };
};

const contractOf = ({
  from,
  to,
  days,
  anchor,
}: Readonly<Record<string, string | number | boolean>>): Contract | undefined => {
  const weeks = weeksOf(String(days ?? ''));
  if (weeks === undefined || typeof from !== 'string' || !isPlainDate(from)) return undefined;
  const sum = weeks.flat().reduce((all, minutes) => all + minutes, 0);
  return {
    from,
    // People count the last day in; records do not.
    ...(typeof to === 'string' && isPlainDate(to) && { to: addDays(to, 1) }),
    weeklyMinutes: Math.round(sum / weeks.length),
    pattern: {
      anchor: typeof anchor === 'string' && isPlainDate(anchor) ? anchor : addDays(from, 1 - weekday(from)),
      weeks,
    },
  };
};
