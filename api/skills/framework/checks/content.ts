import type { KnowledgeCheck } from '../types.ts';

export const CONTENT_CHECKS: readonly KnowledgeCheck[] = [];
