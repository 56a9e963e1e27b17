import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionIn } from '../../tab/admin/actions.ts';

/** Every action that any line of ours writes into the record of changes. */
const recorded = async (): Promise<readonly string[]> => {
  const files = (await readdir('api', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join('api', file), 'utf8')));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/\baction(?::| =)[^;,}]*/g)].flatMap(([words]) =>
      [...words.matchAll(/'([a-z]+(?:\.[a-z]+)+)'/g)].map(([, action]) => action ?? ''),
    ),
  );
  return [...new Set(found)];
};

test('everything that is recorded reads as words in the administrators’ search', async () => {
  const actions = await recorded();

  expect(actions).toEqual(expect.arrayContaining(['people.roles', 'people.enable', 'people.disable']));
  expect(actions.filter((action) => actionIn(action) === action)).toEqual([]);
});

test('an entry of another version stands as it was written', () => {
  expect(['constructor', 'desks.teleport'].map(actionIn)).toEqual(['constructor', 'desks.teleport']);
});
