import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { kind, lane } from './assessment.schemas.ts';
import { area, askedLevel, level, skill } from './framework.schemas.ts';
import { BASELINES, LETTERS, NEEDS, SOURCES } from './words.contract.ts';

/** What is asked of this person. */
export const required = z.strictObject({
  level: askedLevel,
  need: z.enum(NEEDS),
  byWeeks: z.int().min(0),
  /** What asks for it; several where they ask for the same. */
  from: list(z.enum(SOURCES)),
});

export const skillResult = z.strictObject({
  skill,
  title: z.string(),
  area,
  state: z.enum(['unassessed', 'not_my_job', 'assessed']),
  /** Null but where the state is `assessed`: what the person said, and what counts. */
  claim: level.nullable(),
  effective: level.nullable(),
  letter: z.enum(LETTERS).nullable(),
  at: instant.nullable(),
  expiresAt: instant.nullable(),
  /** The level stays, and stands on the person's own word alone until it is checked again. */
  isExpired: z.boolean(),
  /** Who was to see it when it was answered. */
  told: lane.nullable(),
  /** What counts for the baseline, and what is a hint beyond it. */
  essential: required.nullable(),
  desirable: required.nullable(),
  /** Levels that are missing of what is essential; null while nothing is known of the skill. */
  gap: z.int().min(0).max(4).nullable(),
});

/** 0 to 100, whole; null where nothing applicable was assessed. */
const score = z.int().min(0).max(100).nullable();

export const scores = z.strictObject({
  overall: score,
  areas: list(z.strictObject({ area, title: z.string(), score })),
});

export const baseline = z.enum(BASELINES);

export const nextStep = z.strictObject({
  skill,
  sessions: list(z.strictObject({ id: idOf('ses'), title: z.string(), start: instant, place: z.string() })),
  links: list(z.strictObject({ id: z.string(), title: z.string(), minutes: z.int().min(0) })),
  champions: list(z.strictObject({ id: idOf('per'), name: z.string() })),
});

const past = z.strictObject({
  id: idOf('asm'),
  at: instant,
  kind,
  overall: score,
  /** Of those that were assessed by then. */
  levels: list(z.strictObject({ skill, effective: level })),
});

export const mineAnswer = z.strictObject({
  framework: z.string(),
  /** Who is to see what is answered from now on. */
  lane,
  open: z.strictObject({ id: idOf('asm'), kind, startedAt: instant }).nullable(),
  assessedAt: instant.nullable(),
  baseline,
  scores,
  /** All of the framework, in order. */
  skills: list(skillResult),
  /** For skills with a gap, the widest first. */
  steps: list(nextStep),
  /** Finished assessments, newest first. */
  history: list(past),
  can: list(z.enum(['begin_first', 'begin_recheck', 'go_on'])),
});

export const exportAnswer = z.strictObject({ name: z.string(), csv: z.string() });

export const homeCard = z.strictObject({
  /** `due`: something expired. */
  state: z.enum(['never', 'open', 'due', 'done']),
  baseline,
  /** Essential skills below what is asked for. */
  gaps: z.int().min(0),
  expired: z.int().min(0),
});
