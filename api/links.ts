import type { Config } from './platform/config.ts';
import { teamsLink } from './platform/teams-link.ts';

/** Where the desks page opens for a floor and day; without one, the viewer's own bookings. */
export const deskLinks =
  (config: Config) =>
  (place?: { readonly floorId: string; readonly date: string }): string =>
    teamsLink(config, {
      entityId: 'desks',
      path: place
        ? `/desks?${new URLSearchParams({ floor: place.floorId, date: place.date })}`
        : '/desks/bookings',
    });

/** Where a page of the personal tab opens. */
export const homeLinks =
  (config: Config) =>
  (path: string): string =>
    teamsLink(config, { entityId: 'home', path });
