import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { addDays, COUNCIL_ZONE, type PlainDate } from '../../api/contract/time.ts';
import type { RequestRow } from '../../api/requests/contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import type { Reply } from '../shell/turn.ts';
import {
  absenceCard,
  approvalsCard,
  balanceCard,
  leaveCheckCard,
  leaveQuestionCard,
  myRequestsCard,
  returnCard,
  sayingCard,
} from './cards.ts';
import { fitsCard, formCard } from './form-card.ts';
import type { RequestCommandPorts } from './ports.ts';
import { requestCard } from './request-card.ts';
import type { Span } from './span.ts';

type Ports = RequestCommandPorts;

/** Said wherever the bot asks because it is not certain. */
export const NOT_SURE = 'I am not sure what you meant, so I have not changed anything.';
const NOTHING_YET = 'Nothing is asked for until you press a button.';

export const todayOf = ({ clock }: Pick<Ports, 'clock'>): PlainDate => clock.today(COUNCIL_ZONE);
export const newKey =
  ({ ids }: Pick<Ports, 'ids'>) =>
  () =>
    ids.next('key');

/** The answers of the form of leave for these days. */
export const leaveAnswers = ({ from, to, half }: Span): Answers =>
  half ? { length: 'half', from, half } : { length: 'days', from, to };

const leaveForm = ({ linkTo }: Ports) => ({
  title: 'See the whole form',
  url: linkTo('/requests/new/annual-leave'),
});

/** What these days of leave would take, to be asked for with one press. */
export const checkLeave = async (ports: Ports, viewer: Viewer, span: Span): Promise<Reply> => {
  const answers = leaveAnswers(span);
  const checked = await ports.requests.checkRequest(viewer, { type: 'annual-leave', answers });
  return leaveCheckCard(checked, { answers, once: newKey(ports)(), link: leaveForm(ports) });
};

export const askForLeave = (ports: Ports, note: string | undefined, span?: Span): Reply =>
  leaveQuestionCard(note ?? NOTHING_YET, span, leaveForm(ports));

/** What is left of the viewer's leave. */
export const balance = async (ports: Ports, viewer: Viewer): Promise<Reply> => {
  const { leave } = await ports.requests.seeBalance(viewer, {});
  if (!leave) throw new Refused('no_contract');
  return balanceCard(leave, { title: 'See how it is reckoned', url: ports.linkTo('/requests') });
};

/** Asks from when somebody is off sick, and says who is told. Refuses who is recorded as off already. */
export const askForAbsence = async (
  ports: Ports,
  viewer: Viewer,
  note: string | undefined,
  span?: Span,
): Promise<Reply> => {
  const begins = { from: span?.from ?? todayOf(ports), half: span?.half ?? ('am' as const) };
  const answers = { firstDay: begins.from, fromHalf: begins.half };
  const { approver } = await ports.requests.checkRequest(viewer, { type: 'sickness', answers });
  return absenceCard(note ?? 'Nothing is recorded until you press the button.', begins, {
    told: approver.person?.name ?? 'HR',
    once: newKey(ports)(),
    link: { title: 'See the whole form', url: ports.linkTo('/requests/new/sickness') },
  });
};

/** Asks for the last day off of what is recorded now; `back` is the first day at work. */
export const askForReturn = async (ports: Ports, viewer: Viewer, back?: PlainDate): Promise<Reply> => {
  const absence = (await openOnes(ports, viewer)).find(
    ({ flow, can }) => flow === 'absence' && can.includes('end_absence'),
  );
  if (!absence?.days)
    return sayingCard({
      title: 'You are not recorded as off sick',
      words: 'There is nothing to end.',
      link: { title: 'See your requests', url: ports.linkTo('/requests') },
    });
  const before = addDays(back ?? todayOf(ports), -1);
  const lastDay = before < absence.days.from ? absence.days.from : before;
  const url = ports.linkTo(`/requests/${absence.id}`);
  return returnCard(absence, lastDay, { once: newKey(ports)(), link: { title: 'See in Guildhall', url } });
};

const MANY = 100;

const openOnes = async ({ requests }: Ports, viewer: Viewer): Promise<readonly RequestRow[]> =>
  (await requests.listMine(viewer, { view: 'open', limit: MANY })).requests;

/** The viewer's own requests that go on; where there are none, those that ended last. */
export const myRequests = async (ports: Ports, viewer: Viewer, note?: string): Promise<Reply> => {
  const open = await openOnes(ports, viewer);
  const rows =
    open.length > 0 ? open : (await ports.requests.listMine(viewer, { view: 'ended', limit: 3 })).requests;
  const link = { title: 'See all', url: ports.linkTo('/requests') };
  if (rows.length === 0)
    return sayingCard({ title: 'You have no requests', words: note ?? 'Nothing is open.', link });
  const title = open.length > 0 ? 'Your requests' : 'Nothing is open. These ended last';
  return myRequestsCard(rows, { title, words: note, link });
};

/** The viewer's leave of those days that can be given back or withdrawn. */
export const leaveToCancel = async (
  ports: Ports,
  viewer: Viewer,
  span?: Span,
  note?: string,
): Promise<Reply> => {
  const leave = (await openOnes(ports, viewer)).filter(
    ({ flow, can }) => flow === 'leave' && can.some((verb) => ENDING.includes(verb)),
  );
  const named = leave.filter(
    ({ days }) => !span || (days && days.from <= span.to && (days.to ?? span.to) > span.from),
  );
  const [only, ...others] = named;
  if (only && others.length === 0) return seeRequest(ports, viewer, only.id, note);
  const link = { title: 'See all', url: ports.linkTo('/requests') };
  if (leave.length === 0)
    return sayingCard({
      title: 'You have no leave to cancel',
      words: note ?? 'Nothing is booked or asked for.',
      link,
    });
  const words = named.length > 0 ? note : (note ?? 'You have no leave then. This is what you have.');
  return myRequestsCard(named.length > 0 ? named : leave, { title: 'Which leave do you mean?', words, link });
};

const ENDING: readonly RequestRow['can'][number][] = ['withdraw', 'cancel', 'ask_cancel'];

/** What waits for the viewer: the one request itself, or a list of them. */
export const approvals = async (ports: Ports, viewer: Viewer, note?: string): Promise<Reply> => {
  const { requests: rows } = await ports.requests.listApprovals(viewer, { limit: 25 });
  const isHr = viewer.roles.includes('HR');
  const link = { title: 'See all to decide', url: ports.linkTo('/requests/approvals') };
  const [only, ...others] = rows;
  if (!only)
    return sayingCard({
      title: 'Nothing waits for you',
      words: note ?? (isHr ? 'What lies on the desk of HR is in Guildhall.' : 'You have decided everything.'),
      link: isHr ? { title: 'See the desk of HR', url: ports.linkTo('/requests/hr') } : link,
    });
  if (others.length === 0) return seeRequest(ports, viewer, only.id, note);
  return approvalsCard(rows, { words: note, link });
};

/** A request as it is now. A card may be old, forwarded or forged: who may not see it is told there is none. */
export const seeRequest = async (
  ports: Ports,
  viewer: Viewer,
  id: RequestRow['id'],
  words?: string,
): Promise<Reply> =>
  requestCard(await ports.requests.seeRequest(viewer, { id }), {
    viewer,
    newKey: newKey(ports),
    url: ports.linkTo(`/requests/${id}`),
    ...(words !== undefined && { words }),
  });

/** The form of a type: as a card where it fits one, and else the way to it. */
export const openForm = async (ports: Ports, viewer: Viewer, id: string): Promise<Reply> => {
  const { types } = await ports.requests.listTypes(viewer);
  const type = types.find((one) => one.id === id);
  if (!type) throw new Refused('not_found');
  const link = { title: 'See the whole form', url: ports.linkTo(`/requests/new/${id}`) };
  return fitsCard(type)
    ? formCard(type, { once: newKey(ports)(), link })
    : sayingCard({ title: type.title, words: `${type.summary} Fill in the form in Guildhall.`, link });
};
