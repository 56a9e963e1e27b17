import type { Span } from './spans.ts';

const PART: Readonly<Record<Span['part'], string>> = { am: 'morning', pm: 'afternoon', day: 'all day' };

export const teamText = {
  title: 'Team calendar',
  purpose: 'Who of your team is away. Nobody sees why.',
  table: (month: string) => `Who is away in ${month}`,
  person: 'Person',
  cell: (part: Span['part'], waiting: boolean) => `${waiting ? 'Asked for' : 'Away'}, ${PART[part]}`,
  closed: 'Closed',
  closedDays: (days: string) => `The council is closed on ${days}.`,
  nobody: (month: string) => ({
    title: `Nobody is away in ${month}`,
    detail: 'Leave of your team shows here once it is asked for or approved.',
  }),
  span: (days: string, { part, waiting }: Span) =>
    `${days}${part === 'day' ? '' : `, ${PART[part]}`}${waiting ? ' (asked for)' : ''}`,
  reports: 'Reports to you',
  you: 'You',
  cut: 'Your team is larger than this page. It shows 500 people.',
  legend: 'What the signs mean',
  signs: { away: 'Away', waiting: 'Asked for', half: 'Half a day', closed: 'Weekend or closed' },
} as const;
