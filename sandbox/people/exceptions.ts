import type { Role } from '../../api/contract/person.ts';
import type { SandboxPerson } from './person.ts';

/** What is particular about the holder of one post; everything else follows from the post. */
export interface Exception extends Partial<Omit<SandboxPerson, 'id' | 'name' | 'upn'>> {
  readonly name?: string;
  /** For the switcher: who this is, in a few words. */
  readonly label?: string;
}

/** The people of the switcher, by post: `team/title/number`. Tests and screenshots know them by `key`. */
export const PERSONAS: Readonly<Record<string, Exception & { key: string; label: string }>> = {
  'Revenues and Benefits/Council Tax Clerk/1': persona(
    'clerk',
    'Brenda',
    'Thistlethwaite',
    'A clerk at the town hall',
  ),
  'Reablement/Care Manager/1': persona('care-manager', 'Farah', 'Iqbal', 'A care manager with a team'),
  'Collections North/Refuse Loader/1': persona('depot', 'Kofi', 'Mensah', 'A depot crew member'),
  'Human Resources/HR Officer/1': persona('hr', 'Siân', 'Pritchard', 'An HR officer', 'HR'),
  'Facilities/Facilities Officer/1': persona(
    'facilities',
    'Tomasz',
    'Nowak',
    'A facilities officer',
    'Facilities',
  ),
  'Members/Councillor/1': persona('councillor', 'Winifred', 'Bainbridge', 'A councillor', 'Member'),
  'ICT Operations/Infrastructure Engineer/1': persona(
    'admin',
    'Derek',
    'Adeyemi',
    'An administrator',
    'Admin',
  ),
  'News and Campaigns/Communications Officer/1': persona(
    'editor',
    'Niamh',
    "O'Connor",
    'An editor',
    'Editor',
  ),
  'Digital Services/Digital Programme Manager/1': persona(
    'digital-lead',
    'Meera',
    'Desai',
    'The digital lead',
    'DigitalLead',
  ),
};

/** Posts that carry a right, and people whose records are not as a developer expects them. */
export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  ...PERSONAS,
  'Human Resources/HR Manager/1': { roles: ['HR'] },
  'People Services/Head of People Services/1': { roles: ['HR'] },
  'Facilities/Facilities Manager/1': { roles: ['Facilities'] },
  'News and Campaigns/Communications Manager/1': { roles: ['Editor'] },
  'Digital and ICT/Chief Digital Officer/1': { roles: ['DigitalLead', 'Admin'] },
  'Parks and Grounds/Gardener/2': { name: 'Suryati', givenName: 'Suryati', surname: null },
  'Legal/Solicitor/2': {
    name: 'Wilhelmina-Josephine Featherstonehaugh-Cholmondeley-Warburton',
    givenName: 'Wilhelmina-Josephine',
    surname: 'Featherstonehaugh-Cholmondeley-Warburton',
  },
  'Housing/Head of Housing/1': {
    name: "Aoife D'Arcy-O'Neill",
    givenName: 'Aoife',
    surname: "D'Arcy-O'Neill",
  },
  'Building Control/Building Control Surveyor/1': {
    name: 'Łukasz Żółkiewski',
    givenName: 'Łukasz',
    surname: 'Żółkiewski',
  },
  'Contact Centre/Customer Service Adviser/3': { enabled: false },
  'Repairs/Plumber/2': { enabled: false },
  'Climate and Nature/Ecology Officer/1': { managerId: null },
  'Fleet Workshop/Stores Clerk/1': { managerId: null },
  'Elections/Casual Poll Clerk/1': { managerId: null, mailbox: false, mail: null },
  'Street Cleansing/Street Cleansing Operative/1': { mailbox: false, mail: null },
};

function persona(key: string, givenName: string, surname: string, label: string, ...roles: Role[]) {
  return { key, givenName, surname, name: `${givenName} ${surname}`, label, roles, photo: key !== 'depot' };
}
