import { BUILDINGS, type Portfolio, team } from './organisation.ts';

const { townHall, storey } = BUILDINGS;

/** What the rest of the council runs on. */
export const RESOURCES: Portfolio = {
  name: 'Resources',
  director: 'Corporate Director, Resources',
  departments: [
    {
      name: 'Finance',
      head: 'Head of Finance',
      building: townHall,
      teams: [
        team('Accountancy', 'Finance Manager', { Accountant: 4, 'Finance Clerk': 3 }),
        team('Procurement', 'Procurement Manager', { 'Procurement Officer': 3, 'Contracts Officer': 1 }),
      ],
    },
    {
      name: 'People Services',
      head: 'Head of People Services',
      building: townHall,
      teams: [
        team('Human Resources', 'HR Manager', { 'HR Officer': 4, 'HR Administrator': 2 }),
        team('Payroll and Pensions', 'Payroll Manager', { 'Payroll Officer': 4 }),
        team('Learning and Development', 'Learning Manager', {
          'Learning Adviser': 3,
          'Apprenticeship Coordinator': 1,
        }),
      ],
    },
    {
      name: 'Legal and Democratic Services',
      head: 'Head of Legal and Monitoring Officer',
      building: townHall,
      teams: [
        team('Legal', 'Principal Solicitor', { Solicitor: 4, Paralegal: 2 }),
        team('Democratic Services', 'Democratic Services Manager', {
          'Democratic Services Officer': 3,
          'Elections Officer': 2,
        }),
      ],
    },
    {
      name: 'Digital and ICT',
      head: 'Chief Digital Officer',
      building: storey,
      teams: [
        team('Digital Services', 'Digital Programme Manager', {
          Developer: 4,
          'Service Designer': 1,
          'Data Analyst': 2,
        }),
        team('ICT Operations', 'ICT Operations Manager', {
          'Service Desk Analyst': 4,
          'Infrastructure Engineer': 2,
        }),
      ],
    },
    {
      name: 'Property and Facilities',
      head: 'Head of Property and Facilities',
      building: townHall,
      teams: [
        team('Facilities', 'Facilities Manager', { 'Facilities Officer': 3, Caretaker: 4, Receptionist: 2 }),
        team('Estates', 'Estates Manager', { 'Estates Surveyor': 3, 'Property Data Officer': 1 }),
      ],
    },
    {
      name: 'Communications',
      head: 'Head of Communications',
      building: townHall,
      teams: [
        team('News and Campaigns', 'Communications Manager', {
          'Communications Officer': 4,
          'Graphic Designer': 1,
        }),
      ],
    },
  ],
};
