import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import { type DirectoryStatus, directoryStatus } from '../../api/people/directory.contract.ts';
import { type ImportReport, importEmployment } from '../../api/requests/employment.contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';

const ZONE = 'Europe/London';
/** The directory is read as soon as the app starts; it is asked so often, so many milliseconds apart, whether it was. */
const LOOKS = 120;
const APART_MS = 250;

/** How people of a council work: hours a week, and of each day from Monday on; `first` is a Monday where weeks alternate. */
const WAYS = [
  { hours: '37:00', days: '7:24 7:24 7:24 7:24 7:24' },
  { hours: '37:00', days: '7:24 7:24 7:24 7:24 7:24' },
  { hours: '37:00', days: '8:13 8:13 8:13 8:13 8:14/8:13 8:13 8:14 8:14', first: '2024-01-01' },
  { hours: '22:12', days: '7:24 0:00 7:24 0:00 7:24' },
  { hours: '37:00', days: '8:00 8:00 8:00 8:00 5:00' },
  { hours: '18:30', days: '3:42 3:42 3:42 3:42 3:42' },
] as const;

/**
 * Enters the contract of everybody who works here, from a list as HR would import it, so that there is leave to ask
 * for. Waits until the directory was read, as nobody is known by address before.
 */
export const addSampleEmployment = async (world: SandboxWorld): Promise<void> => {
  await directoryRead(world);
  const { people } = world.directory;
  const [hr, colleague] = [
    people.find(({ key }) => key === 'hr'),
    people.find(({ key, roles }) => key !== 'hr' && roles.includes('HR')),
  ];
  const staff = people.filter(isEmployed);
  if (hr)
    await enter(
      world,
      hr,
      staff.filter(({ id }) => id !== hr.id),
    );
  // Nobody at HR's desk enters their own.
  if (hr && colleague) await enter(world, colleague, [hr]);
};

/** True for who works for the council, and so has a contract. */
export const isEmployed = ({ enabled, guest, roles }: SandboxPerson): boolean =>
  enabled && !guest && !(roles.length === 1 && roles[0] === 'Member');

const directoryRead = async (world: SandboxWorld): Promise<void> => {
  const admin = world.directory.people.find(({ key }) => key === 'admin');
  if (!admin) return;
  for (let look = 0; look < LOOKS; look += 1) {
    const status = await callAs(world, admin, { method: 'GET', path: directoryStatus.path });
    if ((status as DirectoryStatus).accounts?.asOf) return;
    await sleep(APART_MS);
  }
};

const enter = async (
  world: SandboxWorld,
  by: SandboxPerson,
  staff: readonly SandboxPerson[],
): Promise<ImportReport> => {
  const today = world.clock.today(ZONE);
  const csv = [
    'address,terms,service,from,to,hours,days,first Monday',
    ...staff.map((one, n) => lineOf(one, n, today)),
  ];
  const body = { csv: csv.join('\n'), dryRun: false };
  return (await callAs(world, by, { method: 'POST', path: importEmployment.path, body })) as ImportReport;
};

/** Years of service from none to many: some have the longer leave. */
const lineOf = ({ upn }: SandboxPerson, n: number, today: PlainDate): string => {
  const way = WAYS[n % WAYS.length] ?? WAYS[0];
  const since = mondayOf(addDays(today, -250 - (n % 12) * 365));
  const first = 'first' in way ? way.first : '';
  return [upn, 'green-book-2023', since, since, '', way.hours, way.days, first].join(',');
};

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));
