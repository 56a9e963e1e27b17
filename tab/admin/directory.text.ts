import type { DirectoryStatus, LineProblem, LinesReport } from '../../api/people/directory.contract.ts';
import { moment } from '../shared/moment.ts';
import { counted } from '../shell/words.ts';

const OUTCOMES = { read: 'Read', denied: 'Not granted', failed: 'Failed' } as const;
type Reading = Pick<DirectoryStatus['accounts'], 'asOf' | 'running' | 'last'>;

const PROBLEMS: Record<LineProblem, string> = {
  incomplete: 'an address is missing',
  unknown_person: 'nobody here has the person’s address',
  unknown_manager: 'nobody here has the manager’s address',
  shared_address: 'two accounts have this address',
  own_manager: 'nobody can be their own manager',
  twice: 'an earlier line is about the same person',
  loop: 'the person would be above their own manager',
};

const count = (number: number) => number.toLocaleString('en-GB');

export const text = {
  accounts: 'Accounts',
  roles: 'Roles',
  known: 'Known as of',
  never: 'Nothing has been read yet',
  next: 'Next reading',
  soon: 'Within a minute',
  state: 'State',
  last: 'Last reading',
  moment,
  /** What is going on, or how the last reading ended. */
  stateOf: ({ running, last }: Reading): string => {
    if (running) return `Reading: ${count(running.people)} so far`;
    if (!last) return text.never;
    return last.error === null ? OUTCOMES[last.outcome] : `${OUTCOMES[last.outcome]} (${last.error})`;
  },
  lastOf: ({ last }: Reading): string =>
    last
      ? `${moment(last.endedAt)}: ${count(last.people)} told of, ${count(last.changed)} changed, ${count(last.gone)} left`
      : text.never,
  accountsDenied:
    'User.Read.All is not granted. A disabled account is let in until its token ends. Teams become known as managers open Guildhall, or from a list you import.',
  rolesDenied:
    'Application.Read.All is not granted. A role that is taken away ends with its token, after 60 to 90 minutes.',
  failed: 'The last reading did not come to its end. It is tried again by itself.',
  unread: (roles: string) =>
    `Given through a group whose members Guildhall may not read (GroupMember.Read.All), so these end with the token: ${roles}.`,
  readNow: 'Read everybody now',
  wanted: 'Everybody will be read within a minute.',
  lines: 'Reporting lines',
  linesFromDirectory: 'Who reports to whom comes from your council’s directory. Change it there.',
  linesPurpose:
    'Where the directory does not tell who reports to whom, a list can: one line a person, their address and their manager’s. It names people who have opened Guildhall; import it again as others do.',
  linesImport: {
    example: 'aisha.khan@council.gov.uk, tom.lee@council.gov.uk',
    file: 'CSV file',
    reading: 'Reading the list…',
    takeOver: (changes: number) => `Change ${counted(changes, 'manager')}`,
    imported: (changes: number) => `${counted(changes, 'manager')} changed`,
  },
  linesSum: ({ dryRun, lines, changes }: LinesReport): string =>
    dryRun
      ? `${counted(lines, 'line')} read: ${counted(changes, 'person', 'people')} would have another manager.`
      : `${counted(lines, 'line')} read: ${counted(changes, 'person now has', 'people now have')} another manager.`,
  linesProblems: (problems: number) =>
    `${counted(problems, 'line does', 'lines do')} not count and change nothing:`,
  lineProblem: (line: number, problem: LineProblem) => `Line ${line}: ${PROBLEMS[problem]}.`,
} as const;
