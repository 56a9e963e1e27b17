import type { ChampionVerb } from '../../api/training/champion.contract.ts';
import { counted } from '../shell/words.ts';

/** What the page of digital champions says. */
export const championsText = {
  title: 'Digital champions',
  purpose: 'Colleagues who help with digital things. Ask any of them.',
  none: {
    title: 'Nobody yet',
    detail: 'The digital team appoints champions. Ask them if you would like to be one.',
  },
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
  back: 'Back',
  done: 'Noted',
  departments: 'Champions by department',
} as const;
