import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import type { SessionView } from '../../api/training/session.contract.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { sessionCard, sureCard } from './cards.ts';
import { checkIn } from './check-in.ts';
import { findSessions } from './finding.ts';
import { myTraining } from './mine.ts';
import type { TrainingCommandPorts } from './ports.ts';
import { orSay } from './refusals.ts';
import { recordAbsent, recordHere, seeRoll } from './roll.ts';

type Ports = TrainingCommandPorts;
type Press = Pick<CardAction, 'viewer' | 'data'>;

/** What each button of the room does. A card may be old, forwarded or forged: its data says what is wished, no more. */
export const trainingActions =
  (ports: Ports) =>
  ({ verb, ...press }: CardAction): Promise<Reply> => {
    const [whyNot, does] = (Object.hasOwn(ACTIONS, verb) && ACTIONS[verb]) || [];
    if (!whyNot || !does) throw new Refused('bad_input');
    return orSay(whyNot, () => does(ports, press));
  };

type Does = (ports: Ports, press: Press) => Promise<Reply>;

const ANYTHING = { sure: true, skills: [], about: [], spans: [], halves: [] } as const;

const ACTIONS: Readonly<Record<string, readonly [whyNot: string, does: Does]>> = {
  'training.find': ['No session to show', (ports, { viewer }) => findSessions(ports, viewer, ANYTHING)],
  'training.mine': [
    'Nothing to show',
    (ports, { viewer }) => myTraining(ports, viewer, { title: 'Your training' }),
  ],
  'training.see': ['No session to show', (ports, { viewer, data }) => see(ports, viewer, sessionIn(data))],
  'training.join': ['You are not signed up', (ports, press) => move(ports, press, 'joinSession')],
  'training.accept': ['The seat is not yours', (ports, press) => move(ports, press, 'acceptOffer')],
  'training.decline': ['Nothing was changed', (ports, press) => move(ports, press, 'declineOffer')],
  'training.give-back': ['Nothing was given back', (ports, press) => giveBack(ports, press)],
  'training.check-in': ['You are not checked in', checkIn],
  'training.roll': ['No roll to show', seeRoll],
  'training.here': ['Nobody was marked', recordHere],
  'training.absent': ['Nobody was marked', recordAbsent],
  'training.leave': ['Nothing was given back', (ports, press) => move(ports, press, 'leaveSession')],
};

const pressed = z.object({ session: idOf('ses') });

const sessionIn = (data: unknown): SessionView['id'] => {
  const read = pressed.safeParse(data);
  if (!read.success) throw new Refused('bad_input', { detail: 'Choose a session, then press again' });
  return read.data.session;
};

type Move = 'joinSession' | 'leaveSession' | 'acceptOffer' | 'declineOffer';

/** These say that the wish is fulfilled already, as by a card that is pressed again: then it is shown as it stands. */
const FULFILLED: Readonly<Record<Move, readonly string[]>> = {
  joinSession: ['already_signed_up'],
  leaveSession: ['not_signed_up'],
  acceptOffer: [],
  declineOffer: [],
};

const move = async (ports: Ports, { viewer, data }: Press, verb: Move): Promise<Reply> => {
  const id = sessionIn(data);
  try {
    await ports.training[verb](viewer, { id });
  } catch (error) {
    if (!(error instanceof Refused) || !FULFILLED[verb].includes(error.code)) throw error;
  }
  return see(ports, viewer, id);
};

/** At once where it can be undone; otherwise it is asked first. */
const giveBack = async (ports: Ports, press: Press): Promise<Reply> => {
  const id = sessionIn(press.data);
  const view = await ports.training.seeSession(press.viewer, { id });
  const canBeHadAgain = view.waiting === 0 && ports.clock.now() < view.signupCloses;
  if (!view.can.leave || canBeHadAgain) return move(ports, press, 'leaveSession');
  return sureCard(view, { sites: await ports.sitesFor(press.viewer), linkTo: ports.linkTo });
};

/** The session as it is by now. */
export const see = async (ports: Ports, viewer: Viewer, id: SessionView['id']): Promise<Reply> => {
  const [view, sites] = await Promise.all([
    ports.training.seeSession(viewer, { id }),
    ports.sitesFor(viewer),
  ]);
  return sessionCard(view, STANDING[view.own?.state ?? 'cancelled'], { sites, linkTo: ports.linkTo });
};

const STANDING: Readonly<Record<NonNullable<SessionView['own']>['state'], string>> = {
  booked: 'You have a seat',
  waiting: 'You are on the waiting list',
  offered: 'A seat is kept for you',
  cancelled: 'You have no seat',
  declined: 'You have no seat',
  lapsed: 'The offer has run out',
  session_cancelled: 'This session was cancelled',
  left: 'You have no seat',
};
