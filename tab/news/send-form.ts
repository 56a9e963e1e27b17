import { isPlainDate } from '../../api/contract/time.ts';
import type { ContributionKind, SendInput } from '../../api/news/contribution.contract.ts';
import type { FieldProblem } from '../shared/ErrorSummary.tsx';
import { instantOf } from '../shared/event-time.ts';
import { sendText as text } from './contributions.text.ts';

/** What is typed into the form, as it is typed. */
export interface Typed {
  readonly kind: ContributionKind;
  readonly title: string;
  readonly text: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly online: string;
}

export const EMPTY: Typed = {
  ...{ kind: 'news', title: '', text: '', day: '', from: '', to: '', place: '', online: '' },
};

const MOST = { title: 150, text: 5_000 } as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What can be said of the form without asking, in its order. */
export const problemsOf = (typed: Typed): readonly FieldProblem[] => [
  ...(['title', 'text'] as const).flatMap((path) => wordsProblem(path, typed[path])),
  ...(typed.kind === 'event' ? eventProblems(typed) : []),
];

const wordsProblem = (path: 'title' | 'text', value: string): readonly FieldProblem[] => {
  if (value.trim() === '') return [{ path, message: text.missing[path] }];
  return value.length > MOST[path] ? [{ path, message: text.tooLong(MOST[path]) }] : [];
};

const eventProblems = ({ day, from, to, online }: Typed): readonly FieldProblem[] => {
  const isWrong = {
    day: !isPlainDate(day),
    from: !TIME.test(from),
    to: !TIME.test(to) || to <= from,
    online: online.trim() !== '' && !(online.trim().startsWith('https://') && URL.canParse(online.trim())),
  };
  return (['day', 'from', 'to', 'online'] as const)
    .filter((path) => isWrong[path])
    .map((path) => ({ path, message: text.missing[path] }));
};

/** What is sent of a form that has no problems. */
export const inputOf = ({ kind, title, text: words, day, from, to, place, online }: Typed): SendInput => {
  const both = { title: title.trim(), text: words.trim() };
  if (kind !== 'event' || !isPlainDate(day)) return { kind: kind === 'event' ? 'news' : kind, ...both };
  return {
    ...{ kind, ...both },
    event: {
      ...{ from: instantOf(day, from), to: instantOf(day, to) },
      ...{ place: place.trim(), online: online.trim() === '' ? null : online.trim() },
    },
  };
};
