import sharp from 'sharp';
import type { Instant } from '../../api/contract/time.ts';
import { openBriefing } from '../../api/news/briefing.contract.ts';
import {
  circulateBriefing,
  saveBriefing,
  sendBriefingImage,
  type WriteInput,
  writeBriefing,
} from '../../api/news/circulation.contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import { moveArticle, type SaveInput, saveWork, startArticle } from '../../api/news/desk.contract.ts';
import { sendImage } from '../../api/news/image.contract.ts';
import { appoint } from '../../api/people/appointments.contract.ts';
import { me } from '../../api/people/contract.ts';
import { createLog } from '../../api/platform/log.ts';
import { testClock } from '../support/clock.ts';
import { type Caller as Caller_, startWorld, type World } from '../support/world.ts';

/** Who asks. Staff and author are of the department that ordinary articles are for; so are all councillors. */
export const CALLERS = [
  'anonymous',
  'staff',
  'otherDepartment',
  'author',
  'memberInside',
  'memberOutside',
  'leftMember',
  'administrator',
  'monitoringOfficer',
  'bot',
] as const;
export type Caller = (typeof CALLERS)[number];

/** How what is asked for stands. The first five are events of a department; the last is a circulated briefing. */
export const STATES = ['draft', 'scheduled', 'live', 'expired', 'withdrawn', 'restricted'] as const;
export type State = (typeof STATES)[number];

export interface Thing {
  readonly id: ArticleId;
  /** A word that stands in its title, summary and text, and nowhere else. */
  readonly canary: string;
  readonly image: `img_${string}`;
}

export interface Stage {
  readonly world: World;
  readonly things: Readonly<Record<State, Thing>>;
  /** Undefined for those who have no account here. */
  as(caller: Caller): Caller_ | undefined;
  accountOf(caller: Caller): string | undefined;
  readonly lines: readonly string[];
}

const NO_LIMIT = 1_000_000;
const MINUTE = 60_000;
const SOON: Instant = '2026-11-24T09:40:00.000Z';
const TOMORROW: Instant = '2026-11-25T09:30:00.000Z';
const WHY = 'Bidders would learn what the others offer while we still negotiate.';

/** A council in which there is one of each. */
export const setLeakStage = async (): Promise<Stage> => {
  const lines: string[] = [];
  const clock = testClock();
  const log = createLog({ level: 'debug', clock, to: { write: (line) => void lines.push(line) } });
  const world = await startWorld({
    clock,
    log,
    limits: { address: NO_LIMIT, person: NO_LIMIT, public: NO_LIMIT },
  });
  await world.settle();
  const accounts = accountsOf(world);
  const callers = new Map<Caller, Caller_>();
  for (const [caller, account] of Object.entries(accounts))
    callers.set(caller as Caller, await world.as(account));
  const as = (caller: Caller) => callers.get(caller);
  const sure = (caller: Caller): Caller_ => {
    const one = as(caller);
    if (!one) throw new Error(`${caller} has no account`);
    return one;
  };
  await appointAll(world, sure, accounts);
  const things = await makeAll(world, sure);
  // A picture is given with a version that was opened; who left office opened it as well.
  const opens = (member: Caller) => sure(member).ok(openBriefing, { id: things.restricted.id });
  await opens('leftMember');
  await leave(world, accounts.leftMember ?? '');
  clock.advance(15 * MINUTE);
  await world.settle();
  await opens('memberInside');
  // Tokens are minted anew: the one of who lost the role would still say that they have it, and is not believed.
  return { world, things, as, accountOf: (caller) => accounts[caller], lines };
};

const leave = async (world: World, account: string): Promise<void> => {
  world.sandbox.world.directory.change(account, { roles: [] });
  world.clock.advance(6 * MINUTE);
  await world.settle();
};

const accountsOf = ({ sandbox }: World): Partial<Record<Caller, string>> => {
  const { directory } = sandbox.world;
  const clerk = directory.get('clerk');
  const mates = directory
    .reportsOf(clerk.managerId ?? '')
    .filter(
      ({ id, enabled, guest, department }) =>
        id !== clerk.id && enabled && !guest && department === clerk.department,
    );
  const members = directory.people.filter(
    ({ roles, key }) => roles.includes('Member') && key !== 'councillor',
  );
  return {
    staff: clerk.id,
    author: mates[0]?.id ?? '',
    otherDepartment: directory.get('depot').id,
    memberInside: directory.get('councillor').id,
    memberOutside: members[0]?.id ?? '',
    leftMember: members[1]?.id ?? '',
    administrator: directory.get('admin').id,
    monitoringOfficer: directory.get('hr').id,
  };
};

const appointAll = async (
  { sandbox }: World,
  sure: (caller: Caller) => Caller_,
  accounts: Partial<Record<Caller, string>>,
): Promise<void> => {
  const scope = sandbox.world.directory.get(accounts.author ?? '').department ?? '';
  const idOf = async (caller: Caller) => (await sure(caller).ok(me, {})).id;
  const offices = [
    { kind: 'department_editor', scope, person: await idOf('author') },
    { kind: 'monitoring_officer', scope: 'council', person: await idOf('monitoringOfficer') },
  ];
  for (const office of offices)
    await sure('administrator').ok(appoint, { ...office, reason: 'For the matrix' });
};

const makeAll = async ({ sandbox }: World, sure: (caller: Caller) => Caller_): Promise<Stage['things']> => {
  const department = sandbox.world.directory.get('clerk').department ?? '';
  const make = (state: State, more: Partial<SaveInput['showing']> = {}) =>
    draftOf(sure('author'), `zzcanary${state}`, department, more);
  const draft = await make('draft');
  const scheduled = await make('scheduled');
  await move(sure('author'), scheduled, { verb: 'schedule', publishAt: TOMORROW });
  const live = await make('live');
  await move(sure('author'), live, { verb: 'publish' });
  const expired = await make('expired', { expiresAt: SOON });
  await move(sure('author'), expired, { verb: 'publish' });
  const withdrawn = await make('withdrawn');
  await move(sure('author'), withdrawn, { verb: 'publish' });
  await sure('author').ok(moveArticle, { id: withdrawn.id, rev: 2, verb: 'withdraw', reason: 'It is off' });
  return { draft, scheduled, live, expired, withdrawn, restricted: await briefing(sure) };
};

const move = async (
  author: Caller_,
  { id }: Thing,
  wish: { readonly verb: 'publish' | 'schedule'; readonly publishAt?: Instant },
): Promise<unknown> => author.ok(moveArticle, { id, rev: 2, ...wish });

const draftOf = async (
  author: Caller_,
  canary: string,
  department: string,
  more: Partial<SaveInput['showing']>,
): Promise<Thing> => {
  const { id } = await author.ok(startArticle, { kind: 'event', title: canary, department });
  const { image } = await author.ok(sendImage, { id, picture: await aPicture() });
  const audience = { any: [{ departments: [department] }, { roles: ['Member' as const] }] };
  await author.ok(saveWork, {
    ...{ id, rev: 1, showing: { visibleTo: audience, promotedTo: audience, topics: [], ...more } },
    content: {
      ...{
        title: canary,
        summary: canary,
        markdown: `The ${canary} begins.`,
        image: { id: image, alt: canary },
      },
      event: {
        from: '2026-12-04T10:00:00.000Z',
        to: '2026-12-04T12:00:00.000Z',
        place: canary,
        online: null,
      },
    },
  });
  return { id, canary, image };
};

const aPicture = async (): Promise<string> => {
  const dot = sharp({ create: { width: 8, height: 8, channels: 3, background: '#205080' } });
  return (await dot.png().toBuffer()).toString('base64');
};

/** Given to two councillors, one of whom leaves office afterwards. */
const briefing = async (sure: (caller: Caller) => Caller_): Promise<Thing> => {
  const canary = 'zzcanaryrestricted';
  const [author, officer] = [sure('author'), sure('monitoringOfficer')];
  const idOf = async (caller: Caller) => (await sure(caller).ok(me, {})).id;
  const words = `${canary}. ${WHY}`;
  const impact = { affects: canary, barriers: canary, actions: canary };
  const restriction: WriteInput['restriction'] = {
    ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: words },
    ...{ decidedBy: (await officer.ok(me, {})).id, reviewOn: '2027-03-01', challenge: words },
  };
  const { id } = await author.ok(writeBriefing, {
    content: { title: canary, summary: canary, markdown: canary },
    ...{ impact, restriction },
    circulation: [await idOf('memberInside'), await idOf('leftMember')],
  });
  const { image } = await author.ok(sendBriefingImage, { id, picture: await aPicture() });
  const markdown = `The ${canary} offers.\n\n![${canary}](/api/news/images/${image})`;
  const content = { title: canary, summary: canary, markdown };
  await author.ok(saveBriefing, { id, version: 0, rev: 1, content, impact, restriction });
  await author.ok(circulateBriefing, { id, version: 0, rev: 2, change: 'material', reason: canary });
  // Given out once more, so that there is an earlier version.
  const later = { ...content, markdown: `${markdown}\n\nThe ${canary} closes.` };
  await author.ok(saveBriefing, { id, version: 1, rev: 0, content: later, impact, restriction });
  await author.ok(circulateBriefing, { id, version: 1, rev: 1, change: 'minor', reason: canary });
  return { id, canary, image };
};
