import type { Viewer } from '../contract/person.ts';
import type { Reader as StoreReader } from '../platform/store/store.ts';
import { isMonitoringOfficer } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import type { Reader } from './reading.rules.ts';

/** Who asks to read, as `canRead` has to know them: with the roles and appointments they came with now. */
export const readerOf = async (
  from: StoreReader,
  { people }: Pick<NewsPorts, 'people'>,
  viewer: Viewer,
): Promise<Reader> => ({
  ...(await people.factsOfViewer(from, viewer)),
  isMonitoringOfficer: isMonitoringOfficer(viewer),
});
