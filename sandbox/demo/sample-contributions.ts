import { type SendInput, sendContribution } from '../../api/news/contribution.contract.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';

/** What waits for the editors, by who sent it. */
const SENT: Readonly<Record<string, SendInput>> = {
  clerk: {
    kind: 'feedback',
    title: 'Larger letters in the menu',
    text: 'I find the words under the icons hard to read after lunch. Could they be larger?',
  },
  depot: {
    kind: 'news',
    title: 'Our crew found a lost hearing aid',
    text: 'A lady on our round had thrown it away with her newspaper. We went through the load at the depot and found it.\n\nShe came with a cake.',
  },
  'care-manager': {
    kind: 'news',
    title: 'Reablement helps nine in ten stay at home',
    text: 'We looked at the last hundred people who came home from hospital with our help. Ninety-one still live at home. I am glad to tell how we did it.',
  },
};

/** Lets three colleagues send something to the editors, each signed in as themselves. */
export const addSampleContributions = async (world: SandboxWorld): Promise<void> => {
  for (const person of world.directory.people) {
    const body = person.key === undefined ? undefined : SENT[person.key];
    if (body) await callAs(world, person, { method: 'POST', path: sendContribution.path, body });
  }
};
