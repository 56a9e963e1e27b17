import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { FieldError } from '../../../api/contract/problem.ts';
import type { Answers, Form } from '../../../api/requests/form.contract.ts';
import type { ProblemError } from '../../shell/problem-error.ts';
import { refusedOf } from './checks.ts';
import { type Entries, type Entry, entriesOf } from './entries.ts';
import { useForm } from './use-form.ts';

/** What was typed in this window: it outlives a look at another page, and nothing else. */
const typed = new Map<string, Entries>();

/** What was last about to be sent, and the answers it was made of. */
const wishes = new Map<string, { readonly of: string; readonly input: object }>();

interface SheetParts<Input> {
  /** Tells sheets apart: what is typed is kept under it. */
  readonly keep: string;
  readonly form: Form;
  readonly first: Answers;
  /** What stands in place of what was kept: a choice the person has just made elsewhere. */
  readonly over?: Entries;
  readonly inputOf: (answers: Answers) => Input;
  /** Where the form shows what the server calls so. */
  readonly pathOf?: (field: string) => string;
}

/**
 * A form that is filled in, looked over and sent. Nothing that was typed is lost by a refusal, a lost answer or a look
 * at another page; what was refused because of a field leads back to it.
 */
export const useSheet = <Input extends object>(parts: SheetParts<Input>) => {
  const { keep, form: shape, first, over, inputOf, pathOf = (field) => field } = parts;
  const form = useForm(shape, { ...(typed.get(keep) ?? entriesOf(shape, first)), ...over });
  const [isLooked, setIsLooked] = useState(false);
  const [asked, setAsked] = useSearchParams();
  const navigate = useNavigate();
  const isChecking = isLooked && asked.get('step') === 'check';
  const back = () => navigate(-1);
  return {
    form: {
      ...form,
      set: (name: string, entry: Entry) => {
        typed.set(keep, { ...form.entries, [name]: entry });
        form.set(name, entry);
      },
    },
    isChecking,
    look: () => {
      setIsLooked(true);
      setAsked((before) => new URLSearchParams([...before, ['step', 'check']]));
    },
    back,
    /** One object while the answers are the same: a call is repeated by it, so what got lost is not sent twice. */
    wish: (): Input => {
      const of = JSON.stringify(form.answers);
      const before = wishes.get(keep);
      if (before?.of === of) return before.input as Input;
      const input = inputOf(form.answers);
      wishes.set(keep, { of, input });
      return input;
    },
    /** It was sent, or is begun anew. */
    forget: () => {
      typed.delete(keep);
      wishes.delete(keep);
    },
    restart: (answers: Answers) => {
      typed.delete(keep);
      wishes.delete(keep);
      form.restart(entriesOf(shape, answers));
    },
    refuse: ({ fields }: ProblemError) => {
      if (fields.length === 0) return;
      if (isChecking) back();
      const atField = ({ field, message }: FieldError) => refusedOf(shape, { field: pathOf(field), message });
      form.sendBack(fields.map(atField));
    },
  };
};

export type SheetInHand<Input extends object> = ReturnType<typeof useSheet<Input>>;
