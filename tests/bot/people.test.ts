import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, floorPlan, listSites } from '../../api/desks/contract.ts';
import { changeMyProfile, type LocationFor } from '../../api/people/contract.ts';
import { buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.settle();
  const farah = await world.as('care-manager');
  const { sites } = await farah.ok(listSites, {});
  const { floors } = sites.find(({ name }) => name === 'The Storey') ?? { floors: [] };
  const plan = await farah.ok(floorPlan, { id: floors[0]?.id ?? 'flr_' });
  const desk = plan.desks.find(({ mode }) => mode === 'bookable');
  await farah.ok(bookDesk, { deskId: desk?.id ?? 'dsk_', date: '2026-11-24', halves: ['am', 'pm'] });
  await farah.ok(changeMyProfile, { pattern: { '2': { am: 'home' } } });
  // So that the bot knows who is a councillor.
  await (await world.as('councillor')).ok(listSites, {});
});
afterEach(() => choose('care-manager', null));
afterAll(() => world.close());

const choose = async (persona: string, locationFor: LocationFor | null) =>
  (await world.as(persona)).ok(changeMyProfile, { locationFor });

/** The card that this persona is answered with. */
const say = async (persona: string, text: string): Promise<SentCard> => {
  const person = world.sandbox.world.directory.get(persona).id;
  const card = cardOf(await sandboxChat(world.sandbox.origin).say(person, text));
  expect(faultsOf(card)).toEqual([]);
  return card;
};
const heardBy = async (persona: string, text: string) => wordsOn(await say(persona, text));

describe('who somebody is', () => {
  test('is told staff: job, department and manager, with a link to their page', async () => {
    const { directory } = world.sandbox.world;
    const account = directory.get('care-manager');

    const card = await say('depot', 'who is farah iqbal');

    expect(wordsOn(card)).toContain('Farah Iqbal');
    expect(wordsOn(card)).toContain('Job: Care Manager');
    expect(wordsOn(card)).toContain(`Manager: ${directory.get(account.managerId ?? '').name}`);
    expect(buttonsOf(card)).toEqual(['See in Guildhall']);
    expect(JSON.stringify(card)).toMatch(/people%2Fper_/);
  });

  test('is asked back where several are called so, and told by the button', async () => {
    const { people } = world.sandbox.world.directory;
    const shared = Map.groupBy(
      people.filter(({ enabled, guest, roles }) => enabled && !guest && roles.length === 0),
      ({ surname }) => surname,
    );
    const [surname, namesakes] = [...shared].find(([name, all]) => name && all.length === 2) ?? [];
    if (!surname || !namesakes) throw new Error('no surname is shared by two');
    const [wanted] = namesakes;

    const { id } = world.sandbox.world.directory.get('clerk');
    const chat = sandboxChat(world.sandbox.origin);
    const message = await chat.say(id, `who is ${surname}`);
    const card = cardOf(message);
    expect(wordsOn(card)).toContain(`Which ${surname} do you mean?`);
    expect(buttonsOf(card).sort()).toEqual(namesakes.map(({ name }) => `Show ${name}`).sort());
    const after = await chat.press(id, message, `Show ${wanted?.name}`);

    expect(wordsOn(cardOf(after))).toContain(wanted?.name);
    expect(wordsOn(cardOf(after))).toContain(`Job: ${wanted?.jobTitle}`);
  });

  test('is not told of a councillor, nor to one: they are nobody we know', async () => {
    expect(await heardBy('clerk', 'who is Winifred Bainbridge')).toContain('I found nobody called');
    expect(await heardBy('councillor', 'who is Farah Iqbal')).toContain('I found nobody called Farah Iqbal');
  });

  test('is told of oneself and one’s manager', async () => {
    const { directory } = world.sandbox.world;
    const { managerId } = directory.get('clerk');

    expect(await heardBy('clerk', 'who is my manager')).toContain(directory.get(managerId ?? '').name);
    expect(await heardBy('clerk', 'who am i')).toContain('Brenda Thistlethwaite');
    const told = await heardBy('councillor', 'who is my manager');
    expect(told).toContain('I know of no manager for councillors');
    expect(told).not.toContain('HR');
  });
});

describe('where somebody is today', () => {
  test('is told with desk, floor and building to those who may see it', async () => {
    const { directory } = world.sandbox.world;
    const report = directory.reportsOf(directory.get('care-manager').id).find(({ enabled }) => enabled);

    const words = await heardBy(report?.id ?? '', 'where is farah iqbal today');

    expect(words).toContain('Farah Iqbal today');
    expect(words).toMatch(/Desk \w+, .*The Storey, all day\./);
  });

  test('reads the same where it is hidden and where nobody knows it', async () => {
    const hidden = await heardBy('depot', 'where is farah iqbal today');
    const unknown = await heardBy('depot', 'where is Tomasz Nowak today');

    expect(hidden).toBe('I do not know where Farah Iqbal is today\nNothing is known that I may show you.');
    expect(unknown).toBe(hidden.replace('Farah Iqbal', 'Tomasz Nowak'));
  });

  test('is told to everyone once they let everyone see it, and to councillors never', async () => {
    await choose('care-manager', 'everyone');

    expect(await heardBy('depot', 'where is farah iqbal')).toContain('The Storey');
    expect(await heardBy('councillor', 'where is farah iqbal')).toContain('I found nobody');
  });

  test('is told of today and of no other day', async () => {
    await choose('care-manager', 'everyone');

    const words = await heardBy('depot', 'where is farah iqbal tomorrow');

    expect(words).toContain('I can only say where somebody is today');
    expect(words).not.toContain('Storey');
  });
});

describe('my settings', () => {
  test('are shown as they are, and changed in the tab', async () => {
    const card = await say('care-manager', 'my settings');

    expect(wordsOn(card)).toContain('Who sees where you are: My team and my manager');
    expect(wordsOn(card)).toContain('Your week: Tue home am');
    expect(buttonsOf(card)).toEqual(['Change in Guildhall']);
    expect(await heardBy('councillor', 'my settings')).toContain('Who sees where you are: Nobody');
  });
});

describe('words that mean nobody', () => {
  test('are answered with a question, and with what can be done', async () => {
    expect(await heardBy('clerk', 'where is he today')).toContain('Whom do you mean?');
    expect((await say('clerk', 'where is he today')).fallbackText).toContain(
      'Whom do you mean? Write a name',
    );
    expect(await heardBy('clerk', 'who is Zebedee Quux')).toContain('I found nobody called Zebedee Quux');
  });
});
