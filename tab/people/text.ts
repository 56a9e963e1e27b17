import type { Role } from '../../api/contract/person.ts';

export const text = {
  title: 'You',
  purpose: 'What Guildhall knows of you, and what you may do here.',
  job: 'Job',
  department: 'Department',
  office: 'Office',
  manager: 'Manager',
  reports: 'Your team',
  reportsCount: (count: number) => `${count} ${count === 1 ? 'person reports' : 'people report'} to you`,
  unknown: 'Not known',
  noManager: 'Not known. Ask HR to add your manager.',
  rolesTitle: 'What you may do',
  source: 'This comes from your council’s directory. If something is wrong, tell HR.',
  staff: { name: 'Staff', meaning: 'You may book a desk and see who of your team is in.' },
  roles: {
    Admin: {
      name: 'Administrator',
      meaning: 'You look after Guildhall’s settings and see its records of changes.',
    },
    HR: { name: 'HR', meaning: 'You handle staff requests that need HR.' },
    Editor: { name: 'Editor', meaning: 'You write and publish news, events and policies.' },
    Facilities: { name: 'Facilities', meaning: 'You look after sites, floors and desks.' },
    Member: {
      name: 'Member',
      meaning: 'You are an elected councillor. You may book the desks marked for members.',
    },
    DigitalLead: { name: 'Digital lead', meaning: 'You look after digital skills and training.' },
  } satisfies Record<Role, { name: string; meaning: string }>,
} as const;
