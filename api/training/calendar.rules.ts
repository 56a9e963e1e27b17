import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../contract/time.ts';

/** The wall time of a moment in a zone: `2026-11-24T08:00`. */
export const wallTimeOf = (at: Instant, zone: string): `${PlainDate}T${number}:${number}` =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }) as `${PlainDate}T${number}:${number}`;
