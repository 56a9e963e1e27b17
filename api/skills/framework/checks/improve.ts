import type { KnowledgeCheck } from '../types.ts';

export const IMPROVE_CHECKS: readonly KnowledgeCheck[] = [];
