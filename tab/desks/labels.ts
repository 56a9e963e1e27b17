import type { Half } from '../../api/contract/time.ts';
import type { Access, Equipment, FloorDay, Hold, PlanDesk } from '../../api/desks/contract.ts';
import { DESK_REFUSALS, type DeskRefusal } from '../../api/desks/contract.ts';
import { type DeskStatus, halvesOf, type Span, spanOf } from './status.ts';
import { text } from './text.ts';

/** Sentences about desks, the same on the plan, in the list and for a screen reader. Pure. */

type Named = Pick<PlanDesk, 'label' | 'mode' | 'note' | 'equipment' | 'access'>;

const EQUIPMENT = Object.keys(text.equipment) as Equipment[];
const ACCESS = Object.keys(text.access) as Access[];
/** Every need that can be filtered by, in the order they are read out. */
export const NEEDS = { access: ACCESS, equipment: EQUIPMENT } as const;

/** What the desk has, in words: "by the window", "height-adjustable". */
export const factsOf = ({ equipment, access }: Pick<PlanDesk, 'equipment' | 'access'>): readonly string[] => [
  ...ACCESS.filter((one) => access.includes(one)).map((one) => text.access[one]),
  ...EQUIPMENT.filter((one) => equipment.includes(one)).map((one) => text.equipment[one]),
];

const holderOf = (hold: Hold): string =>
  hold.who === 'me' ? 'yours' : hold.who === 'teammate' ? hold.name : text.someone;

/** Who holds the halves of `span`: "Ben Hughes all day", "taken in the morning, yours in the afternoon". */
const heldWords = ({ holds }: DeskStatus, span: Span): readonly string[] => {
  const { am, pm } = holds;
  if (span === 'day' && am !== undefined && pm !== undefined && holderOf(am) === holderOf(pm))
    return [`${holderOf(am)} ${text.when.day}`];
  return halvesOf(span).flatMap((half) => {
    const hold = holds[half];
    return hold === undefined ? [] : [`${holderOf(hold)} ${text.when[half]}`];
  });
};

/** Whether it can be had, in words: "free all day", "free in the afternoon, Ben Hughes in the morning". */
export const availability = (desk: Pick<PlanDesk, 'mode'>, status: DeskStatus, span: Span): string => {
  const held = heldWords(status, span);
  if (status.closed !== undefined)
    return [status.closed === 'time' ? text.notThen : text.modes[desk.mode], ...held].join(', ');
  const free = status.free.length === 0 ? [] : [`free ${text.when[spanOf(status.free)]}`];
  return (status.state === 'mine' ? [...held, ...free] : [...free, ...held]).join(', ');
};

/** What Facilities noted of the desk, unless it only repeats why it cannot be booked. */
export const noteOf = ({ mode, note }: Pick<PlanDesk, 'mode' | 'note'>): string | undefined =>
  note?.toLowerCase() === text.modes[mode] ? undefined : note;

/** The desk's name for a screen reader: "Desk A14, free all day, by the window, height-adjustable". */
export const deskName = (desk: Named, status: DeskStatus, span: Span): string =>
  [
    text.desk(desk.label),
    availability(desk, status, span),
    ...[noteOf(desk)].filter((note) => note !== undefined),
    ...factsOf(desk),
  ].join(', ');

/** "Free all day". */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The desk the viewer has in one of these halves: "You have desk A7 on First floor, Town Hall, all day." */
const already = (mine: FloorDay['mine'], halves: readonly Half[]): string | undefined => {
  const booking = mine.find(
    (one) => one.state === 'booked' && one.halves.some((half) => halves.includes(half)),
  );
  if (booking === undefined) return undefined;
  const { desk, floor, site } = booking;
  return text.youAlreadyHave(desk.label, `${floor.name}, ${site.name}`, text.when[spanOf(booking.halves)]);
};

/** Why nothing can be booked in these halves, in a sentence or two; undefined when something can. */
export const whyNot = (
  { can, mine }: Pick<FloorDay, 'can' | 'mine'>,
  halves: readonly Half[],
): string | undefined => {
  const first = halves.map((half) => can[half])[0];
  if (first === undefined || halves.some((half) => can[half].book)) return undefined;
  const had = first.code === 'already_booked' ? already(mine, halves) : undefined;
  if (had !== undefined) return had;
  const known = Object.hasOwn(DESK_REFUSALS, first.code ?? '');
  const title = known ? DESK_REFUSALS[first.code as DeskRefusal].title : text.states.closed;
  return [title, first.detail?.replace(/\.$/, '')]
    .filter((part) => part !== undefined)
    .join('. ')
    .concat('.');
};

/** Two letters for someone's sign on the plan: "BH" of "Ben Hughes". */
export const initialsOf = (name: string): string => {
  const words = name
    .replace(/^(.*?),\s*(.*)$/, '$2 $1')
    .split(/\s+/)
    .filter(Boolean);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (first.charAt(0) + last.charAt(0)).toUpperCase();
};
