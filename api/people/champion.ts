import type { AppointmentKind } from '../contract/appointments.ts';
import type { Viewer } from '../contract/person.ts';

/** Shown on the page of every colleague of the department. */
export const CHAMPION: AppointmentKind = {
  id: 'champion',
  title: 'Digital champion',
  meaning: 'Colleagues of the department are told that they may ask you for help with digital things.',
  scope: 'department',
};

/** Whether somebody has a desk for training: the room asks again before it lets them plan anything. */
export const mayTeach = ({ roles, appointments }: Viewer): boolean =>
  roles.includes('DigitalLead') || appointments.some(({ kind }) => kind === CHAMPION.id);
