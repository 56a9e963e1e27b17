import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { type Audit, auditLog } from './audit.ts';

/** The audit over the store's append-only log. */
export const auditTrail = ({ clock, ids }: { readonly clock: Clock; readonly ids: Ids }): Audit => ({
  record: (t, { person, door }, note) =>
    t.append(auditLog, {
      id: ids.next('aud'),
      at: clock.now(),
      actor: person,
      door,
      about: [],
      outcome: 'done',
      facts: {},
      ...note,
    }),
});
