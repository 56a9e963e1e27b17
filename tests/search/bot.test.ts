import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../api/contract/search.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import type { ArticleId, Audience } from '../../api/news/contract.ts';
import { saveArticle } from '../../api/news/saving.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { submitRequest } from '../../api/requests/contract.ts';
import { foundCard, nothingCard } from '../../bot/search/cards.ts';
import type { ComposeChoices } from '../../sandbox/host/wire.ts';
import { wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { store, clock } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  await world.settle();
});
afterAll(() => world.close());

const says = async (who: string, text: string) => {
  const { id } = world.sandbox.world.directory.get(who);
  const chat = sandboxChat(world.sandbox.origin);
  await chat.open(id);
  return chat.say(id, text);
};

describe('searching in chat', () => {
  test('shows what was found by name, each with its link, and where all of it stands', async () => {
    const { body } = cardOf(await says('clerk', 'search lancaster'));
    const { url } = body.at(-1).actions[0];

    expect(body[1].text).toMatch(/^\[Lancaster Town Hall\]\(https:\/\/teams\.microsoft\.com\/l\/entity\//);
    expect(body[1].text).toContain('Building: Dalton Square, Lancaster');
    expect(new URL(url).searchParams.get('context')).toBe('{"subEntityId":"/search#q=lancaster"}');
    expect(wordsOn(cardOf(await says('clerk', 'search farrah iqbal')))).toContain('Farah Iqbal');
  });

  test('shows the words of a request to nobody, and the request to its person alone', async () => {
    const answers = { topic: 'pay', question: 'Is my xylophone allowance taxed?' };
    await (await world.as('clerk')).ok(submitRequest, { type: 'hr-query', answers });

    const own = wordsOn(cardOf(await says('clerk', 'search xylophone')));
    const others = wordsOn(cardOf(await says('hr', 'search xylophone')));

    expect(own).toContain('Your request');
    expect(own).not.toContain('allowance');
    expect(others).toContain('I found nothing for “xylophone”');
  });

  test('finds for a councillor what they may see, and asks for words where there are none', async () => {
    expect(wordsOn(cardOf(await says('councillor', 'search farah iqbal')))).toContain('I found nothing');
    expect((await says('clerk', 'search')).text).toContain('What shall I look for?');
  });
});

/** Writes an article that is live, for everybody of the staff or for one department. */
const publish = async (name: string, title: string, visibleTo: Audience) => {
  const id: ArticleId = `art_${name.padStart(26, '0')}`;
  const at = '2026-11-20T09:00:00.000Z';
  const by = 'per_00000000000000000000000001';
  await world.store.tx((t) =>
    saveArticle(t, {
      ...{ id, kind: 'news', owner: by, createdBy: by, createdAt: at },
      live: {
        ...{ title, summary: 'Zebra crossings, and how they came about', topics: [], visibleTo },
        ...{ promotedTo: visibleTo, version: 1, hash: 'h', from: at, publishedAt: at, material: 1 },
      },
    }),
  );
};

describe('putting something into a message', () => {
  const findAs = async (who: string, words: string) => {
    const person = world.sandbox.world.directory.get(who).id;
    const answer = await fetch(`${world.sandbox.origin}/sandbox/chat/find`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, words }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as ComposeChoices;
  };

  test('finds articles and people, and the card shows others what all staff may see', async () => {
    await publish('all', 'Zebras in the park', { everyone: true });

    const [zebras] = (await findAs('clerk', 'zebras')).choices;
    const [farah] = (await findAs('clerk', 'farah iqbal')).choices;

    expect(zebras).toMatchObject({
      title: 'Zebras in the park',
      about: expect.stringContaining('News: Zebra'),
    });
    expect(wordsOn(zebras?.card)).toContain('Zebra crossings');
    expect(JSON.stringify(zebras?.card)).toContain('Open in Guildhall');
    expect(wordsOn(farah?.card)).toContain('Care Manager');
    expect(faultsOf(zebras?.card as never)).toEqual([]);
  });

  test('finds another form of a word where nothing is called as it was typed', async () => {
    const { choices } = await findAs('clerk', 'zebras parking');

    expect(choices.map(({ title }) => title)).toEqual(['Zebras in the park']);
  });

  test('of what not all staff may read, others get a link and not even its title', async () => {
    const { department } = world.sandbox.world.directory.get('clerk');
    await publish('some', 'Giraffes of one department', { any: [{ departments: [department ?? ''] }] });

    const [giraffes] = (await findAs('clerk', 'giraffes')).choices;

    expect(giraffes).toMatchObject({
      title: 'Giraffes of one department',
      about: expect.stringContaining('Others get a link only'),
    });
    expect(JSON.stringify(giraffes?.card)).not.toMatch(/giraffes|crossings/i);
    expect(wordsOn(giraffes?.card)).toContain('It opens for those who may read it');
    expect(faultsOf(giraffes?.card as never)).toEqual([]);
    for (const other of ['hr', 'councillor', 'care-manager'])
      expect(await findAs(other, 'giraffes'), other).toMatchObject({ choices: [] });
  });

  test('finds nothing beside those, says what to type, and keeps to what a councillor may see', async () => {
    expect(await findAs('clerk', 'lancaster')).toMatchObject({ text: 'Nothing found for “lancaster”' });
    expect(await findAs('clerk', 'z')).toMatchObject({ text: expect.stringContaining('two letters') });
    expect(await findAs('councillor', 'farah iqbal')).toMatchObject({ choices: [] });
  });
});

describe('the cards of a search', () => {
  const hit = (fields: Partial<Hit> = {}): Hit => ({
    ...{ kind: 'news', title: 'News [1] *of* <b>today</b>', excerpt: 'x'.repeat(2_000) },
    ...{ path: '/news/art_1', forAllStaff: true, highlights: { title: [], excerpt: [] } },
    ...fields,
  });
  const links = {
    linkTo: (path: string) => `https://teams.example${path}`,
    all: 'https://teams.example/search',
  };

  test('can be shown by every client, however long what was found', () => {
    expect(
      faultsOf(
        foundCard(
          'words',
          Array.from({ length: 6 }, () => hit()),
          links,
        ).card ?? never(),
      ),
    ).toEqual([]);
    expect(faultsOf(nothingCard('words', links.all).card ?? never())).toEqual([]);
  });

  test('say 300 letters of an article at most, and nothing of one that not all staff may read', () => {
    const shown = JSON.stringify(foundCard('words', [hit()], links).card);
    const kept = JSON.stringify(foundCard('words', [hit({ forAllStaff: false, excerpt: 'secret' })], links));

    expect(/x+…/.exec(shown)?.[0]).toHaveLength(300);
    expect(kept).not.toContain('secret');
    expect(kept).toContain('News');
  });

  test('are read aloud in whole sentences, with one full stop each', () => {
    const found = [hit({ title: 'Pay day', excerpt: 'It moves.' }), hit({ title: 'Is it on?', excerpt: '' })];

    expect(foundCard('words', found, links).text).toBe(
      'Found for “words”. Pay day, News: It moves. Is it on?, News.',
    );
  });

  test('show names as they are written, and read none as Markdown', () => {
    expect(foundCard('words', [hit()], links).card?.body[1]?.text).toContain(
      '[News \\[1\\] \\*of\\* \\<b\\>today\\</b\\>](https://teams.example/news/art_1)',
    );
  });
});

const never = (): never => {
  throw new Error('a reply has its card');
};
