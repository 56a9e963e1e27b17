import type { ChampionVerb } from '../../api/training/champion.contract.ts';
import { counted } from '../shell/words.ts';

/** What the page of digital champions says. */
export const championsText = {
  title: 'Digital champions',
  purpose: 'Colleagues who help with digital things. Ask any of them.',
  none: {
    title: 'Nobody yet',
    detail: 'Nominate a colleague, or offer to help yourself.',
  },
  noneSo: {
    title: 'Nobody here helps with that yet',
    detail: 'Choose any skill or any department to see whom you can ask.',
  },
  nominate: 'Nominate a champion',
  coverage: 'Where champions are missing',
  filter: {
    label: 'Which champions',
    skill: 'Helps with',
    anySkill: 'Any skill',
    department: 'Department',
    anyDepartment: 'Any department',
  },
  chat: (name: string) => `Chat with ${name}`,
  mail: (name: string) => `Write to ${name}`,
  unsaid: 'Has not said yet what they help with',
  waiting: 'Waiting for you',
  own: 'Nominations of yours',
  nominated: (person: string, department: string) => `${person}, for ${department}`,
  hours: (hours: number) => `${counted(hours, 'hour')} a month`,
  states: {
    nominated: 'Asked whether they would like to',
    consented: 'Their manager decides',
    agreed: 'The digital lead appoints',
    appointed: 'Appointed',
    declined: 'Declined',
    ended: 'Ended',
  },
  verbs: {
    consent: 'Yes, I would like to',
    agree: 'Agree',
    appoint: 'Appoint',
    decline: 'Decline',
    end: 'End it',
  } as const satisfies Record<ChampionVerb, string>,
  sure: {
    decline: 'Decline this nomination?',
    end: 'End this appointment?',
    words: 'It can be nominated again later.',
  },
  offers: (skills: string) => `Offers ${skills}`,
  unconfirmed: (skills: string) =>
    `Nobody has confirmed yet, by seeing it or by a certificate, that they master: ${skills}.`,
  because: (reason: string) => `Appointed all the same: ${reason}`,
  appoint: {
    title: 'Appoint all the same?',
    label: 'Why',
    needed: 'Say why in a few words',
  },
  by: (name: string) => `Nominated by ${name}`,
  why: (words: string) => `Why: ${words}`,
  consent: 'If you say yes and are appointed, colleagues see your name and how to reach you.',
  back: 'Back',
  done: 'Noted',
} as const;
