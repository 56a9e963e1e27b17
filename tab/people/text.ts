import type { Half } from '../../api/contract/time.ts';
import type { PlaceOfWork, QuietHours, Weekday } from '../../api/people/contract.ts';

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
  sourceForMembers:
    'This comes from your council’s directory. If something is wrong, tell Democratic Services.',
  appointedBy: (name: string, reason: string) => `${name} appointed you: “${reason}”`,
  appointed: (reason: string) => `You were appointed: “${reason}”`,
  wholeCouncil: 'For the whole council',
  forDepartment: (name: string) => `For ${name}`,
  rolesFrom:
    'Your council grants roles in Entra; appointments are given in Guildhall. If something is wrong, tell an administrator.',
  staff: { name: 'Staff', meaning: 'You may book a desk and see who of your team is in.' },
} as const;

/** Who opened sensitive records of the person. */
export const accessesText = {
  title: 'Who opened your records',
  purpose: 'Sensitive records, such as your entries in the record of changes, are not opened in secret.',
  empty: { title: 'Nobody opened a sensitive record of yours', detail: 'It shows here when somebody does.' },
  opened: (name: string, moment: string) => `${name}, ${moment}`,
  more: 'Show more',
} as const;

/** The page that finds a colleague. */
export const peopleText = {
  title: 'People',
  purpose: 'Find a colleague, and see where they are today if they show it.',
  purposeForMembers: 'Find councillors who want to be found. Staff are not listed here.',
  find: 'Find a colleague',
  findForMembers: 'Find a councillor',
  hint: 'Type the beginning of a name, a job or a department.',
  hintForMembers: 'Type the beginning of a name.',
  placeholderForMembers: 'Name',
  team: 'Your team',
  reports: 'Who reports to you',
  noTeam: {
    title: 'Your team is not known yet',
    detail: 'It shows here once your manager is known. If something is wrong, tell HR.',
  },
} as const;

/** A colleague's page. */
export const personText = {
  title: 'Colleague',
  edit: 'Change what you show',
  today: 'Today',
  unknownToday: 'Not known',
  job: 'Job',
  department: 'Department',
  office: 'Office',
  manager: 'Manager',
  workStyle: 'Works',
  week: 'Usual week',
  team: 'Works with',
  reports: 'Manages',
  champions: 'Ask them about digital things',
  allDay: 'all day',
  am: 'in the morning',
  pm: 'in the afternoon',
  desk: (label: string) => `Desk ${label}`,
  usuallyAt: (site: string) => `Usually at ${site}`,
  usually: { office: 'Usually in the office', home: 'Usually working from home', off: 'Usually not working' },
  nobody: {
    title: 'We could not find this person',
    detail: 'They may have left, or may not want to be found.',
    action: 'Find a colleague',
  },
} as const;

/** What a person chooses for themselves. */
export const profileText = {
  save: 'Save',
  drop: 'Discard changes',
  notYet: 'Not saved yet',
  saved: (what: string) => `Saved: ${lower(what)}`,
  undone: (what: string) => `As before: ${lower(what)}`,
  none: 'Rather not say',
  visibility: {
    title: 'Who sees where you are',
    purpose: 'Your name on desk plans, in lists of who is in, and in the chat.',
  },
  seenBy: {
    nobody: {
      name: 'Nobody',
      hint: 'Others see that a desk is taken, not by whom. Your manager sees no more.',
    },
    team: {
      name: 'My team',
      hint: 'People with the same manager as you, your manager, and those who report to you.',
    },
    department: { name: 'My department', hint: 'Your team, and everyone in your department.' },
    everyone: { name: 'Everyone', hint: 'All staff. Councillors do not see it.' },
  },
  memberSeenBy: {
    nobody: {
      name: 'Nobody',
      hint: 'Others see that a desk is taken, not by whom. Nobody finds your name here.',
    },
    team: { name: 'My team', hint: '' },
    department: { name: 'My department', hint: '' },
    everyone: { name: 'Everyone', hint: 'All staff and councillors find your name and see where you are.' },
  },
  work: { title: 'How you work', purpose: 'Shown to those who may see where you are.' },
  usualSite: 'Usual building',
  usualSiteHint: 'Where you sit when you are in.',
  workStyle: 'Way of working',
  styles: {
    agile: { name: 'Agile', hint: 'You choose the place that suits the work.' },
    mobile: { name: 'Mobile', hint: 'You work on the move, at sites or in homes.' },
    flexible: { name: 'Flexible', hint: 'You share your week between office and home.' },
    static: { name: 'Fixed place', hint: 'Your work is at one place.' },
  },
  week: {
    title: 'Your usual week',
    purpose:
      'Press a half day to change it. It is shown to those who may see where you are, and tells them where on days without a desk.',
  },
  weekGrid: 'Your usual week. Use the arrow keys to move and Enter to change.',
  day: 'Day',
  halves: { am: 'Morning', pm: 'Afternoon' },
  days: {
    '1': 'Monday',
    '2': 'Tuesday',
    '3': 'Wednesday',
    '4': 'Thursday',
    '5': 'Friday',
    '6': 'Saturday',
    '7': 'Sunday',
  },
  placeShort: { office: 'Office', home: 'Home', off: 'Off', open: 'Not set' },
  cell: (day: Weekday, half: Half, place: PlaceOfWork | undefined): string =>
    `${profileText.days[day]} ${profileText.halves[half].toLowerCase()}: ${profileText.placeShort[place ?? 'open']}`,
  dayToDay: (from: Weekday, to: Weekday): string => `${profileText.days[from]} to ${profileText.days[to]}`,
  placeThen: (place: PlaceOfWork, half: Half): string =>
    `${profileText.placeShort[place]} in the ${profileText.halves[half].toLowerCase()}`,
  notices: { title: 'What you are told', purpose: 'Everything a notice says is in Guildhall as well.' },
  ways: { bot: 'In chat', feed: 'Activity', none: 'Not at all' },
  quietHours: 'Quiet hours',
  quiet: { from: 'From', to: 'To' },
  quietProblem: ({ from, to }: QuietHours): string | undefined => {
    if (from === '' || to === '') return 'Enter both times, such as 18:00 and 08:00';
    return from === to ? 'Choose two times that differ' : undefined;
  },
} as const;

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
