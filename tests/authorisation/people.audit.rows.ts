import type * as contract from '../../api/people/audit.contract.ts';
import { asks, only, type RowsOf, signedIn } from './rows.ts';

/** Who did what is the administrators' alone to search: HR asks them, as anybody does. */
const byAdmin = only(403, 'Admin');

export const auditRows: RowsOf<typeof contract> = {
  myAccesses: { own: asks({}, signedIn) },
  searchAudit: {
    'the council’s': asks({}, byAdmin),
    'another person’s': asks((stage) => ({ person: stage.personOf('owner') }), byAdmin),
  },
  verifyAudit: { 'the council’s': asks({}, byAdmin) },
};
