import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { GRAPH_PERMISSIONS } from '../../api/platform/graph/scopes.ts';

const GRANTED_BY = {
  user: 'each person',
  admin: 'an administrator',
  exchange: 'Exchange RBAC for Applications',
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
