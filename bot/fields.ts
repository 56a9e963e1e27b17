import {
  catalogued,
  none,
  ordinary,
  ownOne,
  pseudonym,
  type RecordFields,
} from '../api/platform/catalogue.ts';
import { conversations } from './shell/conversations.ts';
import { heardActivities } from './shell/repeats.ts';

const chat = catalogued(conversations, {
  title: 'Chat with Guildhall',
  basis: 'task',
  kept: 'until the person takes the app away or leaves',
  seenBy: 'The person; nobody else',
  fields: {
    id: pseudonym('Whose chat it is'),
    reference: ordinary(
      'Where in Teams the chat is, so that Guildhall can write to you. What was said is not kept',
    ),
    savedAt: ordinary('When this was noted'),
  },
  ofPerson: ownOne(conversations),
});

const heard = catalogued(heardActivities, {
  title: 'Message that was answered',
  basis: 'task',
  kept: '24 hours',
  seenBy: 'Nobody; those who run the servers could',
  fields: {
    id: none('A fingerprint of the message, so that one that Teams sends twice is answered once'),
    at: none('When it came'),
    answered: none('Whether it was answered'),
  },
  ofPerson: 'It stands under a fingerprint from which nobody can be found, and goes after 24 hours.',
});

/** What the bot keeps. Apart from the bot, so that a tool that only opens the store does not load its SDK. */
export const botFields: readonly RecordFields[] = [chat, heard];
