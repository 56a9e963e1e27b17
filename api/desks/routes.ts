import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as contract from './contract.ts';
import * as schemas from './schemas.ts';
import type { DesksService } from './service.ts';

/** Every way into the room from outside. */
export const deskRoutes = (desks: DesksService): readonly BoundEndpoint[] => [
  bind(contract.listSites, { input: schemas.sitesInput, answer: schemas.sitesAnswer }, (_, { viewer }) =>
    desks.listSites(viewer),
  ),
  bind(contract.floorPlan, { input: schemas.planInput, answer: schemas.plan }, (input, { viewer }) =>
    desks.floorPlan(viewer, input),
  ),
  bind(contract.floorDay, { input: schemas.dayInput, answer: schemas.day }, (input, { viewer }) =>
    desks.floorDay(viewer, input),
  ),
  bind(
    contract.findFreeDesks,
    { input: schemas.freeDesksInput, answer: schemas.freeDesks },
    (input, { viewer }) => desks.findFreeDesks(viewer, input),
  ),
  bind(contract.bookDesk, { input: schemas.bookInput, answer: schemas.bookingView }, (input, { viewer }) =>
    desks.bookDesk(viewer, input),
  ),
  bind(
    contract.listMyBookings,
    { input: schemas.myBookingsInput, answer: schemas.myBookings },
    (input, { viewer }) => desks.listMyBookings(viewer, input),
  ),
  bind(
    contract.cancelBooking,
    { input: schemas.cancelInput, answer: schemas.bookingView },
    (input, { viewer }) => desks.cancelBooking(viewer, input),
  ),
];
