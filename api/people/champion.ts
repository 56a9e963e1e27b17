import type { AppointmentKind } from '../contract/appointments.ts';

/** Shown on the page of every colleague of the department. */
export const CHAMPION: AppointmentKind = {
  id: 'champion',
  title: 'Digital champion',
  meaning: 'Colleagues of the department are told that they may ask you for help with digital things.',
  scope: 'department',
};
