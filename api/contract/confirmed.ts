import type { Role, Viewer } from './person.ts';
import { Refused } from './problem.ts';

/**
 * The same caller as far as these roles are confirmed now. Who holds none of them is not checked; while they cannot be
 * checked the caller goes without them, and keeps what is theirs without any role.
 */
export const confirmed = async (
  viewer: Viewer,
  roles: readonly Role[],
  checkAfresh: () => Promise<Viewer>,
): Promise<Viewer> => {
  if (!viewer.roles.some((role) => roles.includes(role))) return viewer;
  try {
    return await checkAfresh();
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'unavailable') throw error;
    return { ...viewer, roles: viewer.roles.filter((role) => !roles.includes(role)) };
  }
};
