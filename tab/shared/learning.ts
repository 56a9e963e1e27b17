import type { StaffPlace } from './StaffRoomPage.tsx';

/** Skills and training stand under one menu: what is missing leads to what helps. */
export const LEARNING_PLACES: readonly StaffPlace[] = [
  { path: '/skills', label: 'My skills', isFor: ({ isStaff }) => isStaff },
  { path: '/training/plan', label: 'My plan', isFor: () => true },
  { path: '/skills/team', label: 'My team', isFor: ({ reports }) => reports > 0 },
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
