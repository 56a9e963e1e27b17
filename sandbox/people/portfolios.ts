import { BUILDINGS, type Portfolio, team } from './organisation.ts';
import { RESOURCES } from './resources.ts';

const { townHall, morecambe, saltAyre, storey, museum, depot } = BUILDINGS;

const PEOPLE_AND_COMMUNITIES: Portfolio = {
  name: 'People and Communities',
  director: 'Corporate Director, People and Communities',
  departments: [
    {
      name: 'Adult Social Care',
      head: 'Head of Adult Social Care',
      building: morecambe,
      teams: [
        team('Reablement', 'Care Manager', { 'Care Coordinator': 2, 'Reablement Support Worker': 7 }),
        team('Hospital Discharge', 'Team Manager', { 'Social Worker': 5, 'Discharge Coordinator': 2 }),
        team('Occupational Therapy', 'Lead Occupational Therapist', {
          'Occupational Therapist': 4,
          'Equipment Officer': 2,
        }),
      ],
    },
    {
      name: 'Children and Families',
      head: 'Head of Children and Families',
      building: morecambe,
      teams: [
        team('Early Help', 'Early Help Manager', { 'Family Support Worker': 6, 'Early Years Adviser': 2 }),
      ],
    },
    {
      name: 'Housing',
      head: 'Head of Housing',
      building: townHall,
      teams: [
        team('Homelessness Prevention', 'Housing Options Manager', {
          'Housing Options Officer': 5,
          'Rough Sleeper Coordinator': 1,
        }),
        team('Tenancy Services', 'Tenancy Manager', { 'Housing Officer': 6, 'Tenancy Support Officer': 2 }),
        team(
          'Repairs',
          'Repairs Manager',
          { Joiner: 3, Plumber: 3, Electrician: 2, 'Repairs Scheduler': 2 },
          depot,
        ),
      ],
    },
    {
      name: 'Customer Services',
      head: 'Head of Customer Services',
      building: townHall,
      teams: [
        team('Contact Centre', 'Contact Centre Manager', {
          'Customer Service Adviser': 9,
          'Digital Support Adviser': 1,
        }),
        team(
          'Revenues and Benefits',
          'Benefits Manager',
          { 'Benefits Officer': 6, 'Council Tax Clerk': 4 },
          morecambe,
        ),
      ],
    },
  ],
};

const PLACE_AND_ENVIRONMENT: Portfolio = {
  name: 'Place and Environment',
  director: 'Corporate Director, Place and Environment',
  departments: [
    {
      name: 'Waste and Recycling',
      head: 'Head of Waste and Recycling',
      building: depot,
      teams: [
        team('Collections North', 'Depot Supervisor', { 'Refuse Loader': 6, 'Refuse Driver': 3 }),
        team('Collections South', 'Depot Supervisor', { 'Refuse Loader': 6, 'Refuse Driver': 3 }),
        team('Fleet Workshop', 'Workshop Manager', { 'Vehicle Technician': 4, 'Stores Clerk': 1 }),
      ],
    },
    {
      name: 'Public Realm',
      head: 'Head of Public Realm',
      building: depot,
      teams: [
        team('Street Cleansing', 'Street Cleansing Supervisor', {
          'Street Cleansing Operative': 8,
          'Sweeper Driver': 2,
        }),
        team('Parks and Grounds', 'Grounds Manager', {
          Gardener: 6,
          'Tree Officer': 1,
          'Cemetery Attendant': 1,
        }),
      ],
    },
    {
      name: 'Planning and Climate',
      head: 'Head of Planning and Climate',
      building: townHall,
      teams: [
        team('Development Management', 'Development Manager', {
          'Planning Officer': 6,
          'Planning Support Clerk': 3,
        }),
        team('Building Control', 'Building Control Manager', { 'Building Control Surveyor': 4 }),
        team(
          'Climate and Nature',
          'Climate Programme Manager',
          { 'Climate Project Officer': 3, 'Ecology Officer': 1 },
          storey,
        ),
      ],
    },
    {
      name: 'Environmental Health',
      head: 'Head of Environmental Health',
      building: morecambe,
      teams: [
        team('Food and Safety', 'Principal Environmental Health Officer', {
          'Environmental Health Officer': 4,
          'Licensing Officer': 2,
        }),
        team('Community Safety', 'Community Safety Manager', {
          'Enforcement Officer': 4,
          'CCTV Operator': 3,
        }),
      ],
    },
  ],
};

const CULTURE_AND_LEISURE: Portfolio = {
  name: 'Culture and Leisure',
  director: 'Corporate Director, Culture and Leisure',
  departments: [
    {
      name: 'Leisure',
      head: 'Head of Leisure',
      building: saltAyre,
      teams: [
        team('Pools and Courts', 'Duty Manager', { Lifeguard: 6, 'Swimming Teacher': 3 }),
        team('Fitness and Wellbeing', 'Fitness Manager', { 'Fitness Instructor': 5, Receptionist: 3 }),
      ],
    },
    {
      name: 'Museums and Arts',
      head: 'Head of Museums and Arts',
      building: museum,
      teams: [
        team('Collections', 'Collections Manager', { Curator: 3, 'Museum Assistant': 4 }),
        team('Arts and Events', 'Events Manager', { 'Events Officer': 3, 'Box Office Assistant': 2 }, storey),
      ],
    },
  ],
};

/** The whole council below its chief executive. */
export const PORTFOLIOS: readonly Portfolio[] = [
  PEOPLE_AND_COMMUNITIES,
  PLACE_AND_ENVIRONMENT,
  CULTURE_AND_LEISURE,
  RESOURCES,
];
