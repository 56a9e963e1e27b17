import type { Answers, Form } from '../../../api/requests/form.contract.ts';
import { answersOf, entriesOf } from '../../shared/form/entries.ts';

/** What two people made of one thing: as it was for both, as one has typed it, and as it is by now. */
export interface Versions {
  readonly base: Answers;
  readonly mine: Answers;
  readonly theirs: Answers;
}

/** The fields in which an answer differs from what it was; that nothing was answered is said in one way. */
export const changedIn = (form: Form, before: Answers, after: Answers): readonly string[] => {
  const [first, second] = [before, after].map((answers) => answersOf(form, entriesOf(form, answers)));
  return Object.keys(form.properties).filter(
    (name) => JSON.stringify(first?.[name]) !== JSON.stringify(second?.[name]),
  );
};

/** What was typed, on top of what the other changed elsewhere: where both changed one field, it is as typed. */
export const merged = (form: Form, { base, mine, theirs }: Versions): Answers => {
  const changed = changedIn(form, base, mine);
  return Object.fromEntries(
    Object.keys(form.properties).flatMap((name) => {
      const answer = changed.includes(name) ? mine[name] : theirs[name];
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
};

/** These fields of a form, whatever the others say. */
export const onlyAsking = ({ properties, ...form }: Form, fields: readonly string[]): Form => ({
  ...{ ...form, required: [], allOf: [] },
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => fields.includes(name))),
});
