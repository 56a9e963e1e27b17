import type { KnowledgeCheck } from '../types.ts';

export const COMMUNICATE_CHECKS: readonly KnowledgeCheck[] = [];
