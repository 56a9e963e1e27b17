import { beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../api/platform/audit/audit.ts';
import type { ChangeRequirementsInput } from '../../api/skills/requirement.contract.ts';
import { ADA, assess, DINA, MANAGER, refusalOf, type SkillsWorld, skillsWorld } from './build.ts';

const STRICTER = { level: 3, need: 'essential', byWeeks: 4 } as const;

let world: SkillsWorld;
let service: SkillsWorld['service'];
beforeEach(async () => {
  world = await skillsWorld();
  ({ service } = world);
});

/** What is asked for now, with one thing changed. */
const changed = async (change: Partial<ChangeRequirementsInput> = {}): Promise<ChangeRequirementsInput> => {
  const { n, corporate, workStyles, roles } = await service.seeRequirements(DINA);
  return { n, corporate, workStyles, roles, teams: [], reason: 'Fraud got harder to see', ...change };
};
const askedOf = async (skill: string) =>
  (await service.mySkills(ADA)).skills.find((one) => one.skill === skill)?.essential ?? null;

describe('a digital lead', () => {
  test('changes what is asked for with a reason, and everybody finds it at once', async () => {
    const teams = [{ manager: MANAGER.person, cells: { E2: STRICTER } }];

    const after = await service.changeRequirements(DINA, await changed({ teams }));

    expect(after).toMatchObject({ n: 2, by: { name: 'Dina' }, reason: 'Fraud got harder to see' });
    expect(after.teams).toEqual([{ manager: { id: MANAGER.person, name: 'Mona' }, cells: { E2: STRICTER } }]);
    expect(after.versions.map(({ n, by }) => [n, by?.name ?? null])).toEqual([
      [2, 'Dina'],
      [1, null],
    ]);
    expect(await askedOf('E2')).toMatchObject({ level: 3, byWeeks: 4, from: ['team'] });
    const entries = (await world.store.read(auditLog)).rows;
    expect(entries).toMatchObject([
      { action: 'skills.requirements.change', actor: DINA.person, facts: { before: 1, now: 2 } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Fraud');
  });

  test('is told when somebody else was faster, and nothing is overwritten', async () => {
    const mine = await changed({ corporate: {} });
    await service.changeRequirements(DINA, await changed({ corporate: { E2: STRICTER } }));

    expect(await refusalOf(service.changeRequirements(DINA, mine))).toBe('requirements_changed');
    expect(await askedOf('E2')).toMatchObject({ level: 3 });
  });
});

describe('before a change', () => {
  test('a digital lead reads whom it concerns, and of fewer than five only that there are some', async () => {
    world.work.set(ADA.person, { workStyle: 'mobile', jobTitle: 'Planner' });
    const { corporate, workStyles, teams } = await changed();
    const roles = [{ jobTitle: 'Planner', cells: { D2: STRICTER } }];

    const comparison = await service.compareRequirements(DINA, { corporate, workStyles, teams, roles });

    expect(comparison).toEqual({
      ...{ staff: 4, concerned: null },
      skills: [{ skill: 'D2', more: null, less: 0, other: 0 }],
    });
    expect((await service.seeRequirements(DINA)).n).toBe(1);
  });
});

describe('an earlier version', () => {
  test('is read beside the one before it', async () => {
    await service.changeRequirements(DINA, await changed({ corporate: { E2: STRICTER } }));

    const { now, before } = await service.seeRequirementVersion(DINA, { n: 2 });

    expect(now).toMatchObject({ n: 2, by: { name: 'Dina' }, corporate: { E2: STRICTER } });
    expect(before).toMatchObject({ n: 1, by: null, corporate: { E2: { level: 2 } } });
    expect(await service.seeRequirementVersion(DINA, { n: 1 })).toMatchObject({
      now: { n: 1 },
      before: null,
    });
    expect(await refusalOf(service.seeRequirementVersion(DINA, { n: 3 }))).toBe('not_found');
  });
});

test('nobody else reads or changes all that is asked for', async () => {
  const { corporate, workStyles, roles, teams } = await changed();
  for (const viewer of [ADA, MANAGER]) {
    expect(await refusalOf(service.seeRequirements(viewer))).toBe('not_allowed');
    expect(await refusalOf(service.seeRequirementVersion(viewer, { n: 1 }))).toBe('not_allowed');
    const comparison = service.compareRequirements(viewer, { corporate, workStyles, roles, teams });
    expect(await refusalOf(comparison)).toBe('not_allowed');
    expect(await refusalOf(service.changeRequirements(viewer, await changed()))).toBe('not_allowed');
  }
});

test('a person’s way of working and job title add what is asked of them, and their gaps follow', async () => {
  await assess(world, ADA, { says: { else: 'with_help' } });
  expect((await service.mySkills(ADA)).skills.filter(({ gap }) => (gap ?? 0) > 0)).toHaveLength(3);

  world.work.set(ADA.person, { workStyle: 'mobile', jobTitle: 'Housing Officer' });
  const roles = [{ jobTitle: 'Housing officer', cells: { D2: STRICTER } }];
  await service.changeRequirements(DINA, await changed({ roles }));

  const { skills } = await service.mySkills(ADA);
  expect(skills.find(({ skill }) => skill === 'D2')).toMatchObject({ gap: 2, essential: { from: ['role'] } });
  expect(skills.find(({ skill }) => skill === 'D4')).toMatchObject({
    gap: 1,
    essential: { from: ['work_style'] },
  });
  expect((await service.gapsOf(world.store, ADA.person)).map(({ skill }) => skill)).toContain('D4');
});
