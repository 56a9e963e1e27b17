import type { KnowledgeCheck } from '../types.ts';

export const SAFETY_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'E2.k1',
    skill: 'E2',
    scenario:
      'An e-mail in the name of your head of service asks you to buy gift cards at once and not to tell anybody. What do you do?',
    options: [
      'Reply and ask whether it is really them',
      'Report it with the button in Outlook, then ask them by phone or in person',
      'Delete it, so that nobody else falls for it',
      'Forward it to the team as a warning, with the link in it',
    ],
    correct: 1,
    rationale:
      'A reply reaches the fraudster, deleting hides it from those who could stop it, and forwarding spreads it. Reporting lets IT remove it for everybody; another way to reach the person shows what is true.',
    source: {
      title: 'National Cyber Security Centre: Phishing attacks, dealing with suspicious emails',
      url: 'https://www.ncsc.gov.uk/guidance/suspicious-email-actions',
    },
  },
];
