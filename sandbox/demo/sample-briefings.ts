import { addDays } from '../../api/contract/time.ts';
import { circulateBriefing, type Saved, writeBriefing } from '../../api/news/circulation.contract.ts';
import { type Me, me } from '../../api/people/contract.ts';
import { sampleArticles } from '../news/sample-articles.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';

const ZONE = 'Europe/London';

/** Lets the editor give councillors the restricted briefings, which no other editor sees. */
export const addSampleBriefings = async (world: SandboxWorld): Promise<void> => {
  const { people } = world.directory;
  const author = people.find(({ key }) => key === 'editor');
  if (!author) return;
  const decidedBy = await idOf(world, author);
  for (const { title, summary, markdown, impact, review = 60, restriction } of sampleArticles()) {
    if (!restriction) continue;
    const readers = people.filter(({ key }) => key !== undefined && restriction.to.includes(key));
    const { ground, interest, challenge } = restriction;
    const body = {
      ...{ content: { title, summary, markdown }, impact },
      circulation: await Promise.all(readers.map((reader) => idOf(world, reader))),
      restriction: {
        ...{ nation: 'england', secrecy: 'exempt', grounds: [ground], publicInterest: interest, challenge },
        ...{ decidedBy, reviewOn: addDays(world.clock.today(ZONE), review) },
      },
    };
    const { id, version, rev } = (await callAs(world, author, {
      ...{ method: 'POST', path: writeBriefing.path, body },
    })) as Saved;
    await callAs(world, author, {
      ...{ method: 'POST', path: circulateBriefing.path.replace(':id', id) },
      body: { version, rev, change: 'material', reason: 'First given to members.' },
    });
  }
};

const idOf = async (world: SandboxWorld, person: SandboxPerson): Promise<Me['id']> =>
  ((await callAs(world, person, { method: 'GET', path: me.path })) as Me).id;
