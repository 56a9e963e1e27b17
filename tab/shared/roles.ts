import type { Role } from '../../api/contract/person.ts';

/** What each role of Entra is called, and what it means, said to whoever holds it. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly meaning: string }>> = {
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
};
