import { expect, test } from 'vitest';
import { Unstorable } from '../../../api/platform/store/errors.ts';
import { anything, type Bench, balances, booking, bookings } from './fixtures.ts';

const circular: { self?: unknown } = {};
circular.self = circular;

const deep = Array.from({ length: 100 }).reduce((inner) => ({ inner }), {});

/** What JSON would drop or change without a word, or one engine could hold and another not. */
const UNSTORABLE: readonly (readonly [string, unknown])[] = [
  ['U+0000', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud83db'],
  ['half a surrogate pair in a key', { 'a\udc00': 1 }],
  ['U+0000 in a key', { 'a\u0000': 1 }],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a big integer', 1n],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['undefined in a list', [undefined]],
  ['a hole in a list', new Array(1)],
  ['a map', new Map()],
  ['bytes', new Uint8Array(1)],
  ['an error', new Error('x')],
  ['a circle', circular],
  ['endless depth', deep],
];

export const documentPromises = (bench: () => Bench): void => {
  test("a document comes back as it was put: frozen to the bottom, and apart from the caller's own", async () => {
    const { store } = bench();
    const mine = { id: 'a', value: { list: [1, { deep: 'ü 🪑 𝒳' }], none: null, zero: -0 } };

    await store.tx((t) => t.put(anything, mine));
    mine.value.list.push(2);
    const read = await store.get(anything, 'a');

    expect(read).toEqual({ id: 'a', value: { list: [1, { deep: 'ü 🪑 𝒳' }], none: null, zero: 0 } });
    const value = read?.value as typeof mine.value;
    for (const part of [read, value, value.list, value.list[1]]) expect(Object.isFrozen(part)).toBe(true);
  });

  test('a field that is undefined is absent', async () => {
    const { store } = bench();

    await store.tx((t) => t.put(anything, { id: 'a', value: { kept: 1, gone: undefined } }));

    const read = await store.get(anything, 'a');
    expect(Object.keys(read?.value as object)).toEqual(['kept']);
  });

  test('a field or id named like a part of the language is only a name', async () => {
    const { store } = bench();
    const value = JSON.parse('{"__proto__":{"admin":true},"constructor":1}');

    await store.tx((t) => t.putAll(anything, [{ id: '__proto__', value }, { id: 'constructor' }]));

    const read = await store.get(anything, '__proto__');
    expect(JSON.stringify(read?.value)).toBe('{"__proto__":{"admin":true},"constructor":1}');
    expect(read?.value).not.toHaveProperty('admin');
    expect(await store.get(anything, 'constructor')).toEqual({ id: 'constructor' });
  });

  test.each(UNSTORABLE)('%s cannot be stored, and nothing of its transaction is', async (_what, value) => {
    const { store } = bench();

    const write = store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 1 });
      await t.put(anything, { id: 'a', value });
    });

    await expect(write).rejects.toThrow(Unstorable);
    expect(await store.get(balances, 'ann')).toBeUndefined();
  });

  test.each([[''], ['x'.repeat(801)], ['a\u0000'], [7]])('an id or key cannot be %o', async (key) => {
    const { store } = bench();

    const asId = () => store.tx((t) => t.put(anything, { id: key as string }));
    const asKey = () =>
      store.tx((t) => t.put(bookings, booking({ id: 'a', person: key as string, halves: [] })));

    await expect(asId()).rejects.toThrow(Unstorable);
    await expect(asKey()).rejects.toThrow(Unstorable);
  });

  test('taking off the disk what was removed changes nothing that is there, and the store goes on', async () => {
    const { store } = bench();
    await store.tx((t) =>
      t.putAll(anything, [
        { id: 'gone', value: 1 },
        { id: 'stays', value: 2 },
      ]),
    );
    await store.tx((t) => t.remove(anything, 'gone'));

    await Promise.all([
      store.compact(),
      store.tx((t) => t.put(anything, { id: 'meanwhile', value: 3 })),
      store.compact(),
    ]);
    await store.tx((t) => t.put(anything, { id: 'later', value: 4 }));

    const ids = (await Array.fromAsync(store.all(anything))).map(({ id }) => id);
    expect(ids.sort()).toEqual(['later', 'meanwhile', 'stays']);
  });
};
