import {
  changeMyProfile,
  myProfile,
  type Profile,
  type ProfileChange,
  personPage,
} from '../../api/people/contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { profileText as text } from './text.ts';

const CHANGES = [myProfile, personPage];

/** What a change takes the place of, so that it can be undone. */
const before = (profile: Profile, change: ProfileChange): ProfileChange =>
  Object.fromEntries(
    (Object.keys(change) as (keyof ProfileChange)[]).map((field) => [field, profile[field]]),
  ) as ProfileChange;

/**
 * Saves one section of the profile, says so, and lets it be undone for ten seconds. Why it was not saved stands in the
 * section: a message that goes away by itself would leave the person with a form that does not say what is wrong.
 */
export const useSaveProfile = (profile: Profile, what: string, saved: () => void) => {
  const notices = useNotices();
  const undo = useWrite(changeMyProfile, {
    changes: CHANGES,
    done: () => notices.done(text.undone(what)),
    refused: (problem) => notices.problem(problem),
  });
  return useWrite(changeMyProfile, {
    changes: CHANGES,
    done: (_answer, change) => {
      saved();
      notices.done(text.saved(what), { undo: () => undo.mutate(before(profile, change)) });
    },
  });
};
