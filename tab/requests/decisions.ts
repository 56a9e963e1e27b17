import type { DecisionVerb } from '../../api/requests/contract.ts';

/** What can be decided from a list, one or several alike. */
export const DECISIONS: readonly DecisionVerb[] = ['approve', 'reject', 'agree_cancel', 'refuse_cancel'];
