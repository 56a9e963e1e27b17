import type * as contract from '../../api/people/audit.contract.ts';
import { people } from '../../api/people/records.ts';
import { asks, only, type RowsOf, signedIn } from './rows.ts';

/** Who did what is the administrators' alone to search: HR asks them, as anybody does. */
const byAdmin = only(403, 'Admin');

export const auditRows: RowsOf<typeof contract> = {
  myAccesses: { own: asks({}, signedIn) },
  searchAudit: {
    'the council’s': asks({}, byAdmin),
    'another person’s': asks((stage) => ({ person: stage.personOf('owner') }), byAdmin),
    'another person’s, by their address': asks(
      async (stage) => ({ address: (await stage.store.get(people, stage.personOf('owner')))?.upn ?? '' }),
      byAdmin,
    ),
  },
  verifyAudit: { 'the council’s': asks({}, byAdmin) },
};
