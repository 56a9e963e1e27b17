import { collection } from './declare.ts';
import type { Store } from './store.ts';

/** Whose data this is. One installation serves one tenant, so records carry none and the store does. */
export interface Stamp {
  readonly id: 'tenant';
  readonly tenantId: string;
}

export const stamps = collection<Stamp>()('store_stamp');

/** The store holds another tenant's data. */
export class WrongTenant extends Error {
  constructor(held: string) {
    super(
      `This store belongs to tenant ${held}. Set TENANT_ID to it, or point DATA_DIR or DATABASE_URL at another store.`,
    );
    this.name = 'WrongTenant';
  }
}

/** Stamps an empty store with the tenant. Throws `WrongTenant` when the store was stamped with another one. */
export const stampTenant = async (store: Store, tenantId: string): Promise<void> => {
  const held = await store.tx(async (t) => {
    const stamp = await t.get(stamps, 'tenant');
    if (!stamp) await t.put(stamps, { id: 'tenant', tenantId });
    return stamp?.tenantId ?? tenantId;
  });
  if (held !== tenantId) throw new WrongTenant(held);
};
