/** What the frame around every page says. */
export const text = {
  product: 'Guildhall',
  places: {
    home: 'Home',
    news: 'News',
    briefings: 'Briefings',
    desks: 'Desks',
    requests: 'Requests',
    skills: 'Skills',
    training: 'Training',
    people: 'People',
    you: 'You',
    admin: 'Admin',
  },
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  foldMenu: 'Make the menu narrow',
  unfoldMenu: 'Make the menu wide',
  loading: 'Loading',
  tryAgain: 'Try again',
  reference: (id: string) => `If you ask for help, quote ${id}.`,
  retryAfter: (seconds: number) => `Wait ${seconds} seconds, then try again.`,
  undo: 'Undo',
  close: 'Close',
  notices: 'Messages (Ctrl+M)',
  noPage: {
    title: 'We could not find this page',
    detail: 'The link may be old, or a part of the address is missing.',
    action: 'Go to Home',
  },
  notShown: {
    title: 'We could not show this page',
    detail:
      'Guildhall may have been updated since you opened it. Load it again. If that does not help, tell the IT help desk.',
    action: 'Load again',
  },
  outside: {
    title: 'Guildhall lives in Microsoft Teams',
    detail: 'It signs you in through Teams, so it cannot open in a browser window of its own.',
    steps: [
      'Open Microsoft Teams on your computer or phone.',
      'Choose Apps at the side, or More on a phone.',
      'Search for Guildhall, then choose Open.',
    ],
    tip: 'Right-click Guildhall in the side bar of Teams and choose Pin to keep it there.',
    silent: 'If you opened this inside Teams, Teams did not answer.',
  },
} as const;
