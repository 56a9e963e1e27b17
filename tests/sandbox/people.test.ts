import { describe, expect, test } from 'vitest';
import { ROLES } from '../../api/contract/person.ts';
import { sandboxDirectory } from '../../sandbox/people/directory.ts';
import { EXCEPTIONS } from '../../sandbox/people/exceptions.ts';
import { BUILDINGS } from '../../sandbox/people/organisation.ts';
import { aTenant } from './support.ts';

const directory = sandboxDirectory();
const { people } = directory;

describe('the sandbox council', () => {
  test('has about 300 people, no two of one name, address or id', () => {
    expect(people.length).toBeGreaterThan(280);
    expect(people.length).toBeLessThan(330);
    for (const facet of ['name', 'upn', 'id'] as const)
      expect(new Set(people.map((person) => person[facet])).size, facet).toBe(people.length);
  });

  test('everyone’s managers lead to the chief executive, whom nobody manages', () => {
    const isTop = ({ managerId }: { managerId: string | null }) => managerId === null;
    for (const person of people) {
      let above = person;
      for (let steps = 0; above.managerId && steps < 8; steps += 1) above = directory.get(above.managerId);
      expect(isTop(above), person.name).toBe(true);
    }
    expect(people.filter((person) => isTop(person) && person.team !== 'Members').length).toBeGreaterThan(3);
  });

  test('teams are of 4 to 12 with their manager', () => {
    const teams = Map.groupBy(
      people.filter(({ managerId, team, department }) => managerId && team !== department),
      ({ team }) => team ?? '',
    );
    const sizes = [...teams]
      .filter(([name]) => name !== 'Corporate Management')
      .map(([, { length }]) => length);

    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  });

  test('every role is held, most hold none, and councillors hold Member alone', () => {
    const held = new Set(people.flatMap(({ roles }) => roles));

    expect([...held].toSorted()).toEqual([...ROLES].toSorted());
    expect(people.filter(({ roles }) => roles.length === 0).length).toBeGreaterThan(250);
    for (const { roles } of people.filter(({ jobTitle }) => jobTitle === 'Councillor'))
      expect(roles).toEqual(['Member']);
  });

  test('offices are buildings of the council', () => {
    const offices = new Set(people.flatMap(({ officeLocation }) => officeLocation ?? []));

    expect([...offices].toSorted()).toEqual(Object.values(BUILDINGS).toSorted());
  });

  test('has the people who break software: no manager, closed, guest, no mailbox, no photo, hard names', () => {
    const counts = {
      closed: people.filter(({ enabled }) => !enabled).length,
      guests: people.filter(({ guest }) => guest).length,
      noMailbox: people.filter(({ mailbox }) => !mailbox).length,
      noPhoto: people.filter(({ photo }) => !photo).length,
      oneName: people.filter(({ surname }) => surname === null).length,
      longName: people.filter(({ name }) => name.length > 50).length,
      apostrophe: people.filter(({ name }) => name.includes("'")).length,
      hyphen: people.filter(({ name }) => name.includes('-')).length,
      diacritics: people.filter(({ name }) => /[^\x20-\x7e]/.test(name)).length,
    };

    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    for (const { upn } of people) expect(upn).toMatch(/^[a-z.-]+(_partner\.example#EXT#)?@council\.example$/);
  });

  test('every exception is somebody’s', () => {
    expect(people.filter(({ key }) => key !== undefined && !key.startsWith('guest')).length).toBe(9);
    expect(Object.keys(EXCEPTIONS).length).toBeGreaterThan(20);
    for (const { name } of Object.values(EXCEPTIONS))
      if (name) expect(people.map((person) => person.name)).toContain(name);
  });
});

describe('the list of people for tools', () => {
  const tenant = aTenant();

  test('gives id, name, roles, department and manager, and tokens by id or by handle', async () => {
    const list = await (await fetch(`${tenant.sandbox.origin}/sandbox/people`)).json();
    const hr = list.find(({ key }: { key: string }) => key === 'hr');
    const token = async (who: string) => fetch(`${tenant.sandbox.origin}/sandbox/token?person=${who}`);

    expect(list).toHaveLength(people.length);
    expect(hr).toMatchObject({
      name: 'Siân Pritchard',
      roles: ['HR'],
      department: 'People Services',
      manager: expect.any(String),
    });
    expect((await token(hr.id)).status).toBe(200);
    expect((await token('hr')).status).toBe(200);
  });

  test('gives no token to nobody, nor to a closed account', async () => {
    const closed = people.find(({ enabled }) => !enabled)?.id;
    const status = async (who?: string) =>
      (await fetch(`${tenant.sandbox.origin}/sandbox/token?person=${who}`)).status;

    expect(await status('nobody')).toBe(404);
    expect(await status(closed)).toBe(403);
  });
});
