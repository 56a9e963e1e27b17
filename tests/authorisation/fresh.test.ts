import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Insider, insiders } from './callers.ts';
import { type Council, startCouncil } from './council.ts';
import { digestOf } from './digest.ts';
import { knock } from './doorbell.ts';
import { everyCall } from './matrix.ts';
import { type Case, NOBODYS, nameOf, type Ruled } from './rows.ts';

const PLAIN: readonly Insider[] = ['staff', 'otherStaff', 'manager', 'otherManager', 'champion'];

const casesOf = ({ row }: Ruled): readonly Case[] => Object.values(row).filter((one) => one !== NOBODYS);

/** A role lets somebody in where no staff without one may follow. A councillor's is no right over others. */
const isOpenedByRole = ({ answers }: Case): boolean =>
  PLAIN.every((who) => answers[who] !== 'yes') &&
  insiders.some((who) => who !== 'Member' && answers[who] === 'yes');

/** The whole store, but for how the readings of Entra stand: that one failed is to be seen. */
const storedIn = async (council: Council) => {
  const { people_directory: _, ...rest } = await digestOf(council.store);
  return rest;
};

describe('a call that a role opens', () => {
  /** It tells of no person, and of why Entra cannot be asked. */
  const NOT_ASKED = ['GET /api/people/directory'];
  /** By these everybody sees and withdraws what is their own and managers decide, also while Entra cannot be asked. */
  const OF_HR = ['GET /api/requests/:id', 'POST /api/requests/:id/moves'];

  test('asks Entra anew, but for one that has to work while Entra cannot be asked', () => {
    const opened = everyCall.filter((call) => casesOf(call).some(isOpenedByRole) && !call.endpoint.fresh);
    const names = (calls: readonly Ruled[]) => calls.map(({ endpoint }) => nameOf(endpoint)).sort();

    expect(names(opened.filter(({ endpoint }) => !endpoint.freshRoles))).toEqual(NOT_ASKED);
    expect(names(opened.filter(({ endpoint }) => endpoint.freshRoles?.includes('HR')))).toEqual(OF_HR);
  });
});

describe('every call that asks Entra anew', () => {
  const asked = everyCall.filter(({ endpoint }) => endpoint.fresh);
  const inputs = new Map<Ruled, unknown>();
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    for (const call of asked) inputs.set(call, await casesOf(call)[0]?.ask(council, 'Admin'));
  });
  afterAll(() => council?.close());

  /** What an administrator hears at each, more than a minute after Entra was last asked. */
  const heard = async (calls: readonly Ruled[] = asked): Promise<ReadonlySet<unknown>> => {
    council.clock.advance(61_000);
    const answers = new Set<unknown>();
    for (const call of calls) {
      const { endpoint } = call;
      const granted = casesOf(call)[0]?.granted ?? endpoint.success ?? 200;
      answers.add(await knock(council, 'Admin', { endpoint, input: inputs.get(call), granted }));
    }
    return answers;
  };

  test('lets nobody in while Entra cannot be asked, and changes nothing', async () => {
    const before = await storedIn(council);
    council.tenant.faults.set({ part: 'graph', kind: 'server-error' });

    const answers = await heard();

    council.tenant.faults.clear();
    expect(asked.length).toBeGreaterThan(10);
    expect([...answers]).toEqual(['503 unavailable']);
    expect(await storedIn(council)).toEqual(before);
  });

  test('refuses an administrator whose role was taken away, at once and not with their token', async () => {
    const [admin] = council.tenant.directory.people.filter(({ key }) => key === 'admin');
    council.tenant.directory.change(admin?.id ?? '', { roles: [] });

    // What everybody may do with their own they still may.
    const byRole = asked.filter((call) => casesOf(call)[0]?.answers.staff !== 'yes');
    const isHidden = ({ endpoint }: Ruled) => endpoint.others === 'hidden';
    expect([...(await heard(byRole.filter((call) => !isHidden(call))))]).toEqual([403]);
    expect([...(await heard(byRole.filter(isHidden)))]).toEqual([404]);
  });

  test('does not know one whose account was disabled', async () => {
    council.tenant.directory.change('admin', { enabled: false });

    expect([...(await heard())]).toEqual([401]);
  });
});
