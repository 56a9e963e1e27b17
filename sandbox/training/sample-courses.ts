import type { WriteCourseInput } from '../../api/training/course.contract.ts';

/** A course of the sample council, with the sessions that are planned of it. */
export interface SampleCourse {
  readonly course: WriteCourseInput;
  readonly sessions: readonly SampleSession[];
}

export interface SampleSession {
  /** In so many working days from tomorrow; 0 is the next one. */
  readonly in: number;
  readonly from: string;
  readonly to: string;
  /** Where; online where absent. */
  readonly place?: { readonly site: string; readonly room: string };
  readonly seats: number;
  /** How many sign up. More than there are seats wait. */
  readonly wish: number;
  /** The building they work at; any where absent. */
  readonly of?: string;
  /** The job title of who leads it. */
  readonly lead: string;
}

const TOWN_HALL = 'Lancaster Town Hall';
const DEPOT = 'Morecambe Depot';
const STOREY = 'The Storey';

export const SAMPLE_COURSES: readonly SampleCourse[] = [
  {
    course: {
      title: 'Spot a false message',
      summary:
        'Real e-mails and texts that were sent to councils, and what gave them away. You practise reporting one, and what to do in the minutes after a click.',
      skills: [
        { skill: 'E2', targetLevel: 2 },
        { skill: 'E1', targetLevel: 2 },
      ],
      ...{ mode: 'online', evidence: 'minutes' },
      links: [
        {
          title: 'Stay safe online: top tips for staff (NCSC)',
          url: 'https://www.ncsc.gov.uk/information/top-tips-for-staff',
          minutes: 30,
        },
        {
          title: 'Phishing, and how to report it (Report Fraud)',
          url: 'https://www.reportfraud.police.uk/phishing/',
          minutes: 10,
        },
      ],
    },
    sessions: [
      { in: 2, from: '10:00', to: '11:00', seats: 20, wish: 14, lead: 'Infrastructure Engineer' },
      { in: 16, from: '14:00', to: '15:00', seats: 20, wish: 5, lead: 'Infrastructure Engineer' },
    ],
  },
  {
    course: {
      title: 'Your tablet on the round',
      summary:
        'For crews and mobile teams: sign in, get online anywhere, record the job, and what to do when the tablet is lost. In the mess room, with your own tablet.',
      skills: [
        { skill: 'A1', targetLevel: 2 },
        { skill: 'A2', targetLevel: 2 },
        { skill: 'D2', targetLevel: 2 },
      ],
      ...{ mode: 'in_person', evidence: 'check_in', links: [] },
    },
    sessions: [
      {
        ...{ in: 3, from: '06:30', to: '07:30', place: { site: DEPOT, room: 'Mess room' } },
        ...{ seats: 8, wish: 11, lead: 'Stores Clerk', of: DEPOT },
      },
      {
        ...{ in: 10, from: '14:30', to: '15:30', place: { site: DEPOT, room: 'Mess room' } },
        ...{ seats: 8, wish: 4, lead: 'Stores Clerk', of: DEPOT },
      },
    ],
  },
  {
    course: {
      title: 'Meetings for the room and for home',
      summary:
        'Lead a meeting in which people at home have their say: sound, captions, sharing one window, and whose turn it is. We do it in a real meeting room, half of you online.',
      skills: [{ skill: 'B3', targetLevel: 3 }],
      ...{ mode: 'in_person', evidence: 'minutes' },
      links: [
        {
          title: 'Share content in Teams meetings (Microsoft)',
          url: 'https://support.microsoft.com/en-us/office/share-content-in-microsoft-teams-meetings-fcc2bf59-aecd-4481-8f99-ce55dd836ce8',
          minutes: 10,
        },
      ],
    },
    sessions: [
      {
        ...{ in: 5, from: '13:30', to: '15:00', place: { site: TOWN_HALL, room: 'Committee Room 1' } },
        ...{ seats: 10, wish: 7, lead: 'Digital Programme Manager' },
      },
    ],
  },
  {
    course: {
      title: 'One copy, many hands',
      summary:
        'Share a file with the right people, write in it together, and get back what somebody deleted. Bring a document that you send around too often.',
      skills: [
        { skill: 'B4', targetLevel: 2 },
        { skill: 'C1', targetLevel: 2 },
      ],
      ...{ mode: 'in_person', evidence: 'check_in' },
      links: [
        {
          title: 'Write together in Word (Microsoft)',
          url: 'https://support.microsoft.com/en-gb/office/collaborate-on-word-documents-with-real-time-co-authoring-7dd3040c-3f30-4fdd-bab0-8586492a1f1d',
          minutes: 10,
        },
        {
          title: 'Stop sharing a file (Microsoft)',
          url: 'https://support.microsoft.com/en-gb/office/stop-sharing-onedrive-or-sharepoint-files-or-folders-or-change-permissions-0a36470f-d7fe-40a0-bd74-0ac6c1e13323',
          minutes: 5,
        },
      ],
    },
    sessions: [
      {
        ...{ in: 4, from: '09:30', to: '11:00', place: { site: STOREY, room: 'Training room' } },
        ...{ seats: 12, wish: 12, lead: 'Service Designer' },
      },
      {
        ...{ in: 12, from: '09:30', to: '11:00', place: { site: TOWN_HALL, room: 'Committee Room 2' } },
        ...{ seats: 12, wish: 3, lead: 'Service Designer' },
      },
    ],
  },
  {
    course: {
      title: 'Documents that everybody can read',
      summary:
        'Headings, links, tables and pictures that work with a screen reader, and the checker that finds what was missed. You repair a letter of your own service.',
      skills: [{ skill: 'C3', targetLevel: 2 }],
      ...{ mode: 'online', evidence: 'minutes' },
      links: [
        {
          title: 'Writing for web accessibility (W3C)',
          url: 'https://www.w3.org/WAI/tips/writing/',
          minutes: 15,
        },
      ],
    },
    sessions: [
      { in: 7, from: '11:00', to: '12:00', seats: 15, wish: 9, lead: 'Graphic Designer' },
      { in: 21, from: '11:00', to: '12:00', seats: 15, wish: 2, lead: 'Graphic Designer' },
    ],
  },
  {
    course: {
      title: 'Help a resident online',
      summary:
        'How to sit beside somebody and not take over: passwords, small screens, little time, and what to do when online is not for them.',
      skills: [{ skill: 'D4', targetLevel: 2 }],
      ...{ mode: 'in_person', evidence: 'check_in' },
      links: [
        {
          title: 'Designing assisted digital support (GOV.UK)',
          url: 'https://www.gov.uk/service-manual/helping-people-to-use-your-service/designing-assisted-digital',
          minutes: 10,
        },
      ],
    },
    sessions: [
      {
        ...{ in: 8, from: '14:00', to: '15:30', place: { site: TOWN_HALL, room: 'Customer hub' } },
        ...{ seats: 6, wish: 8, lead: 'Digital Support Adviser' },
      },
    ],
  },
  {
    course: {
      title: 'Personal data in a working day',
      summary:
        'Ten situations from council work: a wrong recipient, a caller from the police, a request at the door. We decide together and look at what the rules say.',
      skills: [{ skill: 'E3', targetLevel: 2 }],
      ...{ mode: 'online', evidence: 'minutes' },
      links: [
        {
          title: 'A guide to subject access (ICO)',
          url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/subject-access-requests/a-guide-to-subject-access/',
          minutes: 15,
        },
      ],
    },
    sessions: [{ in: 6, from: '10:00', to: '11:30', seats: 25, wish: 10, lead: 'Paralegal' }],
  },
  {
    course: {
      title: 'Spreadsheets from the beginning',
      summary: 'Sort, filter, add up and check, with a list of 200 rows. No jargon, and time to try.',
      skills: [{ skill: 'C4', targetLevel: 2 }],
      ...{ mode: 'in_person', evidence: 'check_in', links: [] },
    },
    sessions: [
      {
        ...{ in: 9, from: '09:30', to: '11:30', place: { site: TOWN_HALL, room: 'Committee Room 2' } },
        ...{ seats: 8, wish: 6, lead: 'Data Analyst' },
      },
    ],
  },
];
