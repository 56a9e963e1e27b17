import { createHash } from 'node:crypto';
import { canonicalJson } from '../../platform/canonical.ts';
import type { Content } from '../article.rules.ts';

/** SHA-256 in hex of what a version says, whatever the order of its fields: what a receipt is bound to. */
export const hashOf = (content: Content): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
