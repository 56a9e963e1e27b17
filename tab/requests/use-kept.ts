import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../api/contract/time.ts';
import { dropDraft, type SubmitInput, saveDraft, seeDraft } from '../../api/requests/contract.ts';
import type { Answers, Form, RequestType, TypeId } from '../../api/requests/form.contract.ts';
import { type Entries, entriesOf, typedAnswers } from '../shared/form/entries.ts';
import { useFresh, useWrite } from '../shell/api.tsx';

/** Long enough that typing is one save, short enough that little is lost with a flat battery. */
const PAUSE_MS = 1_500;

/** What was typed in this window, health and all: it outlives a look at another page, and nothing else. */
const typed = new Map<TypeId, Entries>();

/** What was last about to be sent in this window. */
const wishes = new Map<TypeId, SubmitInput>();

/** What a form begins with, and since when it waits. */
export interface Start {
  readonly entries: Entries;
  /** When it was last saved; null where nothing was kept. */
  readonly keptSince: Instant | 'here' | null;
}

/** Fills in a form for somebody who comes to it from elsewhere, unless they had begun with it. */
export const beginWith = ({ id, form }: RequestType, answers: Answers): void => {
  if (!typed.has(id)) typed.set(id, entriesOf(form, answers));
};

/** What this person last filled in; undefined while that is asked for. Where it cannot be had, the form is empty. */
export const useStart = ({ id, form }: RequestType): Start | undefined => {
  const fresh = useFresh();
  const [start, setStart] = useState<Start | undefined>(() => {
    const here = typed.get(id);
    return here && { entries: here, keptSince: 'here' };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form; what is typed since must not be overwritten
  useEffect(() => {
    if (start !== undefined) return;
    fresh(seeDraft, { type: id }).then(
      ({ draft }) =>
        setStart({ entries: entriesOf(form, draft?.answers ?? {}), keptSince: draft?.savedAt ?? null }),
      () => setStart({ entries: entriesOf(form, {}), keptSince: null }),
    );
  }, [id]);
  return start;
};

/** Keeps what is typed: here at once, on the server at each pause and when the page is left. */
export const useKept = ({ id, form }: RequestType, entries: Entries) => {
  const save = useWrite(saveDraft, { changes: [] });
  const drop = useWrite(dropDraft, { changes: [] });
  const answers = withoutHealth(form, typedAnswers(form, entries));
  const wanted = JSON.stringify(answers);
  const saved = useRef(wanted);
  const latest = useRef<() => void>(() => undefined);
  const keepNow = () => {
    if (saved.current === wanted) return;
    saved.current = wanted;
    save.mutate({ type: id, answers });
  };
  useEffect(() => {
    latest.current = keepNow;
  });
  useEffect(() => {
    if (saved.current === wanted) return undefined;
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      latest.current();
    };
  }, []);
  return {
    isSaved: save.isSuccess && saved.current === wanted,
    remember: (next: Entries) => typed.set(id, next),
    /**
     * What is to be sent: one object while the answers are the same, also after another look at the form. A call is
     * repeated by its object, so whose answer got lost on the way back sends nothing twice.
     */
    wishOf: (answers: Answers): SubmitInput => {
      const before = wishes.get(id);
      if (before && JSON.stringify(before.answers) === JSON.stringify(answers)) return before;
      const wish = { type: id, answers };
      wishes.set(id, wish);
      return wish;
    },
    /** Forgets it all: it was sent, or the person begins again. What stands in the form then is not kept either. */
    forget: (standing: Entries) => {
      typed.delete(id);
      wishes.delete(id);
      saved.current = JSON.stringify(withoutHealth(form, typedAnswers(form, standing)));
      drop.mutate({ type: id });
    },
  };
};

/** A draft on the server holds nothing about health; the server leaves it out as well. */
const withoutHealth = ({ properties }: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([name]) => {
      const field = properties[name];
      return field !== undefined && (field.type === 'array' || !field['x-sensitive']);
    }),
  );
