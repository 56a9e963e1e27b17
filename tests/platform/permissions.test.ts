import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { GRAPH_PERMISSIONS } from '../../api/platform/graph/scopes.ts';

const GRANTED_BY = {
  user: 'each person',
  admin: 'an administrator',
  exchange: 'Exchange RBAC for Applications',
  install: 'each installation of the app, as its manifest asks',
} as const;

test('the page for administrators lists the permissions that are asked for, and no other', async () => {
  const page = await readFile(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(
    GRAPH_PERMISSIONS.map(
      ({ name, kind, grantedBy, without }) =>
        `| \`${name}\` | ${kind} | ${GRANTED_BY[grantedBy]} | ${without} |`,
    ),
  );
});

test('the Teams manifest asks for what each installation grants, and for nothing else', async () => {
  const manifest = JSON.parse(
    await readFile(new URL('../../manifest/manifest.json', import.meta.url), 'utf8'),
  );

  expect(manifest.authorization.permissions.resourceSpecific).toEqual(
    GRAPH_PERMISSIONS.filter(({ grantedBy }) => grantedBy === 'install').map(({ name }) => ({
      name,
      type: 'Application',
    })),
  );
});
