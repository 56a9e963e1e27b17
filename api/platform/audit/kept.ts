import type { Period } from '../catalogue.ts';

/** Nothing of the record is ended before, in any council: the check of the seals holds every ending against it. */
export const LEAST_DAYS = 2_192;

export const AUDIT_KEPT: Period = {
  id: 'audit.entry',
  title: 'The record of changes',
  after: 'after the end of the month',
  ...{ days: LEAST_DAYS, least: LEAST_DAYS, most: 3_653 },
  source:
    'It proves who decided what, for as long as what was decided can be asked about: six years (Limitation Act 1980 s5; Working Time Regulations reg. 16B)',
};
