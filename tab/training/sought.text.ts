/** What is said around the sessions one looks for. */
export const soughtText = {
  label: 'Which sessions',
  skill: 'Teaches',
  anySkill: 'Any skill',
  place: 'Where',
  anyPlace: 'Anywhere',
  online: 'Online in Teams',
  view: 'How to show them',
  views: { list: 'List', calendar: 'Calendar' },
  none: {
    title: 'No session fits',
    detail: 'Choose any skill and anywhere to see all that is planned.',
  },
  all: 'Show all sessions',
  month: {
    none: (month: string) => `No session in ${month}.`,
    more: 'Show more of this month',
  },
} as const;
