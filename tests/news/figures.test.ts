import { beforeEach, describe, expect, test } from 'vitest';
import {
  COUNCIL,
  DORA,
  ED,
  EVERYONE,
  HAL,
  type NewsWorld,
  newsWorld,
  outcome,
  PAUL,
  SAM,
  type Someone,
  someone,
} from './build.ts';

const many = (department: string, count: number): readonly Someone[] =>
  Array.from({ length: count }, (_, n) =>
    someone(`${department}${String.fromCharCode(97 + n)}`, { department }),
  );

const PARKS = many('Parks', 12);
const HOUSING = many('Housing', 9);

let world: NewsWorld;
beforeEach(async () => {
  // With those of the council there are 16 of Parks, 10 of Housing, 2 of Legal and 2 of the Chief Executive.
  world = await newsWorld({ people: [...COUNCIL, ...PARKS, ...HOUSING] });
});

const read = async (id: `art_${string}`, ...by: readonly Someone[]) => {
  for (const reader of by) await world.service.readArticle(reader, { id });
};

describe('how far an article reached', () => {
  test('is told by department, and of small ones nothing, nor of what would give them away', async () => {
    const { id } = await world.published({ visibleTo: EVERYONE });
    await read(id, ...PARKS.slice(0, 7), ...HOUSING.slice(0, 2), SAM);

    const figures = await world.service.seeFigures(ED, { id });

    expect(figures).toMatchObject({
      asOf: world.clock.now(),
      all: { audience: 30, opened: 10 },
      departments: [{ department: 'Parks', audience: 16, opened: 7 }],
      suppressed: ['Chief Executive', 'Housing', 'Legal'],
      useful: null,
    });
  });

  test('does not tell of one who reads between two looks', async () => {
    const { id } = await world.published({ visibleTo: EVERYONE });
    await read(id, ...PARKS.slice(0, 7), ...HOUSING.slice(0, 2), SAM);
    const before = await world.service.seeFigures(ED, { id });

    await read(id, PARKS[8] as Someone);
    const after = await world.service.seeFigures(ED, { id });
    await read(id, ...PARKS);
    const late = await world.service.seeFigures(ED, { id });

    expect({ ...after, asOf: before.asOf }).toEqual(before);
    expect(late.departments).toEqual([{ department: 'Parks', audience: 16, opened: 12 }]);
  });

  test('counts readers who may read now, each once, whatever they opened before', async () => {
    const { id } = await world.published({ visibleTo: EVERYONE });
    await read(id, ...PARKS.slice(0, 6), ...PARKS.slice(0, 6), ...HOUSING);
    await world.changed({ id }, { visibleTo: { any: [{ departments: ['Parks'] }] } });

    expect(await world.service.seeFigures(ED, { id })).toMatchObject({
      all: { audience: 16, opened: 6 },
      departments: [{ department: 'Parks', audience: 16, opened: 6 }],
    });
  });

  test('says whether it was useful once ten have said so', async () => {
    const { id } = await world.published({ visibleTo: EVERYONE });
    const say = (readers: readonly Someone[], useful: 'yes' | 'no') =>
      Promise.all(readers.map((reader) => world.service.sayUseful(reader, { id, useful })));
    await say(PARKS.slice(0, 6), 'yes');
    await say(PARKS.slice(6, 9), 'no');
    const nine = await world.service.seeFigures(ED, { id });
    await say(HOUSING.slice(0, 1), 'no');

    expect(nine.useful).toBeNull();
    expect((await world.service.seeFigures(ED, { id })).useful).toEqual({ asked: 10, yes: 6 });
  });

  test('is for its editors and whoever answers for it, and hidden from all others', async () => {
    const { id, rev } = await world.published();
    await world.move(ED, { id, rev }, 'hand_over', { to: PAUL.person });

    const heard = await Promise.all(
      [ED, PAUL, DORA, SAM, HAL].map((by) => outcome(world.service.seeFigures(by, { id }))),
    );

    expect(heard).toEqual(['done', 'done', 'not_found', 'not_found', 'not_found']);
  });

  test('is not asked of what was never published', async () => {
    const { id } = await world.draft(ED);

    expect(await outcome(world.service.seeFigures(ED, { id }))).toBe('not_now');
  });
});
