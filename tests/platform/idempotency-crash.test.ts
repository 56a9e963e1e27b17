import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANN } from '../support/http.ts';
import type { Note } from '../support/notes.ts';

/** Rounds of killing in the middle of the writes; each starts two processes. The long form runs 100. */
const ROUNDS = process.env.PROVE === '1' ? 100 : 2;
const WRITERS = 16;

let directory: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'guildhall-keys-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(directory, { recursive: true });
});

const startServer = async (...mode: string[]) => {
  const child = spawn(
    process.execPath,
    ['tests/support/notes-server.ts', join(directory, 'store'), ...mode],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  const gone = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${Number(line)}/api/notes`;
  const headers = { Authorization: `Bearer token-of-${ANN}`, 'Content-Type': 'application/json' };
  return {
    write: (key: string) =>
      fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': key },
        body: JSON.stringify({ text: `note of ${key}` }),
      }),
    list: async () => (await (await fetch(`${url}?limit=500`, { headers })).json()) as { notes: Note[] },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    gone,
  };
};

describe('a server that is killed', () => {
  test('after the effect and before the answer gives that answer to the repeat', {
    timeout: 180_000,
  }, async () => {
    const dying = await startServer('die');
    await expect(dying.write('k1')).rejects.toThrow();
    await dying.gone;
    const server = await startServer();
    const [kept] = (await server.list()).notes;

    const [again, third] = [await server.write('k1'), await server.write('k1')];

    expect([again.status, third.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(kept);
    expect(await third.json()).toEqual(kept);
    expect((await server.list()).notes).toHaveLength(1);
  });

  test('at any moment leaves each key with one effect, and its repeats with one answer', {
    timeout: 120_000,
  }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServer();
      const told = new Map<string, Note>();
      const keys: string[] = [];
      // Each writes until the server is gone, so that the kill falls among the writes however fast they are.
      const writer = async () => {
        for (;;) {
          const key = `r${round}k${keys.length}`;
          keys.push(key);
          const answer = await server.write(key);
          told.set(key, (await answer.json()) as Note);
          if (told.size === 10 * (round + 1)) await server.kill();
        }
      };
      await Promise.allSettled(Array.from({ length: WRITERS }, writer));
      await server.gone;

      const again = await startServer();
      const repeats = await Promise.all(
        keys.map(async (key) => (await (await again.write(key)).json()) as Note),
      );

      const { notes } = await again.list();
      const ofRound = notes.filter(({ text }) => text.includes(`r${round}k`));
      expect(told.size).toBeGreaterThan(0);
      expect(told.size).toBeLessThan(keys.length);
      for (const [at, key] of keys.entries()) {
        const first = told.get(key);
        if (first) expect(repeats[at]).toEqual(first);
      }
      expect(ofRound.map(({ id }) => id).sort()).toEqual(repeats.map(({ id }) => id).sort());
      await again.kill();
      rmSync(join(directory, 'store'), { recursive: true });
    }
  });
});
