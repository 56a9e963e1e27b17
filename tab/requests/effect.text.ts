import type { Flow } from '../../api/requests/form.contract.ts';
import type { Span } from './spans.ts';

const DECIDER: Readonly<Partial<Record<Flow, string>>> = {
  absence: 'Who is told',
  case: 'Who deals with it',
};
const PART: Readonly<Record<Span['part'], string>> = {
  am: ', morning',
  pm: ', afternoon',
  day: '',
};

export const effectText = {
  decider: (flow: Flow) => DECIDER[flow] ?? 'Who decides',
  leave: 'Leave',
  year: 'Leave year',
  from: (day: string) => `From ${day}`,
  takes: 'This takes',
  before: 'Left before',
  after: 'Left after',
  claim: 'What is claimed',
  line: (day: string, what: string, amount: string) => `${day}, ${what}: ${amount}`,
  sum: (amount: string) => `Together ${amount}`,
  clashes: 'Who else is away',
  noClashes: 'Nobody of the team is away then.',
  away: (name: string, days: string) => `${name}: ${days}`,
  days: (days: string, { part, waiting }: Pick<Span, 'part' | 'waiting'>) =>
    `${days}${PART[part]}${waiting ? ' (asked for)' : ''}`,
} as const;
