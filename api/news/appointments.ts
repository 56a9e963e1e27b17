import type { AppointmentKind } from '../contract/appointments.ts';
import { DEPARTMENT_EDITOR, MONITORING_OFFICER, SECOND_APPROVER } from './policy.ts';

/** The appointments whose rights this room honours. */
export const NEWS_APPOINTMENTS: readonly AppointmentKind[] = [
  {
    id: DEPARTMENT_EDITOR,
    title: 'Department editor',
    meaning: 'You write news, events, pages, policies and briefings of the department.',
    scope: 'department',
  },
  {
    id: SECOND_APPROVER,
    title: 'Second approver',
    meaning: 'You look over what others wrote for everyone, and publish it or send it back.',
    scope: 'council',
  },
  {
    id: MONITORING_OFFICER,
    title: 'Monitoring officer',
    meaning: 'You may read every restricted briefing, and see who opened it.',
    scope: 'council',
  },
];
