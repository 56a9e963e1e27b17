import { z } from 'zod';
import { instant, list } from '../contract/schemas.ts';
import { area, skill } from './framework.schemas.ts';

/** Which part of the figures. Without a department the rows are departments, else its teams; with an area its skills are the columns. */
export const heatMapInput = z.strictObject({
  department: z.string().min(1).max(200).exactOptional(),
  area: area.exactOptional(),
});

/** `few_staff`: fewer work there than a figure may be about. `protects_people`: with others it would tell of somebody. */
const suppressed = z.strictObject({
  suppressed: z.literal(true),
  reason: z.enum(['few_staff', 'protects_people']),
});

const share = z.number().min(0).max(1);
const count = z.int().min(0);

/** Of the same people, their first assessment against now, in levels. */
const change = z.strictObject({
  suppressed: z.literal(false),
  /** Measured twice, and measured once. */
  paired: count,
  lost: count,
  mean: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  verdict: z.enum(['better', 'worse', 'no_reliable_difference']),
  at: instant,
});

const figure = z.strictObject({
  suppressed: z.literal(false),
  /** Of whom something essential is asked in the area, for a skill as well; 0 where nothing is of anybody. */
  eligible: count,
  assessed: count,
  /** Assessed among eligible; null where nobody is. */
  coverage: share.nullable(),
  /** How many of those assessed meet all that is essential for them there; of whom nothing is asked lack nothing. */
  met: count,
  /** Null where nobody was assessed. `low` to `high` is Wilson’s 95 % interval with finite-population correction. */
  share: z.strictObject({ share, low: share, high: share, isIndicative: z.boolean() }).nullable(),
  /** How many have level 0 to 4; in an area the mean of somebody’s skills, rounded. */
  levels: list(count),
  /** The middle level of those assessed. */
  middle: z.number().min(0).max(4).nullable(),
  /** On what the levels stand; in an area on the weakest of its skills. */
  evidence: z.strictObject({ S: count, K: count, O: count, A: count }),
  change: z.discriminatedUnion('suppressed', [change, suppressed]),
  /** When it was counted: a figure stands still until enough people have moved. */
  at: instant,
});

export const heatCell = z.discriminatedUnion('suppressed', [figure, suppressed]);
const reach = z.discriminatedUnion('suppressed', [
  z.strictObject({ suppressed: z.literal(false), staff: count, assessed: count, at: instant }),
  suppressed,
]);

export const heatRow = z.strictObject({
  /** The department, or who manages the team; null for who has none. */
  id: z.string().nullable(),
  name: z.string(),
  /** How many work there and how many of them were assessed in anything. */
  reach,
  /** In the order of the columns. */
  cells: list(heatCell),
});

/** What a figure means and stands on, for the card beside it. */
export const figureCard = z.strictObject({
  at: instant,
  /** Fewest people a figure is about. */
  k: z.int(),
  framework: z.string(),
  /** Version of what is asked for. */
  requirements: z.int(),
  interval: z.literal('wilson_95_finite_population'),
  changeInterval: z.literal('student_95_paired'),
  /** Under this coverage a share is indicative only. */
  enoughCoverage: share,
});

export const heatMapAnswer = z.strictObject({
  department: z.string().nullable(),
  area: area.nullable(),
  columns: list(z.strictObject({ id: z.union([area, skill]), title: z.string() })),
  /** Null until the first figures were taken, and for a department that nobody works in. */
  figures: z.strictObject({ card: figureCard, whole: heatRow, rows: list(heatRow) }).nullable(),
  can: list(z.enum(['see_teams'])),
});

export const heatMapExport = z.strictObject({ name: z.string(), csv: z.string() });
