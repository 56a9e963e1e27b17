import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appointmentChoices } from '../../api/people/appointments.contract.ts';
import { APPOINTED, columnOf, insiders, type Knocker, knockers } from './callers.ts';
import { type Council, startCouncil } from './council.ts';
import { digestOf } from './digest.ts';
import { type Heard, knock, routesOf } from './doorbell.ts';
import { everyCall } from './matrix.ts';
import { NOBODYS, nameOf } from './rows.ts';

let council: Council;
beforeAll(async () => {
  council = await startCouncil();
});
afterAll(() => council?.close());

const CASES = everyCall.flatMap(({ endpoint, row }) =>
  Object.entries(row).flatMap(([about, one]) =>
    one === NOBODYS ? [] : [[`${nameOf(endpoint)}, ${about}`, { endpoint, one }] as const],
  ),
);

describe('who may do what', () => {
  test.for(CASES)('%s: each caller hears what the matrix says', async ([, { endpoint, one }]) => {
    const granted = one.granted ?? endpoint.success ?? 200;
    const expected = new Map(knockers.map((as) => [as, one.answers[columnOf(as)]]));
    const inputs = new Map<Knocker, unknown>();
    for (const as of knockers)
      inputs.set(as, await one.ask(council, insiders.find((who) => who === as) ?? 'staff'));
    const knockAll = async (those: readonly Knocker[]): Promise<readonly (readonly [Knocker, Heard])[]> =>
      Promise.all(
        those.map(async (as) => [as, await knock(council, as, { endpoint, input: inputs.get(as), granted })]),
      );
    const before = await digestOf(council.store);

    const refused = await knockAll(knockers.filter((as) => expected.get(as) !== 'yes'));
    const after = await digestOf(council.store);
    const letIn = await knockAll(knockers.filter((as) => expected.get(as) === 'yes'));

    expect(Object.fromEntries([...refused, ...letIn])).toEqual(Object.fromEntries(expected));
    // A refusal that left a trace would tell, or do, something after all.
    expect(after).toEqual(before);
  });

  test('every appointment that can be given is a caller of the matrix', async () => {
    const { kinds } = await council.ok('Admin', appointmentChoices, {});

    expect(kinds.map(({ id }) => id).sort()).toEqual(Object.keys(APPOINTED).sort());
  });

  test('every route that is mounted is in the matrix, and no other', () => {
    const mounted = routesOf(council.http);

    expect([...mounted].sort()).toEqual(everyCall.map(({ endpoint }) => nameOf(endpoint)).sort());
  });
});
