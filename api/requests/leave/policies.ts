import type { LeavePolicy } from './entitlement.rules.ts';
import file from './policies.json' with { type: 'json' };

/** The terms of leave that an employment may name. A key is never reused: ledgers name the terms they were made by. */
export const POLICIES = file as readonly LeavePolicy[];

/** The terms of this key. Throws where nobody knows it: a record cannot name one that was never there. */
export const policyOf = (key: string): LeavePolicy => {
  const policy = POLICIES.find((one) => one.key === key);
  if (!policy) throw new Error(`no leave policy has the key ${key}`);
  return policy;
};
