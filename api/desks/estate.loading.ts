import type { Log } from '../platform/log.ts';
import { estateAt } from './estate.files.ts';
import { type EstatePorts, importEstate } from './estate.service.ts';

/** Reads the council's estate into the store as a process starts. Throws `EstateRefused`, which names every fault. */
export const loadEstate = async (
  { log, ...ports }: EstatePorts & { readonly log: Log },
  path: string,
): Promise<void> => {
  const done = await importEstate(ports, await estateAt(path));
  if (done.changed) log.info({ ...done }, 'the estate file was read');
};
