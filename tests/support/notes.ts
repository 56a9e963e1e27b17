import { z } from 'zod';
import { endpoint } from '../../api/contract/endpoint.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import { Refused } from '../../api/contract/problem.ts';
import type { Clock } from '../../api/platform/clock.ts';
import { type BoundEndpoint, bind } from '../../api/platform/http/bind.ts';
import type { Ids } from '../../api/platform/ids.ts';
import { collection, type Doc } from '../../api/platform/store/declare.ts';
import { Conflict } from '../../api/platform/store/errors.ts';
import type { Store } from '../../api/platform/store/store.ts';

/** A room of one page, made for the tests of the platform: people keep short notes, each text once. */
export interface Note extends Doc {
  readonly owner: PersonId;
  readonly text: string;
}

export const notes = collection<Note>()('note', {
  index: { owner: (note) => ({ in: note.owner, by: note.id }) },
  unique: { text: (note) => [note.text] },
});

const refusals = {
  note_taken: { status: 409, title: 'Someone wrote this before' },
  note_rude: { status: 422, title: 'Write this politely' },
} as const;

type Mine = { readonly limit?: number | undefined; readonly word?: string | undefined };
type Listed = { readonly notes: readonly Note[] };
const from = { path: '/api/notes', caller: 'person', refusals } as const;

export const listNotes = endpoint<Mine, Listed>()({
  ...from,
  method: 'GET',
  summary: 'My notes',
  cache: 'revalidate',
});
export const writeNote = endpoint<{ text: string }, Note>()({
  ...from,
  method: 'POST',
  summary: 'The note as written',
  success: 201,
});
export const readNote = endpoint<{ id: string }, Note>()({
  ...from,
  method: 'GET',
  path: '/api/notes/:id',
  summary: 'One of my notes',
  others: 'hidden',
});
export const removeNote = endpoint<{ id: string }, undefined>()({
  ...from,
  method: 'DELETE',
  path: '/api/notes/:id',
  summary: 'Removes one of my notes',
  others: 'hidden',
});
export const countNotes = endpoint<object, { count: number }>()({
  method: 'GET',
  path: '/api/notes/count',
  caller: 'public',
  summary: 'How many notes there are',
  refusals: {},
});

const id = z.string().regex(/^not_[0-9a-z]{26}$/);
export const noteAnswer = z.strictObject({
  id: z.string(),
  owner: z.string() as unknown as z.ZodType<PersonId>,
  text: z.string(),
});
const schemas = {
  list: {
    input: z.strictObject({
      limit: z.coerce.number().int().min(1).max(500).optional(),
      word: z.string().max(50).optional(),
    }),
    answer: z.strictObject({ notes: z.array(noteAnswer) }),
  },
  write: { input: z.strictObject({ text: z.string().min(1).max(200) }), answer: noteAnswer },
  read: { input: z.strictObject({ id }), answer: noteAnswer },
  remove: { input: z.strictObject({ id }), answer: z.undefined() },
  count: { input: z.strictObject({}), answer: z.strictObject({ count: z.number() }) },
};

interface NotePorts {
  readonly store: Store;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Counts how often a use case ran, beside how often it had an effect. */
export interface NotesRoom {
  readonly endpoints: readonly BoundEndpoint[];
  readonly runs: () => number;
  /** Holds every `writeNote` after its check until the promise resolves. */
  hold(until: Promise<unknown>): void;
}

export const notesRoom = ({ store, ids }: NotePorts): NotesRoom => {
  let runs = 0;
  let held: Promise<unknown> = Promise.resolve();
  const mine = async (owner: PersonId, noteId: string): Promise<Note> => {
    const found = await store.get(notes, noteId);
    if (found?.owner !== owner) throw new Refused('not_found');
    return found;
  };
  const write = async (owner: PersonId, text: string): Promise<Note> => {
    runs += 1;
    if (text === 'rude') throw new Refused('note_rude', { detail: 'Leave the word out' });
    const written: Note = { id: ids.next('not'), owner, text };
    await held;
    return store
      .tx(async (t) => {
        await t.put(notes, written);
        return written;
      })
      .catch((error: unknown) => {
        throw error instanceof Conflict ? new Refused('note_taken') : error;
      });
  };
  return {
    runs: () => runs,
    hold: (until) => {
      held = until;
    },
    endpoints: [
      bind(listNotes, schemas.list, async ({ limit = 100, word = '' }, { viewer }) => {
        const { rows } = await store.find(notes, 'owner', viewer.person, { limit });
        return { notes: rows.filter(({ text }) => text.includes(word)) };
      }),
      bind(writeNote, schemas.write, ({ text }, { viewer }) => write(viewer.person, text)),
      bind(readNote, schemas.read, (input, { viewer }) => mine(viewer.person, input.id)),
      bind(removeNote, schemas.remove, async (input, { viewer }) => {
        await mine(viewer.person, input.id);
        await store.tx((t) => t.remove(notes, input.id));
        return undefined;
      }),
      bind(countNotes, schemas.count, async () => {
        const groups = await store.group(notes, 'owner');
        return { count: groups.reduce((sum, { count }) => sum + count, 0) };
      }),
    ],
  };
};
