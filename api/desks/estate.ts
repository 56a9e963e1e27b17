import { createHash } from 'node:crypto';
import { z } from 'zod';
import { list, plainDate, timeOfDay } from '../contract/schemas.ts';
import type { PlanDesk } from './contract.ts';
import { isInside } from './geometry.rules.ts';
import * as schemas from './schemas.ts';

/**
 * The council's buildings as a file: what `docs/estate.md` describes. Lengths are metres from the top left corner of a
 * floor's drawing, x to the right and y down; angles are degrees clockwise.
 */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens');
const name = z.string().trim().min(1).max(80);
const label = z.string().regex(/^[A-Z]{0,3}\d{1,4}$/, 'Use a label such as A14');
const corners = schemas.shape.check(z.minLength(3));

const deskFacts = {
  zone: key,
  rotation: z.number().default(0),
  mode: schemas.deskMode.default('bookable'),
  note: z.string().max(200).exactOptional(),
  equipment: list(schemas.equipment).default([]),
  access: list(schemas.access).default([]),
};

const single = z.strictObject({ label, x: z.number(), y: z.number(), ...deskFacts });

/** Desks in a line, each `step` further than the one before: most of a floor in a few lines. */
const row = z.strictObject({
  prefix: z.string().regex(/^[A-Z]{0,3}$/),
  /** The number of the first desk; the others follow. */
  from: z.int().min(0),
  count: z.int().min(1).max(100),
  /** The centre of the first desk. */
  at: schemas.point,
  step: schemas.point,
  ...deskFacts,
});

/** What one desk of a row has different. */
const difference = z.strictObject({
  mode: schemas.deskMode.exactOptional(),
  note: z.string().max(200).exactOptional(),
  equipment: list(schemas.equipment).exactOptional(),
  access: list(schemas.access).exactOptional(),
});

const floor = z.strictObject({
  key,
  name,
  level: z.int().min(-20).max(120),
  width: z.number().positive(),
  height: z.number().positive(),
  deskSize: z
    .strictObject({ width: z.number().positive(), depth: z.number().positive() })
    .default({ width: 1.6, depth: 0.8 }),
  outline: corners,
  walls: list(schemas.shape.check(z.minLength(2))).default([]),
  rooms: list(z.strictObject({ name, kind: schemas.roomKind, outline: corners })).default([]),
  marks: list(
    z.strictObject({ kind: schemas.markKind, x: z.number(), y: z.number(), label: name.exactOptional() }),
  ).default([]),
  zones: list(z.strictObject({ key, name, outline: corners })),
  rows: list(row).default([]),
  desks: list(single).default([]),
  /** By label. */
  differences: z.record(label, difference).default({}),
});

const halfHours = z.strictObject({ from: timeOfDay, to: timeOfDay });

const site = z.strictObject({
  key,
  name,
  address: z.string().trim().max(200),
  zone: z.string().default('Europe/London'),
  openDays: list(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]),
  hours: z
    .strictObject({ am: halfHours, pm: halfHours })
    .default({ am: { from: '08:30', to: '13:00' }, pm: { from: '13:00', to: '17:30' } }),
  closures: list(z.strictObject({ date: plainDate, reason: z.string().trim().min(1).max(200) })).default([]),
  floors: list(floor),
});

export const estateFile = z.strictObject({ format: z.literal(1), sites: list(site) });
type EstateFile = z.infer<typeof estateFile>;
type SiteFile = z.infer<typeof site>;
type FloorFile = z.infer<typeof floor>;

export type EstateDesk = Omit<PlanDesk, 'id'>;
export type EstateFloor = Omit<FloorFile, 'rows' | 'desks' | 'differences'> & {
  readonly desks: readonly EstateDesk[];
  /** Changes when anything of the floor does. */
  readonly version: string;
};
export type EstateSite = Omit<SiteFile, 'floors'> & { readonly floors: readonly EstateFloor[] };

/** A file that has been checked, every row written out. */
export interface Estate {
  readonly version: string;
  readonly sites: readonly EstateSite[];
}

/** The file cannot be used. Each fault says where: the path in the file, or the building, floor and desk. */
export class EstateRefused extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(['The estate file cannot be used:', ...faults].join('\n- '));
    this.name = 'EstateRefused';
    this.faults = faults;
  }
}

/** Reads parsed JSON as an estate. Throws `EstateRefused` with every fault found. */
export const readEstate = (json: unknown): Estate => {
  const parsed = estateFile.safeParse(json);
  if (!parsed.success)
    throw new EstateRefused(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  const estate = writtenOut(parsed.data);
  const faults = [
    ...twice(parsed.data.sites, ({ key }) => key).map((key) => `${key}: two sites have this key`),
    ...parsed.data.sites.flatMap(siteFaults),
    ...estate.sites.flatMap((each) =>
      each.floors.flatMap((storey) =>
        floorFaults(storey).map((fault) => `${each.name}, ${storey.name}: ${fault}`),
      ),
    ),
  ];
  if (faults.length > 0) throw new EstateRefused(faults);
  return estate;
};

const writtenOut = ({ sites }: EstateFile): Estate => ({
  version: hashOf(sites),
  sites: sites.map((each) => ({
    ...each,
    floors: each.floors.map(({ rows, desks, differences, ...storey }) => ({
      ...storey,
      desks: [...rows.flatMap(desksOfRow), ...desks].map((desk) => ({ ...desk, ...differences[desk.label] })),
      version: hashOf({ ...storey, rows, desks, differences, site: each.name }),
    })),
  })),
});

const desksOfRow = ({
  prefix,
  from,
  count,
  at,
  step,
  ...facts
}: z.infer<typeof row>): readonly EstateDesk[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `${prefix}${from + index}`,
    x: centimetres(at[0] + index * step[0]),
    y: centimetres(at[1] + index * step[1]),
    ...facts,
  }));

const siteFaults = ({ name, zone, hours, floors }: SiteFile): readonly string[] => [
  ...(isZone(zone) ? [] : [`${name}: "${zone}" is no time zone`]),
  ...([hours.am.from, hours.am.to, hours.pm.from, hours.pm.to].every(
    (time, index, all) => index === 0 || (all[index - 1] ?? '') <= time,
  )
    ? []
    : [`${name}: the hours do not follow one another`]),
  ...twice(floors, ({ key }) => key).map((key) => `${name}: two floors have the key "${key}"`),
  ...floors.flatMap(({ name: storey, differences, rows, desks }) => {
    const labels = new Set([...rows.flatMap(desksOfRow), ...desks].map((desk) => desk.label));
    return Object.keys(differences)
      .filter((one) => !labels.has(one))
      .map((one) => `${name}, ${storey}: differences name desk ${one}, which is not there`);
  }),
];

const floorFaults = ({ desks, zones, outline }: EstateFloor): readonly string[] => [
  ...twice(desks, (desk) => desk.label).map((one) => `two desks have the label ${one}`),
  ...twice(zones, (zone) => zone.key).map((one) => `two zones have the key "${one}"`),
  ...desks
    .filter((desk) => !zones.some((zone) => zone.key === desk.zone))
    .map((desk) => `desk ${desk.label} is in zone "${desk.zone}", which is not there`),
  ...desks
    .filter((desk) => !isInside([desk.x, desk.y], outline))
    .map((desk) => `desk ${desk.label} stands outside the building`),
];

const twice = <T>(things: readonly T[], nameOf: (thing: T) => string): readonly string[] => {
  const names = things.map(nameOf);
  return [...new Set(names.filter((one, index) => names.indexOf(one) !== index))];
};

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const centimetres = (metres: number): number => Math.round(metres * 100) / 100;

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
