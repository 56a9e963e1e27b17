import type { Area } from '../types.ts';

export const SAFETY: Area = {
  id: 'E',
  title: 'Safe and legal',
  skills: [
    {
      id: 'E1',
      title: 'Use strong passwords and sign-in checks',
      summary: 'Keep your accounts yours alone.',
      examples: [
        'Has not yet had a sign-in that is theirs alone',
        'Sets up the second sign-in check with help',
        'Uses a different strong password for each account, and approves only their own sign-ins',
        'Acts at once when a sign-in is not their own, and helps the team to be safe',
        'Sets with IT how a service protects shared devices and accounts',
      ],
      crosswalk: { eds: ['Being safe and legal online'], digcomp: ['4.1', '4.2'] },
    },
    {
      id: 'E2',
      title: 'Spot and report phishing',
      summary: 'Notice what is false before it does harm, and tell those who can stop it.',
      examples: [
        'Has not yet learned how to tell a false message from a real one',
        'Asks a colleague whether a message is real',
        'Notices a false sender, link or invoice, and reports it with the button',
        'Recognises a new kind of fraud, warns the team, and knows what to do after a click',
        'Leads exercises for a service, and learns from what went wrong',
      ],
      crosswalk: { eds: ['Being safe and legal online'], digcomp: ['4.1', '4.2'] },
    },
    {
      id: 'E3',
      title: 'Handle personal data, sharing and FOI',
      summary: 'Share what may be shared, with those who may have it, and no more.',
      examples: [
        'Has not yet learned which information at work is personal data',
        'Asks before sending anything about a person',
        'Checks recipients, shares by link with the right people, and reports a breach at once',
        'Answers a request for information rightly, and sees risk in a new way of working',
        'Leads on data protection for a service: assessments, agreements and training',
      ],
      crosswalk: { eds: ['Being safe and legal online'], digcomp: ['4.2', '2.2'] },
    },
    {
      id: 'E4',
      title: 'Work online with care: wellbeing, conduct, copyright',
      summary: 'Be fair to yourself, to others and to those whose work you use.',
      examples: [
        'Has not yet met the council’s rules for posts, pictures and working hours',
        'Knows that rules for posts and pictures exist',
        'Takes breaks, is civil online, and uses pictures they may use',
        'Notices strain or unkindness in the team online, and does something about it',
        'Sets how a service behaves online and protects staff from abuse',
      ],
      crosswalk: { eds: ['Being safe and legal online'], digcomp: ['2.5', '3.3', '4.3'] },
    },
  ],
};
