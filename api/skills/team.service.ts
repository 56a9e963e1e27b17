import type { SensitiveRead } from '../contract/accesses.ts';
import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import { areaOf, SKILL_IDS } from './framework.contract.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts, WorkerFacts } from './ports.ts';
import { baselineOf, gapOf, type HeldLevels, levelOf } from './scoring.rules.ts';
import { type Standing, standingsOf } from './standing.ts';
import type { Team, TeamMember } from './team.contract.ts';
import { aroundTeam } from './team-figures.ts';
import { titleOf } from './views.ts';

/** A manager's look at the levels of somebody who reports to them. */
export const TEAM_READ: SensitiveRead = {
  id: 'skills.team',
  title: 'Your digital skills, on your team’s page',
};

/** The levels of a team, for who manages it. */
export const teamService = (ports: SkillsPorts) => ({
  /**
   * Each direct report by name, with level and gap where the council shows them by name now and the person was told so
   * before they answered; each of those is told who looked, each time.
   */
  seeTeam: async (viewer: Viewer): Promise<Team> => {
    demand(skillsPolicy.seeTeam(viewer));
    const facts = await staffAmong(ports.store, ports.people, viewer.reports);
    const people = await membersSeen(ports, viewer, facts);
    const named = people.filter(({ levels }) => levels !== null).length;
    return { lane: ports.lane, people, ...(await aroundTeam(ports, viewer, { staff: facts, named })) };
  },
});

/** Those of them by name, with what may be shown; each is told of it in the transaction that reads it. */
const membersSeen = (
  { store, people, lane }: SkillsPorts,
  viewer: Viewer,
  facts: readonly WorkerFacts[],
): Promise<readonly TeamMember[]> =>
  store.tx(async (t) => {
    const standings = await standingsOf(t, facts);
    const names = await people.namesKnownTo(
      t,
      viewer,
      facts.map(({ person }) => person),
    );
    const shown = facts.flatMap(({ person: id }, place): readonly TeamMember[] => {
      const name = names.get(id);
      const levels = lane === 'named' ? memberLevels(standings[place]) : null;
      return name === undefined ? [] : [{ person: { id, name }, levels }];
    });
    for (const { person, levels } of shown)
      if (levels)
        await people.noteAccess(t, viewer, { subject: person.id, what: TEAM_READ.id, object: person.id });
    return shown.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'));
  });

/** Skills are asked of those who work here: a councillor may stand under an officer in the directory, and is no report. */
const staffAmong = async (
  reader: Reader,
  people: SkillsPorts['people'],
  reports: readonly PersonId[],
): Promise<readonly WorkerFacts[]> =>
  (await people.factsOf(reader, reports.slice(0, MAX_LIMIT))).filter(({ isStaff }) => isStaff);

/** Null where nothing was answered that is to be shown by name. */
const memberLevels = (standing: Standing | undefined): TeamMember['levels'] => {
  if (!standing) return null;
  const levels = byName(standing.levels);
  if (Object.keys(levels).length === 0) return null;
  const { essentials } = standing;
  return {
    baseline: baselineOf(levels, essentials),
    skills: SKILL_IDS.map((skill) => ({
      ...{ skill, title: titleOf(skill), area: areaOf(skill) },
      effective: levelOf(levels[skill]) ?? null,
      isNotTheirJob: levels[skill]?.state === 'not_my_job',
      essential: standing.required.get(skill)?.essential?.level ?? null,
      gap: gapOf(levels[skill], essentials.get(skill)) ?? null,
    })),
  };
};

/** Of what somebody answered only what they answered knowing that it is shown. */
const byName = (levels: HeldLevels): HeldLevels =>
  Object.fromEntries(Object.entries(levels).filter(([, held]) => held?.told === 'named'));
