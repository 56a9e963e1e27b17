import { mkdirSync, writeFileSync } from 'node:fs';

/** Where figures go when they are wanted: a folder in `EVIDENCE`, else `dist/evidence` while proving. */
const folder = process.env.EVIDENCE ?? (process.env.PROVE === '1' ? 'dist/evidence' : undefined);

/** Keeps the figures of a test that are worth showing to others, as JSON under its name. */
export const recordEvidence = (name: string, figures: Readonly<Record<string, number | string>>): void => {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
};
