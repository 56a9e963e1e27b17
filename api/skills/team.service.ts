import type { SensitiveRead } from '../contract/accesses.ts';
import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { FEWEST, isTellable } from '../platform/disclosure.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import { areaOf, SKILL_IDS } from './framework.contract.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts, WorkerFacts } from './ports.ts';
import { baselineOf, gapOf, type HeldLevels, levelOf } from './scoring.rules.ts';
import { type Standing, standingsOf } from './standing.ts';
import type { Team, TeamMember } from './team.contract.ts';
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
  seeTeam: (viewer: Viewer): Promise<Team> =>
    ports.store.tx(async (t) => {
      demand(skillsPolicy.seeTeam(viewer));
      const { people, lane } = ports;
      const facts = await staffAmong(t, people, viewer.reports);
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
      return {
        lane,
        people: shown.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB')),
        answered: answeredOf(standings),
      };
    }),
});

/** Skills are asked of those who work here: a councillor may stand under an officer in the directory, and is no report. */
const staffAmong = async (
  reader: Reader,
  people: SkillsPorts['people'],
  reports: readonly PersonId[],
): Promise<readonly WorkerFacts[]> =>
  (await people.factsOf(reader, reports.slice(0, MAX_LIMIT))).filter(({ isStaff }) => isStaff);

/** How many answered says who did in a team of a few, or where all or none did. */
const answeredOf = (standings: readonly Standing[]): number | null => {
  const figure = {
    people: standings.length,
    count: standings.filter(({ profile }) => profile !== undefined).length,
  };
  return isTellable(figure, FEWEST.reads) ? figure.count : null;
};

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
