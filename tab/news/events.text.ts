/** What the pages of events say. */
export const eventsText = {
  title: 'Events',
  purpose: 'What is coming up. Put it into your calendar with one press.',
  showMore: 'Show more',
  inCalendar: 'In your calendar',
  online: 'Online',
  none: {
    title: 'Nothing is coming up',
    detail: 'Events for you will show here.',
    action: 'Tell us of an event',
  },
  off: {
    title: 'No longer on for you',
    detail: 'These are off, or not meant for you any more. They are out of your Outlook calendar.',
    file: 'Download the cancellation',
    fileHint: 'For a calendar into which you put the file yourself.',
  },
  block: {
    label: 'When and where',
    join: 'Join online',
    ask: (name: string) => `Ask ${name}`,
    add: 'Add to my calendar',
    remove: 'Take out of my calendar',
    download: 'Download for another calendar (.ics)',
    added: 'Added to your calendar',
    addedDetail: 'It will stand in Outlook in a moment, and follow when the event changes.',
    removed: 'Taken out of your calendar',
    over: 'This event is over.',
  },
} as const;
