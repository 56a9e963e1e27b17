import { useState } from 'react';
import type { Form } from '../../../api/requests/form.contract.ts';
import type { ProblemError } from '../../shell/problem-error.ts';
import type { FieldProblem } from '../ErrorSummary.tsx';
import { plainTitle, problemsOf, refusedOf } from './checks.ts';
import { answersOf, type Entries, type Entry } from './entries.ts';
import { formText as text } from './text.ts';

/** A form while it is filled in. */
export const useForm = (form: Form, first: Entries) => {
  const [entries, setEntries] = useState(first);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sendBack = (found: readonly FieldProblem[]) => {
    setProblems(found);
    if (found.length > 0) setAttempt((before) => before + 1);
  };
  return {
    form,
    entries,
    problems,
    attempt,
    answers: answersOf(form, entries),
    set: (name: string, entry: Entry) => setEntries((before) => ({ ...before, [name]: entry })),
    restart: (next: Entries) => {
      setEntries(next);
      setProblems([]);
    },
    /** Shows what is wrong, and takes focus to it. */
    sendBack,
    /** Looks it through; true where it may be sent. `half` are the fields typed by half. */
    isReady: (half: readonly string[]): boolean => {
      const found = withHalf(form, problemsOf(form, entries), half);
      sendBack(found);
      return found.length === 0;
    },
    /** Shows what the server found at the fields it is about. */
    refuse: ({ fields }: ProblemError) => sendBack(fields.map((refused) => refusedOf(form, refused))),
  };
};
export type FormInHand = ReturnType<typeof useForm>;

/** Of a day that is typed by half the page knows nothing: that it is missing would be the wrong word. */
const withHalf = (
  form: Form,
  found: readonly FieldProblem[],
  half: readonly string[],
): readonly FieldProblem[] => [
  ...half.map((path) => ({ path, message: text.unreadable.date(titleAt(form, path)) })),
  ...found.filter(({ path }) => !half.includes(path)),
];

const titleAt = (form: Form, path: string): string => {
  const [name = '', , part] = path.split('.');
  const field = form.properties[name];
  const shown = field?.type === 'array' ? field.items.properties[part ?? ''] : field;
  return shown === undefined ? path : plainTitle(shown);
};
