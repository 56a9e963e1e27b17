import type { Period } from '../platform/catalogue.ts';

const YEAR = 365;

/** How long it is known who was signed up. That somebody completed a session is kept by itself, and longer. */
export const BOOKING_KEPT: Period = {
  id: 'training.booking',
  title: 'Who signed up for a training session',
  after: 'after the session',
  days: 2 * YEAR,
  least: 30,
  most: 6 * YEAR,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

export const SESSION_KEPT: Period = {
  id: 'training.session',
  title: 'Training session',
  after: 'after it was held',
  days: 6 * YEAR + 2,
  least: 2 * YEAR,
  most: 10 * YEAR,
  source: 'Limitation Act 1980, s. 5: what was taught and by whom, 6 years',
};
