import { activityRoutes } from './activity.ts';
import { appRoleRoutes } from './app-roles.ts';
import { calendarViewRoutes } from './calendar-view.ts';
import type { Route } from './call.ts';
import { deltaRoutes } from './delta.ts';
import { eventRoutes } from './events.ts';
import { photoRoutes } from './photos.ts';
import { scheduleRoutes } from './schedule.ts';
import { userRoutes } from './users.ts';

/** Every call this tenant models. */
export const ROUTES: readonly Route[] = [
  // Before `/users/{user}`: `delta` is nobody's id.
  ...deltaRoutes,
  ...appRoleRoutes,
  ...userRoutes,
  ...photoRoutes,
  ...eventRoutes,
  ...calendarViewRoutes,
  ...scheduleRoutes,
  ...activityRoutes,
];

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const patterns = ROUTES.map((route) => ({ route, segments: route.path.split('/').slice(1) }));

/** The route of a method and a path below `/v1.0`. */
export const matchRoute = (method: string, path: string): Match | undefined => {
  const segments = segmentsOf(path);
  for (const { route, segments: pattern } of patterns) {
    if (route.method !== method || pattern.length !== segments.length) continue;
    const params = paramsOf(pattern, segments);
    if (params) return { route, params };
  }
  return undefined;
};

/** A path that is not properly encoded matches nothing. */
const segmentsOf = (path: string): readonly string[] => {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
};

const paramsOf = (pattern: readonly string[], segments: readonly string[]) => {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    const [, before = '', name, after = ''] = /^(.*)\{(\w+)\}(.*)$/.exec(expected) ?? [];
    if (name && actual.startsWith(before) && actual.endsWith(after))
      params[name] = actual.slice(before.length, actual.length - after.length);
    // Graph reads its own words in any case.
    else if (expected.toLowerCase() !== actual.toLowerCase()) return undefined;
  }
  return params;
};
