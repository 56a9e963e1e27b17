import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import type { Article } from './article.rules.ts';
import { newsPolicy } from './policy.ts';
import type { PolicyRefusal } from './requirement.contract.ts';

type Written = Pick<Article, 'owner' | 'department' | 'restriction' | 'createdBy'>;

/** Who answers for a policy or writes it. */
export const isOwnerOrEditor = (viewer: Viewer, article: Written): boolean =>
  viewer.person === article.owner || newsPolicy.write(viewer, article) === 'yes';

/** A request to acknowledge a policy, as far as rights go. */
export interface Standing {
  readonly article: Article;
  /** Those who report to the viewer and are asked. */
  readonly team: readonly PersonId[];
}

/** Whose numbers somebody sees: of everybody, or of those who report to them. */
export type Scope = 'all' | 'team';

/** The owner and editors see how it goes with all; a manager with their own team; nobody else knows of it. */
export const scopeOf = (viewer: Viewer, asked: Standing): Scope | undefined => {
  if (isOwnerOrEditor(viewer, asked.article)) return 'all';
  return asked.team.length > 0 ? 'team' : undefined;
};

/** Names are for the owner of the policy and for line managers; editors see numbers. */
export const maySeeNames = (viewer: Viewer, asked: Standing): boolean =>
  viewer.person === asked.article.owner || scopeOf(viewer, asked) === 'team';

interface Targets {
  readonly ask: { readonly article: Written; readonly mayRead: boolean };
  readonly see: Standing;
  readonly seeNames: Standing;
  readonly end: Standing;
}

/** Who may ask people to acknowledge a policy, and who may see how it goes. */
export const requirementPolicy: Policy<Targets, PolicyRefusal> = {
  ask: (viewer, { article, mayRead }) => {
    if (isOwnerOrEditor(viewer, article)) return 'yes';
    return mayRead ? 'not_your_policy' : 'hidden';
  },
  see: (viewer, asked) => (scopeOf(viewer, asked) === undefined ? 'hidden' : 'yes'),
  seeNames: (viewer, asked) => {
    if (scopeOf(viewer, asked) === undefined) return 'hidden';
    return maySeeNames(viewer, asked) ? 'yes' : 'no_names_for_you';
  },
  end: (viewer, asked) => {
    const scope = scopeOf(viewer, asked);
    if (scope === undefined) return 'hidden';
    return scope === 'all' ? 'yes' : 'not_your_policy';
  },
};
