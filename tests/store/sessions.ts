import { type Collection, collection, type Doc, type Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { streamOf } from './contract/fixtures.ts';

/** A session in a room: of every kind of thing that can be declared there is something about it. */
export interface Session extends Doc {
  readonly room: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly seats: number;
  readonly slides: readonly string[];
}
export type Shape = Partial<Omit<Collection<Session>, 'kind' | 'name'>>;

export const schemaOf = (shape: Shape): Schema & { readonly sessions: Collection<Session> } => {
  const sessions = collection<Session>()<string, string, string>('test_session', shape);
  return { sessions, collections: [sessions], logs: [] };
};
export const session = (some: Partial<Session> & Doc): Session => ({
  room: 'oak',
  from: `2026-11-24T1${some.id}`,
  to: `2026-11-24T1${some.id}:30`,
  title: `Session ${some.id}`,
  seats: Number(some.id),
  slides: [],
  ...some,
});

export const swapped: Session = session({ id: '4', room: 'elm' });

/** Four sessions, of which three have slides. */
export const fill = async (store: Store, sessions: Collection<Session>): Promise<void> => {
  const slides = await store.files.put(streamOf('slides'), { maxBytes: 10 });
  const all = ['1', '2', '3'].map((id) => session({ id, slides: [slides] }));
  await store.tx((t) => t.putAll(sessions, [...all, swapped]));
};

/** What an operator is told when those are rebuilt. */
export const REBUILT = ['rebuilt what test_session is found by: 4 records'];
export const wordsOf = (troubles: readonly (readonly unknown[])[]) => troubles.map(([what]) => what);
