import { expect } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { SessionId } from '../../api/training/contract.ts';
import { aViewer, type TrainingWorld } from './build.ts';

export const SEATS = 12;
const PEOPLE = 200;

/** Two hundred who want to learn the same. */
export const crowd: readonly Viewer[] = Array.from({ length: PEOPLE }, (_, at) =>
  aViewer(`l${String(at).padStart(3, '0')}`),
);

type Room = Pick<TrainingWorld, 'service' | 'seats' | 'everyBooking'>;

/** All sign up at once, spread over these nodes; says how they stand then, in the order of the queue. */
export const signUpAtOnce = async (nodes: readonly Room[], id: SessionId) => {
  const answers = await Promise.all(
    crowd.map((viewer, at) => nodes[at % nodes.length]?.service.joinSession(viewer, { id })),
  );
  const [first] = nodes;
  if (!first) throw new Error('there is no node');
  const seats = await first.seats(id);
  const seqs = (await first.everyBooking()).map(({ seq }) => seq).toSorted((a, b) => a - b);
  return { answers, seats, seqs };
};

/** Exactly those seats are taken, by the first of the queue, and each of the rest has a place of their own. */
export const expectInOrder = ({ answers, seats, seqs }: Awaited<ReturnType<typeof signUpAtOnce>>): void => {
  expect(seats.map(([, state]) => state)).toEqual([
    ...Array(SEATS).fill('booked'),
    ...Array(PEOPLE - SEATS).fill('waiting'),
  ]);
  expect(seqs).toEqual(Array.from({ length: PEOPLE }, (_, at) => at + 1));
  const ahead = answers.flatMap((answer) => answer?.own?.ahead ?? []);
  expect(ahead.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PEOPLE - SEATS }, (_, at) => at));
};

/** All who have a seat give it back at once: the next of the queue have them, in its order. */
export const giveBackAtOnce = async (nodes: readonly Room[], id: SessionId): Promise<void> => {
  const before = (await nodes[0]?.seats(id)) ?? [];
  const holders = before.slice(0, SEATS).map(([person]) => crowd.find((one) => one.person === person));
  await Promise.all(
    holders.map((viewer, at) => viewer && nodes[at % nodes.length]?.service.leaveSession(viewer, { id })),
  );

  const after = (await nodes[0]?.seats(id)) ?? [];
  expect(after.map(([person]) => person)).toEqual(before.slice(SEATS).map(([person]) => person));
  expect(after.filter(([, state]) => state === 'booked')).toEqual(after.slice(0, SEATS));
};
