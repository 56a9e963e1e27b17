import { GUIDANCE } from '../sources/guidance.ts';
import type { KnowledgeCheck } from '../types.ts';

export const SAFETY_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'E1.k1',
    skill: 'E1',
    scenario: 'You need a new password. Which way gives a strong one that you can remember?',
    options: [
      'Your street and the number of your house',
      'Three words that have nothing in common',
      'Your old one with the year added to it',
      'A long word with a nought for each o',
    ],
    correct: 1,
    rationale:
      'Three random words are long, and nobody can guess them from what is known of you. The other tricks are well known to criminals.',
    source: GUIDANCE.THREE_WORDS,
  },
  {
    id: 'E1.k2',
    skill: 'E1',
    scenario: 'Your phone asks you to approve a sign-in. You are not signing in anywhere. What do you do?',
    options: [
      'Approve it, as it may be an update',
      'Leave it until it goes away by itself',
      'Switch the phone off for an hour',
      'Refuse it and report it to IT',
    ],
    correct: 3,
    rationale:
      'Somebody else is trying to get in and may have your password already. Refusing stops this try; reporting stops the next.',
    source: GUIDANCE.SECOND_CHECK,
  },
  {
    id: 'E1.k3',
    skill: 'E1',
    scenario:
      'A shop in which you have an account was hacked. You used the same password for work. What has to happen?',
    options: [
      'You wait for what the shop tells you',
      'You change it at the shop and no more',
      'You change your work password now',
      'You add the same number to both',
    ],
    correct: 2,
    rationale:
      'Criminals try stolen passwords everywhere within hours. Change both, work first, and make them different.',
    source: GUIDANCE.DATA_BREACHES,
  },
  {
    id: 'E2.k1',
    skill: 'E2',
    scenario:
      'A supplier e-mails new bank details for an invoice that is due today. Name and logo are right. What do you do?',
    options: [
      'Ring a number that you already have',
      'Ring the number under the e-mail',
      'Answer and ask whether it is true',
      'Pay, as the name and logo are right',
    ],
    correct: 0,
    rationale:
      'The sender can fake a logo, a number and an answer. Only a way that you knew before reaches the real supplier.',
    source: GUIDANCE.REPORT_PHISHING,
  },
  {
    id: 'E2.k2',
    skill: 'E2',
    scenario: 'You opened a link and typed in your password. Only then did the page look odd. What now?',
    options: [
      'Say nothing, and watch your account',
      'Delete the e-mail and carry on',
      'Report it at once and change it',
      'Run a virus scan before anything else',
    ],
    correct: 2,
    rationale:
      'The sooner IT knows, the less harm is done. Clever fakes catch careful people, and nobody is punished for saying so.',
    source: GUIDANCE.PHISHING_DEFENCE,
  },
  {
    id: 'E2.k3',
    skill: 'E2',
    scenario:
      'A text to your work phone says that a parcel waits and asks for a small fee. You expect none. What do you do?',
    options: [
      'Pay, since the fee is so small',
      'Forward it to 7726 and delete it',
      'Answer STOP, so that they cease',
      'Open the link to see who sent it',
    ],
    correct: 1,
    rationale:
      'The number 7726 takes it to your phone company, which can block the sender. An answer only shows that somebody reads. Tell IT as well, as it is a work phone.',
    source: GUIDANCE.REPORT_SUSPICION,
  },
  {
    id: 'E2.k4',
    skill: 'E2',
    scenario:
      'An e-mail in your head of service’s name asks you to buy gift cards at once. What is the strongest sign that it is false?',
    options: [
      'It came after five in the afternoon',
      'It has no telephone number under it',
      'It is shorter than her e-mails are',
      'It wants speed and secrecy from you',
    ],
    correct: 3,
    rationale:
      'Fraud lives on hurry and silence, so that nobody asks. A real request survives a question in person.',
    source: GUIDANCE.SPOT_SCAMS,
  },
  {
    id: 'E3.k1',
    skill: 'E3',
    scenario: 'You sent a care plan to the wrong family. They say that they have deleted it. What do you do?',
    options: [
      'Nothing more, as it is deleted',
      'Note it for your next one-to-one',
      'Ask for it in writing and file it',
      'Report it as a breach at once',
    ],
    correct: 3,
    rationale:
      'It is a breach even when it ends well. The council may have only 72 hours to tell the regulator, so others must judge it now.',
    source: GUIDANCE.BREACH_REPORTING,
  },
  {
    id: 'E3.k2',
    skill: 'E3',
    scenario: 'At a visit a tenant says: “I want to see everything you hold about me.” What is that?',
    options: [
      'A request to pass on today',
      'A complaint about the visit',
      'No request until it is written',
      'No request without the form',
    ],
    correct: 0,
    rationale:
      'Anybody may ask for their own data, in any words and of any member of staff. The council has a month, and it has begun.',
    source: GUIDANCE.SUBJECT_ACCESS,
  },
  {
    id: 'E3.k3',
    skill: 'E3',
    scenario:
      'A journalist asks you by e-mail how many repairs were late last year. She names no law. What do you do?',
    options: [
      'Ask her which law she relies on',
      'Pass it on as a request for information',
      'Answer from memory to be helpful',
      'Leave it, as she gives no reason',
    ],
    correct: 1,
    rationale:
      'A request counts when it is written, says who asks and what for. It need not name the law or give a reason.',
    source: GUIDANCE.FOI_REQUESTS,
  },
  {
    id: 'E3.k4',
    skill: 'E3',
    scenario:
      'A caller says that she is from the police and needs a resident’s address this minute. What do you do?',
    options: [
      'Give it, as the police may have it',
      'Give it if you know the resident',
      'Check who she is and ask for advice',
      'Refuse, as sharing is unlawful',
    ],
    correct: 2,
    rationale:
      'Sharing with the police can be right, and urgent. First make sure who is asking, and follow the council’s rules; then record it.',
    source: GUIDANCE.DATA_SHARING,
  },
  {
    id: 'E4.k1',
    skill: 'E4',
    scenario: 'You want a photo for a poster. A search engine shows a fine one. When may you use it?',
    options: [
      'When you name the search engine',
      'When the poster earns no money',
      'When its licence or owner allows it',
      'When there is no mark across it',
    ],
    correct: 2,
    rationale:
      'Nearly every photo belongs to somebody, whether it says so or not. A licence or the owner’s yes is what counts.',
    source: GUIDANCE.IMAGES,
  },
  {
    id: 'E4.k2',
    skill: 'E4',
    scenario: 'Work messages reach your phone until late, and you sleep badly. What is a good first step?',
    options: [
      'Answer faster, so that fewer follow',
      'Set quiet hours and tell your manager',
      'Read them at night and answer later',
      'Keep the phone on but out of reach',
    ],
    correct: 1,
    rationale:
      'Quiet hours end what keeps you awake. Your manager can change what is behind it, and employers have to look at such risks.',
    source: GUIDANCE.STRESS,
  },
  {
    id: 'E4.k3',
    skill: 'E4',
    scenario: 'A resident insults your team under a post of your own on social media. What do you do?',
    options: [
      'Answer once, in the same words',
      'Post the facts of the case to set it right',
      'Ask colleagues to write back as well',
      'Do not argue, and tell your manager',
    ],
    correct: 3,
    rationale:
      'Abuse because of your work is the council’s concern as well, and it can act. An argument feeds it, and facts of a case are private.',
    source: GUIDANCE.ABUSE,
  },
];
