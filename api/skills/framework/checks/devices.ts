import type { KnowledgeCheck } from '../types.ts';

export const DEVICES_CHECKS: readonly KnowledgeCheck[] = [];
