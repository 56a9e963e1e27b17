import type { WorkStyle } from '../../../api/people/contract.ts';
import { counted, listed } from '../../shell/words.ts';

/** "5 people", "nobody", "fewer than five people". */
const people = (count: number | null): string =>
  count === null ? 'fewer than five people' : count === 0 ? 'nobody' : counted(count, 'person', 'people');

/** What the pages of requirements say. */
export const text = {
  title: 'What skills the council asks for',
  purpose: 'Which level of which skill is asked of whom. People see what is asked of themselves.',
  notYours: {
    title: 'Requirements are kept by the digital leads',
    detail: 'What is asked of you stands beside your own levels, under My skills.',
  },
  version: (n: number) => `Version ${n}`,
  since: (n: number, day: string, name: string, reason: string) =>
    `Version ${n} counts, since ${day}, by ${name}: ${reason}`,
  first: 'Version 1 counts: what Guildhall comes with. Change what is different at your council.',
  scope: {
    label: 'Whom it is asked of',
    hint: 'Of each person the highest counts of what is asked of everybody, of how they work, of their job title and of their team.',
    groups: {
      everybody: 'The whole council',
      styles: 'By way of working',
      roles: 'By job title',
      teams: 'By team',
    },
    everybody: 'Everybody',
    styles: {
      static: 'Works at a fixed place',
      flexible: 'Works flexibly',
      mobile: 'Works on the move',
      agile: 'Works agile',
    } as const satisfies Record<WorkStyle, string>,
    role: (jobTitle: string) => `Job title ${jobTitle}`,
    team: (name: string) => `Team of ${name}`,
    reason: 'Why it is asked for',
    remove: (name: string) => `Ask nothing more of: ${name}`,
  },
  add: {
    role: 'Add a job title',
    team: 'Add a team',
    jobTitle: 'Job title',
    jobTitleHint: 'As the directory has it. Capital letters do not matter.',
    manager: 'Who leads the team',
    missing: { role: 'Type the job title', team: 'Choose who leads the team' },
    back: 'Back',
    action: 'Add',
  },
  cell: {
    nothing: 'Nothing is asked',
    nothingMore: 'Nothing more is asked',
    needs: { essential: 'essential', desirable: 'desirable' },
    weeks: (weeks: number) => (weeks === 0 ? 'from the first day' : `within ${counted(weeks, 'week')}`),
    everybody: (words: string) => `Of everybody: ${words}`,
    was: (words: string) => `Changed, not saved yet. Until now: ${words}`,
    change: 'Change',
    changeOf: (title: string) => `Change ${title}`,
    removed: 'Nothing',
  },
  dialog: {
    level: 'Level',
    example: (words: string) => `What one can see: ${words}`,
    need: 'How much it matters',
    needs: { essential: 'Essential: it counts for the baseline', desirable: 'Desirable: a hint' },
    byWeeks: 'By when, after somebody begins',
    why: 'Why this skill is asked for',
    whyHint: 'One reason for all of whom it is asked. It has to be right for the job, not only useful.',
    whyMissing: 'Say why it is asked for, in five letters or more',
    back: 'Leave it as it was',
    action: 'Use this',
  },
  changes: {
    title: 'What changes, and for whom',
    waiting: (count: number) => `${counted(count, 'change')} not saved yet`,
    look: 'Read what changes, and save',
    lookBoth: 'See what they changed',
    now: (words: string) => `Before: ${words}`,
    next: (words: string) => `After: ${words}`,
    counting: 'Counting whom it concerns',
    concerned: (count: number | null, staff: number) =>
      `Something changes for ${people(count)}, of ${counted(staff, 'person', 'people')} who work here.`,
    nobody:
      'It changes nothing for anybody who works here now: they are asked for as much already, or nobody has that way of working, job title or manager.',
    skill: (
      title: string,
      { more, less, other }: { more: number | null; less: number | null; other: number | null },
    ) =>
      `${title}: ${listed([
        ...(more === 0 ? [] : [`more is asked of ${people(more)}`]),
        ...(less === 0 ? [] : [`less is asked of ${people(less)}`]),
        ...(other === 0 ? [] : [`a hint or a date changes for ${people(other)}`]),
      ])}.`,
    levels: 'How many of them meet it already is not said: by trying, one could find out who can do what.',
    reason: 'Why it changes',
    reasonHint: 'Kept with the version, with your name and the day.',
    reasonMissing: 'Say why it changes, in five letters or more',
    save: 'Save as a new version',
    drop: 'Throw my changes away',
    dropped: 'Your changes are gone. Nothing was saved.',
    saved: (n: number) => `Version ${n} counts from now on`,
  },
  stale: {
    title: 'Somebody changed the requirements meanwhile',
    detail: (n: number, name: string, reason: string) =>
      `${name} saved version ${n}: “${reason}”. Nothing of yours is lost, and nothing of theirs is overwritten.`,
    theirs: 'What they changed',
    clashes: 'What both of you changed',
    clash: (place: string) => `${place}: which shall count?`,
    yours: (words: string) => `Yours: ${words}`,
    other: (words: string) => `Theirs: ${words}`,
    action: (n: number) => `Put my changes on top of version ${n}`,
    done: 'Look at what changes once more, then save it',
  },
  versions: {
    title: 'All versions',
    guildhall: 'Guildhall',
    first: 'what Guildhall comes with',
    said: (n: number, day: string, name: string, reason: string) =>
      `Version ${n}, ${day}, ${name}: ${reason}`,
    link: (n: number) => `What changed in version ${n}`,
  },
  versionPage: {
    title: (n: number) => `Version ${n} of the requirements`,
    changed: (count: number) => `${counted(count, 'thing')} changed`,
    nothing: 'Nothing that is asked for changed.',
    first: 'The first version; nothing was before it.',
    back: 'All requirements',
  },
} as const;
