import { EXCEPTIONS, type Exception } from './exceptions.ts';
import { type FullName, nameGiver, stableGuid, stableNumber } from './names.ts';
import { CHIEF_EXECUTIVE, COUNCILLORS, type Department, type Portfolio } from './organisation.ts';
import type { SandboxPerson } from './person.ts';
import { PORTFOLIOS } from './portfolios.ts';
import { type Directory, directoryOf } from './register.ts';

const DOMAIN = 'council.example';

/** The directory of the sandbox council: the same people at every start. */
export const sandboxDirectory = (): Directory => directoryOf(hireEveryone());

/** A place in the organisation, before somebody holds it. */
interface Post {
  /** `team/title/number`: what `EXCEPTIONS` is keyed by, and what the person's id is made from. */
  readonly slot: string;
  readonly jobTitle: string;
  readonly team: string;
  readonly department: string | null;
  readonly portfolio: string | null;
  readonly building: string | null;
  /** The slot of the manager's post. */
  readonly manager?: string;
}

const hireEveryone = (): SandboxPerson[] => {
  const spokenFor = Object.values(EXCEPTIONS).flatMap(({ name }) => (name ? [name] : []));
  const nameFor = nameGiver(spokenFor);
  return [...allPosts().map((post) => hire(post, nameFor(post.slot))), ...guests()];
};

const allPosts = (): Post[] => {
  const top = 'Corporate Management/Chief Executive/1';
  const chief = {
    slot: top,
    jobTitle: CHIEF_EXECUTIVE,
    team: 'Corporate Management',
    department: 'Corporate Management',
    portfolio: null,
    building: 'Lancaster Town Hall',
  };
  return [
    chief,
    ...PORTFOLIOS.flatMap((portfolio) => portfolioPosts(portfolio, top)),
    ...members(),
    pollClerk,
  ];
};

const portfolioPosts = (portfolio: Portfolio, chief: string): Post[] => {
  const slot = `Corporate Management/${portfolio.director}/1`;
  const director = {
    slot,
    jobTitle: portfolio.director,
    team: 'Corporate Management',
    department: 'Corporate Management',
    portfolio: portfolio.name,
    building: 'Lancaster Town Hall',
    manager: chief,
  };
  return [
    director,
    ...portfolio.departments.flatMap((department) => departmentPosts(portfolio, department, slot)),
  ];
};

const departmentPosts = (portfolio: Portfolio, department: Department, director: string): Post[] => {
  const post = (
    team: string,
    jobTitle: string,
    number: number,
    manager: string,
    building?: string,
  ): Post => ({
    slot: `${team}/${jobTitle}/${number}`,
    jobTitle,
    team,
    department: department.name,
    portfolio: portfolio.name,
    building: building ?? department.building,
    manager,
  });
  const head = post(department.name, department.head, 1, director);
  return [
    head,
    ...department.teams.flatMap((team) => {
      const lead = post(team.name, team.lead, 1, head.slot, team.building);
      const posts = Object.entries(team.posts).flatMap(([title, count]) =>
        Array.from({ length: count }, (_, n) => post(team.name, title, n + 1, lead.slot, team.building)),
      );
      return [lead, ...posts];
    }),
  ];
};

const members = (): Post[] =>
  Array.from({ length: COUNCILLORS }, (_, n) => ({
    slot: `Members/Councillor/${n + 1}`,
    jobTitle: 'Councillor',
    team: 'Members',
    department: null,
    portfolio: null,
    building: null,
  }));

const pollClerk: Post = {
  slot: 'Elections/Casual Poll Clerk/1',
  jobTitle: 'Casual Poll Clerk',
  team: 'Elections',
  department: 'Legal and Democratic Services',
  portfolio: 'Resources',
  building: null,
};

const hire = (post: Post, given: FullName): SandboxPerson => {
  const exception: Exception = EXCEPTIONS[post.slot] ?? {};
  const { label: _, ...particular } = exception;
  const name = exception.name ?? `${given.givenName} ${given.surname}`;
  const upn = `${mailbox(name)}@${DOMAIN}`;
  return {
    id: stableGuid(post.slot),
    ...given,
    name,
    upn,
    mail: upn,
    jobTitle: post.jobTitle,
    department: post.department,
    portfolio: post.portfolio,
    team: post.team,
    officeLocation: post.building,
    phone: stableNumber(`phone ${post.slot}`) % 3 === 0 ? null : fictionalPhone(post.slot),
    managerId: post.manager ? stableGuid(post.manager) : null,
    roles: post.team === 'Members' ? ['Member'] : [],
    enabled: true,
    guest: false,
    mailbox: true,
    photo: stableNumber(`photo ${post.slot}`) % 5 > 1,
    ...particular,
  };
};

/** `Siân O'Neill` becomes `sian.oneill`, as an administrator would write it. */
const mailbox = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replace(/[^A-Za-z -]/g, '')
    .trim()
    .replaceAll(' ', '.')
    .toLowerCase();

/** 01632 960000 to 960999 is kept by Ofcom for drama; nobody answers there. */
const fictionalPhone = (slot: string): string =>
  `+44 1632 960${String(stableNumber(`number ${slot}`) % 1000).padStart(3, '0')}`;

/** People of partner organisations, invited to the tenant: no role, no manager, no mailbox here. */
const guests = (): SandboxPerson[] =>
  ['Imogen Fairhurst', 'Emeka Obasi'].map((name) => ({
    id: stableGuid(`guest ${name}`),
    key: `guest-${name.split(' ')[0]?.toLowerCase()}`,
    givenName: name.split(' ')[0] ?? null,
    surname: name.split(' ')[1] ?? null,
    name,
    upn: `${mailbox(name)}_partner.example#EXT#@${DOMAIN}`,
    mail: `${mailbox(name)}@partner.example`,
    jobTitle: null,
    department: null,
    portfolio: null,
    team: null,
    officeLocation: null,
    phone: null,
    managerId: null,
    roles: [],
    enabled: true,
    guest: true,
    mailbox: false,
    photo: false,
  }));
