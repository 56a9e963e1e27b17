import type { KnowledgeCheck } from '../types.ts';

export const SERVE_CHECKS: readonly KnowledgeCheck[] = [];
