import { createHash } from 'node:crypto';
import { Refused } from '../../contract/problem.ts';
import type { Clock } from '../clock.ts';
import type { Lane } from './lane.ts';
import type { Owners } from './owners.ts';
import type { Files } from './store.ts';

/** Files of the memory engine: kept as they came, by the hash of their content. */
export const memoryFiles = (clock: Clock, owners: Owners, alone: Lane): Files => {
  const kept = new Map<string, { readonly bytes: Buffer; readonly putAt: string }>();
  return {
    put: async (content, { maxBytes }) => {
      const bytes = await collected(content, maxBytes);
      const hash = createHash('sha256').update(bytes).digest('hex');
      kept.set(hash, { bytes, putAt: clock.now() });
      return hash;
    },
    open: async (hash) => {
      const file = kept.get(hash);
      return file && once(file.bytes);
    },
    remove: async (hash) => void kept.delete(hash),
    sweep: (before) =>
      alone(() => {
        const strays = [...kept].filter(([hash, { putAt }]) => putAt < before && !owners.own(hash));
        for (const [hash] of strays) kept.delete(hash);
        return strays.length;
      }),
  };
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(bytes);
}

const collected = async (content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Refused('too_large');
    chunks.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(chunks);
};
