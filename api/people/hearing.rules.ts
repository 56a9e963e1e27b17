import type { QuietHours } from './contract.ts';

const DAY_MINUTES = 24 * 60;

/**
 * Minutes until the quiet hours end that hold at this wall time, `HH:MM`; 0 where none do. `from` belongs to them, `to`
 * does not; where `to` is the earlier of the two they last over midnight.
 */
export const quietMinutesLeft = (quietHours: QuietHours | undefined, time: string): number => {
  if (!quietHours) return 0;
  const [from, to, now] = [quietHours.from, quietHours.to, time].map(minutesOf) as [number, number, number];
  const lasting = minutesBetween(from, to);
  const passed = minutesBetween(from, now);
  return passed < lasting ? lasting - passed : 0;
};

const minutesBetween = (from: number, to: number): number => (to - from + DAY_MINUTES) % DAY_MINUTES;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
