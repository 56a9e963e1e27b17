import { createHash } from 'node:crypto';
import { Refused } from '../../../contract/problem.ts';
import type { Instant } from '../../../contract/time.ts';
import type { Clock } from '../../clock.ts';
import type { AnyCollection } from '../declare.ts';
import { DamagedFile, StoreUnavailable } from '../errors.ts';
import type { Files } from '../store.ts';
import type { Queryable } from './connection.ts';
import { FILE_INDEX, tablesOf } from './sql.ts';

const CHUNK = 256 * 1024;

/** Files as rows of a chunked table, found by the hash of their content. */
export const postgresFiles = (on: Queryable, clock: Clock, collections: readonly AnyCollection[]): Files => {
  const owners = collections.filter((c) => c.files !== undefined);
  return {
    put: async (content, { maxBytes }) => {
      const now = clock.now();
      const blob = await beginBlob(on, now);
      try {
        const hash = await copy(on, blob, content, maxBytes);
        const [kept] = await on.query<{ blob: string }>(KEEP, [hash, blob, now]);
        if (kept?.blob !== blob) await dropBlobs(on, [blob]);
        return hash;
      } catch (error) {
        // The sweep takes a draft that cannot be dropped; whoever waits for a silent database has waited once already.
        if (!(error instanceof StoreUnavailable)) await dropBlobs(on, [blob]).catch(() => {});
        throw error;
      }
    },
    open: async (hash) => {
      const [file] = await on.query<{ blob: string }>('select blob from store_file where hash = $1', [hash]);
      return file && contentOf(on, file.blob, hash);
    },
    remove: async (hash) => {
      const gone = await on.query<{ blob: string }>('delete from store_file where hash = $1 returning blob', [
        hash,
      ]);
      await dropBlobs(
        on,
        gone.map(({ blob }) => blob),
      );
    },
    sweep: (before) => sweep(on, owners, before),
  };
};

/** A content that is there already is kept, and counts as put just now. */
const KEEP = `insert into store_file (hash, blob, put_at) values ($1, $2, $3)
  on conflict (hash) do update set put_at = excluded.put_at returning blob`;

const beginBlob = async (on: Queryable, now: Instant): Promise<string> => {
  const [draft] = await on.query<{ blob: string }>(
    'insert into store_blob (begun_at) values ($1) returning blob',
    [now],
  );
  if (!draft) throw new Error('the database made no draft for a file');
  return draft.blob;
};

const dropBlobs = async (on: Queryable, blobs: readonly string[]): Promise<void> => {
  if (blobs.length > 0) await on.query('delete from store_blob where blob = any($1::bigint[])', [blobs]);
};

/** Copies a stream into chunks and returns the hash of it; throws `too_large` at the first byte too many. */
const copy = async (
  on: Queryable,
  blob: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> => {
  const hash = createHash('sha256');
  let size = 0;
  let place = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = async () => {
    if (waitingBytes === 0) return;
    await on.query('insert into store_chunk (blob, place, bytes) values ($1, $2, $3)', [
      blob,
      place++,
      Buffer.concat(waiting),
    ]);
    waiting = [];
    waitingBytes = 0;
  };
  for await (const part of content) {
    size += part.byteLength;
    if (size > maxBytes) throw new Refused('too_large');
    hash.update(part);
    waiting.push(Buffer.from(part));
    waitingBytes += part.byteLength;
    if (waitingBytes >= CHUNK) await flush();
  }
  await flush();
  return hash.digest('hex');
};

/** Streams a file chunk by chunk; throws at its end when the bytes are not those that were put. */
export async function* contentOf(on: Queryable, blob: string, hash: string): AsyncGenerator<Uint8Array> {
  const seen = createHash('sha256');
  for (let place = 0; ; place += 1) {
    const [chunk] = await on.query<{ bytes: Buffer }>(
      'select bytes from store_chunk where blob = $1 and place = $2',
      [blob, place],
    );
    if (!chunk) break;
    seen.update(chunk.bytes);
    yield chunk.bytes;
  }
  if (seen.digest('hex') !== hash) throw new DamagedFile(hash);
}

const sweep = async (on: Queryable, owners: readonly AnyCollection[], before: Instant): Promise<number> => {
  const owned = owners
    .map(
      (c) =>
        `and not exists (select from ${tablesOf(c).index} x where x.name = '${FILE_INDEX}' and x.within = f.hash)`,
    )
    .join(' ');
  const gone = await on.query<{ blob: string }>(
    `delete from store_file f where f.put_at < $1 ${owned} returning blob`,
    [before],
  );
  await dropBlobs(
    on,
    gone.map(({ blob }) => blob),
  );
  // What broke off: a draft of more than a day that no file came of.
  await on.query(
    `delete from store_blob b where b.begun_at < $1
       and not exists (select from store_file f where f.blob = b.blob)`,
    [before],
  );
  return gone.length;
};
