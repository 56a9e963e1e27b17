import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import type { Roll } from '../../api/training/attendance.contract.ts';
import { momentWords } from '../shell/time-words.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { FIND, sayingCard } from './cards.ts';
import type { TrainingCommandPorts } from './ports.ts';
import { MOST_NAMES, rollCard, unknownOf, whichRollCard } from './roll-cards.ts';

type Ports = TrainingCommandPorts;
type Press = Pick<CardAction, 'viewer' | 'data'>;

const LISTED = 5;

/** The roll of the session that the viewer leads now, or led of late; a choice where there are several. */
export const askForRoll = async (ports: Ports, viewer: Viewer, note: string | undefined): Promise<Reply> => {
  const { underWay, rolls, toCome } = await ports.training.seeDesk(viewer);
  const open = rolls.filter(({ next }) => next === 'call_roll');
  const wanted = underWay.length > 0 ? underWay : open;
  const [only, ...others] = wanted;
  if (only && others.length === 0) return showRoll(ports, viewer, only.id, note);
  const desk = ports.linkTo('/training/desk');
  if (only) return whichRollCard(wanted.slice(0, LISTED), desk);
  const [next] = toCome;
  if (next)
    return sayingCard({
      title: 'No roll is open now',
      words: `You can call that of ${next.title} from ${momentWords(next.start)}.`,
      link: { title: 'See all that I lead', url: desk },
    });
  return sayingCard({
    title: 'No roll is open now',
    words: 'Whoever leads a session calls its roll. You lead none.',
    actions: [FIND],
  });
};

const showRoll = async (
  { training, linkTo }: Ports,
  viewer: Viewer,
  id: Roll['session']['id'],
  note?: string,
): Promise<Reply> => rollCard(await training.seeRoll(viewer, { id }), note, linkTo);

const MOST_LETTERS = 4_000;
const people = z
  .string()
  .max(MOST_LETTERS)
  .transform((ids) => ids.split(',').filter((id) => id !== ''))
  .pipe(z.array(idOf('per')).max(MOST_NAMES));
const asked = z.object({ session: idOf('ses') });
const came = z.object({ session: idOf('ses'), people });
const stayedAway = z.object({ session: idOf('ses'), others: people });

const read = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Refused('bad_input', { detail: 'Choose who is here, then press again' });
  return parsed.data;
};

export const seeRoll = (ports: Ports, { viewer, data }: Press): Promise<Reply> =>
  showRoll(ports, viewer, read(asked, data).session);

/** Marks those that were chosen as here from beginning to end; a part of it is said on the page. */
export const recordHere = async (ports: Ports, { viewer, data }: Press): Promise<Reply> => {
  const { session: id, people: chosen } = read(came, data);
  const roll = await ports.training.seeRoll(viewer, { id });
  const known = roll.people.filter(({ can, person }) => can.mark && chosen.includes(person.id));
  return mark(ports, viewer, { roll, people: known, minutes: roll.minutes });
};

/** Of those the card named, whoever is still unmarked: somebody may have typed the code since. */
export const recordAbsent = async (ports: Ports, { viewer, data }: Press): Promise<Reply> => {
  const { session: id, others } = read(stayedAway, data);
  const roll = await ports.training.seeRoll(viewer, { id });
  const known = unknownOf(roll).filter(({ person }) => others.includes(person.id));
  return mark(ports, viewer, { roll, people: known, minutes: 0 });
};

interface Marking {
  readonly roll: Roll;
  readonly people: Roll['people'];
  readonly minutes: number;
}

const mark = async (
  { training, linkTo }: Ports,
  viewer: Viewer,
  { roll, people: chosen, minutes }: Marking,
): Promise<Reply> => {
  if (chosen.length === 0)
    return rollCard(roll, 'Nobody was marked: choose who is here, then press again.', linkTo);
  const marks = chosen.map(({ person }) => ({ person: person.id, minutes }));
  return rollCard(
    await training.callRoll(viewer, { id: roll.session.id, marks }),
    'Saved. A mark can be taken back on the page.',
    linkTo,
  );
};
