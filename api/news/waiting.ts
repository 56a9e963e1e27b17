import type { PersonId } from '../contract/ids.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { SentIn } from './contribution.policy.ts';
import { DEPARTMENT_EDITOR, SECOND_APPROVER } from './policy.ts';
import type { People } from './ports.ts';

type Directory = Pick<People, 'editors' | 'appointed'>;

/** For whom an article waits that was sent for review: Editors and second approvers who wrote none of it. */
export const checkersOf = async (
  reader: Reader,
  people: Directory,
  { work, restriction }: Pick<Article, 'work' | 'restriction'>,
): Promise<readonly PersonId[]> => {
  if (work?.stage !== 'in_review' || restriction) return [];
  const appointed = await people.appointed(reader, { kind: SECOND_APPROVER, scope: 'council' });
  return [...new Set([...(await people.editors(reader)), ...appointed])].filter(
    (one) => one !== work.changedBy && !work.authors.includes(one),
  );
};

/** For whom something waits that was sent in: Editors, and those of the sender's department; never the sender. */
export const dealersOf = async (
  reader: Reader,
  people: Directory,
  { from, department }: SentIn,
): Promise<readonly PersonId[]> => {
  const ofDepartment =
    department === undefined
      ? []
      : await people.appointed(reader, { kind: DEPARTMENT_EDITOR, scope: department });
  return [...new Set([...(await people.editors(reader)), ...ofDepartment])].filter((one) => one !== from);
};
