import { bookingService } from './booking.service.ts';
import { floorService } from './floor.service.ts';
import type { DesksPorts } from './ports.ts';
import { releaseService } from './release.service.ts';
import { searchService } from './search.service.ts';
import { whereaboutsService } from './whereabouts.service.ts';

/** The use cases of the room, for both doors: the tab's routes and the bot's commands. */
export const desksService = (ports: DesksPorts) => ({
  ...floorService(ports),
  ...bookingService(ports),
  ...releaseService(ports),
  ...whereaboutsService(ports),
  ...searchService(ports),
});

export type DesksService = ReturnType<typeof desksService>;
