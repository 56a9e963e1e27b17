import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import type { SessionRow, SessionView } from '../../api/training/session.contract.ts';
import { type Button, buttons, card, heading, question, sentence } from '../shell/card.ts';
import { spanWords } from '../shell/time-words.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { MINE, sayingCard } from './cards.ts';
import type { TrainingCommandPorts } from './ports.ts';

type Ports = TrainingCommandPorts;

/** Asks before it says that somebody is there: for the code, where none was typed. */
export const askToCheckIn = async (
  ports: Ports,
  viewer: Viewer,
  { code, note }: { readonly code?: string | undefined; readonly note?: string | undefined },
): Promise<Reply> => {
  const session = await sessionNow(ports, viewer);
  if (!session)
    return sayingCard({
      title: 'No session of yours is on now',
      words: [note, 'You can check in from its beginning to its end, if you have a seat in it.']
        .filter(Boolean)
        .join(' '),
      actions: [MINE],
    });
  return checkInCard(session, { code, note });
};

/** What the viewer has a seat in and has begun; nobody has two at a time. */
const sessionNow = async ({ training, clock }: Ports, viewer: Viewer): Promise<SessionRow | undefined> => {
  const { sessions } = await training.listSessions(viewer, { mine: 'attending', limit: 5 });
  const now = clock.now();
  return sessions.find(({ own, start, end }) => own?.state === 'booked' && start <= now && now < end);
};

const CODE = { maxLength: 20, isRequired: true, isMultiline: false };

const checkInCard = (
  session: Pick<SessionView, 'id' | 'course' | 'start' | 'end'>,
  { code, note }: { readonly code?: string | undefined; readonly note?: string | undefined },
): Reply => {
  const title = `Check in: ${session.course.title}`;
  const words = [
    note,
    `${spanWords(session.start, session.end)}.`,
    code ? `With the code ${code}.` : 'Whoever leads it shows the code.',
  ];
  const said = words.filter(Boolean).join(' ');
  const button: Button = {
    title: 'Record that I am here',
    verb: 'training.check-in',
    data: { session: session.id, ...(code && { code }) },
  };
  return {
    text: `${title}. ${said}`,
    card: card(`${title}. ${said}`, [
      heading(title),
      sentence(said),
      ...(code ? [] : [question('code', 'Code', CODE)]),
      buttons([button]),
    ]),
  };
};

const pressed = z.object({ session: idOf('ses'), code: z.string().trim().min(1).max(20) });

/** A wrong code is asked for again: it was misread or mistyped. */
export const checkIn = async (
  ports: Ports,
  { viewer, data }: Pick<CardAction, 'viewer' | 'data'>,
): Promise<Reply> => {
  const read = pressed.safeParse(data);
  if (!read.success) throw new Refused('bad_input', { detail: 'Write the code, then press again' });
  const { session: id, code } = read.data;
  const view = await ports.training.seeSession(viewer, { id });
  try {
    const { isCompleted } = await ports.training.checkIn(viewer, { id, code });
    return sayingCard({
      title: `You are checked in: ${view.course.title}`,
      words: isCompleted
        ? 'With that it counts as completed.'
        : 'Whoever leads it says at the end how long you were there.',
      actions: [MINE],
    });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'wrong_code') throw error;
    return checkInCard(view, { note: 'This is not the code of this session.' });
  }
};
