import type { Half } from '../../api/contract/time.ts';
import type { BookInput, FloorDay, Hold } from '../../api/desks/contract.ts';

/** Stands in for the booking's id until the server has named it. */
const PENDING: Hold = { who: 'me', booking: `bkg_${'0'.repeat(26)}` };

/** The day as it will be once a booking under way is made; a refusal simply shows the day itself again. */
export const withBooking = (day: FloorDay, { deskId, date, halves }: BookInput): FloorDay => {
  if (day.date !== date) return day;
  const held = day.taken.find(({ desk }) => desk === deskId);
  const holds: Partial<Record<Half, Hold>> = Object.fromEntries(halves.map((half) => [half, PENDING]));
  return {
    ...day,
    taken: [...day.taken.filter(({ desk }) => desk !== deskId), { desk: deskId, ...holds, ...held }],
  };
};
