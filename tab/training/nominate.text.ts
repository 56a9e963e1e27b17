/** What the form says by which somebody is nominated. */
export const nominateText = {
  title: 'Nominate a digital champion',
  purpose:
    'Champions help colleagues with digital things for a few hours a month, and lead sessions if they like.',
  next: 'What happens next',
  steps: [
    'A colleague whom you nominate is asked first. Nobody becomes a champion without saying yes.',
    'Their manager agrees to the hours.',
    'The digital lead appoints them. From then on colleagues see their name and how to reach them.',
  ],
  who: { label: 'Who', self: 'Myself', colleague: 'A colleague' },
  colleague: { label: 'Which colleague', needed: 'Choose the colleague' },
  skills: {
    label: 'What they help with',
    hint: 'Choose what they know well enough to show others.',
    needed: 'Choose at least one skill',
  },
  hours: {
    label: 'Hours a month',
    hint: 'Between 1 and 80. Two to six is usual.',
    needed: 'Give a whole number of hours between 1 and 80',
  },
  why: {
    label: 'Why (optional)',
    hint: 'A few words. The person, their manager and the digital lead read them.',
    long: 'Keep it to 500 characters',
  },
  send: { self: 'Offer to help', colleague: 'Nominate them' },
  back: 'Back to the champions',
  done: {
    nominated: 'Nominated. We ask them first',
    consented: 'Noted. Your manager decides next',
  },
} as const;
