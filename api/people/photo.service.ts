import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { type Instant, millisBetween } from '../contract/time.ts';
import { found } from '../contract/verdict.ts';
import { Denied, type GraphPhoto, NotFound } from '../platform/graph/graph.ts';
import type { Photo } from './contract.ts';
import type { PeoplePorts } from './ports.ts';
import { type PhotoRecord, photos } from './profile.records.ts';
import { people } from './records.ts';
import { allowed, askerOf, dataUrl } from './views.ts';
import { atMost } from './waiting.ts';

const DAY_MS = 24 * 3_600_000;
/** A page shows initials rather than wait longer; what comes later is there next time. */
const WAIT_MS = 1_500;
/** Calls to Graph at once; a page with many new faces fills in over its next visits. */
const AT_ONCE = 4;
/** A picture of 96 pixels has a few kilobytes. */
const MAX_BYTES = 256 * 1024;

/** Colleagues' pictures, kept for a week; that there is none, or that we may not ask, for a day. */
export const photoService = (ports: PeoplePorts) => {
  const asking = new Map<PersonId, Promise<void>>();
  const refresh = (person: PersonId): Promise<void> => {
    const under = asking.get(person);
    if (under) return under;
    if (asking.size >= AT_ONCE) return Promise.resolve();
    const asked = askGraph(ports, person)
      .catch((error: unknown) => ports.log.warn({ error }, 'a picture could not be read'))
      .finally(() => asking.delete(person));
    asking.set(person, asked);
    return asked;
  };
  return {
    /** Null where there is none, or none yet. Hidden, gone and never there are the same 404. */
    photoOf: async (viewer: Viewer, { id }: { readonly id: PersonId }): Promise<Photo> => {
      const { store, clock } = ports;
      const record = await store.get(people, id);
      const [known] = record ? await allowed(store, await askerOf(store, viewer), 'knowName', [record]) : [];
      found(known);
      if (!isFresh(await store.get(photos, id), clock.now())) await atMost(WAIT_MS, refresh(id));
      return pictureIn(ports, await store.get(photos, id));
    },
  };
};

const isFresh = (record: PhotoRecord | undefined, now: Instant): boolean =>
  record !== undefined && millisBetween(record.at, now) < (record.file === undefined ? 1 : 7) * DAY_MS;

const askGraph = async ({ store, clock, photoOf }: PeoplePorts, id: PersonId): Promise<void> => {
  const record = await store.get(people, id);
  if (!record) return;
  const picture = await photoOf(record.oid).catch((error: unknown) => {
    // Neither is asked again before a day is over; anything else may pass, so the last picture stays.
    if (error instanceof Denied || error instanceof NotFound) return undefined;
    throw error;
  });
  const file = picture && (await store.files.put(inOnePiece(picture), { maxBytes: MAX_BYTES }));
  await store.tx(async (t) => {
    // Whoever left meanwhile keeps no picture here.
    if (!(await t.get(people, id))?.enabled) return;
    await t.put(photos, {
      ...{ id, at: clock.now() },
      ...(picture && file && { file, contentType: picture.contentType }),
    });
  });
};

async function* inOnePiece({ bytes }: GraphPhoto): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const pictureIn = async (
  { store }: Pick<PeoplePorts, 'store'>,
  record: PhotoRecord | undefined,
): Promise<Photo> => {
  const stream = record?.file === undefined ? undefined : await store.files.open(record.file);
  if (!stream || !record?.contentType) return { photo: null };
  return { photo: dataUrl(record.contentType, Buffer.concat(await Array.fromAsync(stream))) };
};
