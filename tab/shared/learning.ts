import type { Me } from '../../api/people/contract.ts';
import type { StaffPlace } from './StaffRoomPage.tsx';

/** Who plans for more people than themselves, and sees figures of skills; the server asks again. */
export const seesSkillFigures = ({ isStaff, roles, reports }: Me): boolean =>
  roles.includes('DigitalLead') || (isStaff && (reports > 0 || roles.includes('HR')));

/** Skills and training stand under one menu: what is missing leads to what helps. */
export const LEARNING_PLACES: readonly StaffPlace[] = [
  { path: '/skills', label: 'My skills', isFor: ({ isStaff }) => isStaff },
  { path: '/training/plan', label: 'My plan', isFor: () => true },
  { path: '/skills/team', label: 'My team', isFor: ({ reports }) => reports > 0 },
  { path: '/skills/heat-map', label: 'Heat map', isFor: seesSkillFigures },
  {
    path: '/skills/requirements',
    label: 'Requirements',
    isFor: ({ roles }) => roles.includes('DigitalLead'),
  },
  { path: '/training', label: 'Sessions', isFor: () => true },
  { path: '/training/desk', label: 'Sessions I lead', isFor: ({ can }) => can.teach },
  { path: '/training/champions', label: 'Champions', isFor: ({ isStaff }) => isStaff },
  {
    path: '/training/figures',
    label: 'Training in figures',
    isFor: ({ roles }) => roles.includes('DigitalLead'),
  },
];
