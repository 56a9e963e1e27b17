import { addMillis } from '../contract/time.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import { cubeService } from './cube.service.ts';
import { recheckDue } from './events.ts';
import type { SkillsPorts } from './ports.ts';
import { nextExpiry } from './recheck.rules.ts';
import { profiles } from './records.ts';

const DAY_SECONDS = 86_400;

/** How soon the first figures are there. From then on they are taken once a day. */
const FIGURES_LOOK_SECONDS = 300;

/** Work the clock asks for. It may run twice or late: what was told is not told again. */
export const skillsJobs = (ports: SkillsPorts): readonly Job[] => [
  { name: 'skills.rechecks', everySeconds: DAY_SECONDS, run: () => tellOfExpiries(ports) },
  {
    name: 'skills.figures',
    everySeconds: FIGURES_LOOK_SECONDS,
    run: () => cubeService(ports).releaseFiguresWhenDue(),
  },
];

/** Whose evidence is out of date is told so once; nobody is reminded of it after that. */
const tellOfExpiries = async ({ store, clock, outbox }: SkillsPorts): Promise<void> => {
  for (;;) {
    const to = addMillis(clock.now(), 1);
    const { rows } = await store.find(profiles, 'due', 'due', { to, limit: MAX_LIMIT });
    if (rows.length === 0) return;
    for (const { id } of rows)
      await store.tx(async (t) => {
        const profile = await t.get(profiles, id);
        const due = profile && nextExpiry(profile.levels);
        if (!due || due >= to || profile.toldOf === due) return;
        await t.put(profiles, { ...profile, toldOf: due });
        await outbox.append(t, recheckDue({ person: id }));
      });
  }
};
