import type { SkillId } from '../framework.contract.ts';
import { COMMUNICATE } from './areas/communicate.ts';
import { CONTENT } from './areas/content.ts';
import { DEVICES } from './areas/devices.ts';
import { IMPROVE } from './areas/improve.ts';
import { SAFETY } from './areas/safety.ts';
import { SERVE } from './areas/serve.ts';
import { COMMUNICATE_CHECKS } from './checks/communicate.ts';
import { CONTENT_CHECKS } from './checks/content.ts';
import { DEVICES_CHECKS } from './checks/devices.ts';
import { IMPROVE_CHECKS } from './checks/improve.ts';
import { SAFETY_CHECKS } from './checks/safety.ts';
import { SERVE_CHECKS } from './checks/serve.ts';
import { COMMUNICATE_ITEMS } from './items/communicate.ts';
import { CONTENT_ITEMS } from './items/content.ts';
import { DEVICES_ITEMS } from './items/devices.ts';
import { IMPROVE_ITEMS } from './items/improve.ts';
import { SAFETY_ITEMS } from './items/safety.ts';
import { SERVE_ITEMS } from './items/serve.ts';
import type { Area, KnowledgeCheck, Skill, TaskItem } from './types.ts';

/**
 * Which words people were assessed with. Changed wording of a task, a check or an example is a new version with the
 * codes mapped, never an edit in place: what was answered was answered to other words.
 */
export const FRAMEWORK_VERSION = '2026.1';

/** Six areas of four skills each, in order. */
export const AREAS: readonly Area[] = [DEVICES, COMMUNICATE, CONTENT, SERVE, SAFETY, IMPROVE];

export const TASK_ITEMS: readonly TaskItem[] = [
  ...DEVICES_ITEMS,
  ...COMMUNICATE_ITEMS,
  ...CONTENT_ITEMS,
  ...SERVE_ITEMS,
  ...SAFETY_ITEMS,
  ...IMPROVE_ITEMS,
];

export const KNOWLEDGE_CHECKS: readonly KnowledgeCheck[] = [
  ...DEVICES_CHECKS,
  ...COMMUNICATE_CHECKS,
  ...CONTENT_CHECKS,
  ...SERVE_CHECKS,
  ...SAFETY_CHECKS,
  ...IMPROVE_CHECKS,
];

export const SKILLS: ReadonlyMap<SkillId, Skill> = new Map(
  AREAS.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill] as const)),
);
