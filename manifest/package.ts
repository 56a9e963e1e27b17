import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestValues } from './fill.ts';
import { packageZip } from './zip.ts';

/** `npm run package`: writes dist/guildhall.zip, the package an administrator uploads to Teams. */
if (existsSync('.env')) process.loadEnvFile('.env');
try {
  const zip = await packageZip(import.meta.dirname, { ...manifestValues(process.env) });
  await mkdir('dist', { recursive: true });
  await writeFile(join('dist', 'guildhall.zip'), zip);
  process.stdout.write(
    `dist/guildhall.zip is ready (${zip.length} bytes). Upload it in the Teams admin centre.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
