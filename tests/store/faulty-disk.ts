import { type Disk, type DiskFile, nodeDisk } from '../../api/platform/store/disk.ts';

/** A call on its way to the disk, such as `datasync` of `journal-0.ndjson`. */
export interface DiskCall {
  readonly what: string;
  readonly name: string;
  /** 1 for the first call since the disk was made. */
  readonly count: number;
}

/** Says how a call fails: a system error's code; undefined lets it pass. A failed write has written half. */
export type Fault = (call: DiskCall) => string | undefined;

export const noFault: Fault = () => undefined;

/** The real disk with faults on order. */
export interface FaultyDisk extends Disk {
  readonly calls: readonly DiskCall[];
  fault: Fault;
}

export const faultyDisk = (fault: Fault = noFault): FaultyDisk => {
  const calls: DiskCall[] = [];
  const disk = { ...nodeDisk, calls, fault };

  const ask = (what: string, path: string): string | undefined => {
    const call = { what, name: path.split('/').at(-1) ?? path, count: calls.length + 1 };
    calls.push(call);
    return disk.fault(call);
  };
  const check = (what: string, path: string): void => {
    const code = ask(what, path);
    if (code) throw Object.assign(new Error(`${code}: made to fail, ${what}`), { code, syscall: what });
  };
  const watched = (file: DiskFile, path: string): DiskFile => ({
    ...file,
    write: async (bytes, position) => {
      const code = ask('write', path);
      if (!code) return file.write(bytes, position);
      await file.write(bytes.subarray(0, bytes.length / 2), position);
      throw Object.assign(new Error(`${code}: made to fail, write`), { code, syscall: 'write' });
    },
    datasync: async () => {
      check('datasync', path);
      return file.datasync();
    },
    truncate: async (length) => {
      check('truncate', path);
      return file.truncate(length);
    },
  });
  return Object.assign(disk, {
    open: async (path: string, how: 'read' | 'update' | 'create') => {
      check(`open to ${how}`, path);
      return watched(await nodeDisk.open(path, how), path);
    },
    rename: async (from: string, to: string) => {
      check('rename', to);
      return nodeDisk.rename(from, to);
    },
    remove: async (path: string) => {
      check('remove', path);
      return nodeDisk.remove(path);
    },
    removeTree: async (path: string) => {
      check('removeTree', path);
      return nodeDisk.removeTree(path);
    },
    syncDirectory: async (path: string) => {
      check('syncDirectory', path);
      return nodeDisk.syncDirectory(path);
    },
  });
};
