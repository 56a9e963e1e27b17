import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPENINGS_READ } from '../../api/news/register.service.ts';
import { AUDIT_READ } from '../../api/people/access.service.ts';
import { HEALTH_READ } from '../../api/requests/request.service.ts';
import { TRANSITIONS } from '../../api/requests/states.rules.ts';
import { TEAM_READ } from '../../api/skills/team.service.ts';
import { codeInWords } from '../../tab/people/own-data.text.ts';
import { actionIn } from '../../tab/shared/actions.ts';

const sourcesIn = async (end: string): Promise<readonly string[]> => {
  const files = (await readdir('api', { recursive: true })).filter((file) => file.endsWith(end));
  return Promise.all(files.map((file) => readFile(join('api', file), 'utf8')));
};

/** Every action that any line of ours writes into the record of changes. */
const recorded = async (): Promise<readonly string[]> => {
  const sources = await sourcesIn('.ts');
  const found = sources.flatMap((source) =>
    [...source.matchAll(/\baction(?::| =)[^;,}]*/g)].flatMap(([words]) =>
      [...words.matchAll(/'([a-z]+(?:\.[a-z]+)+)'/g)].map(([, action]) => action ?? ''),
    ),
  );
  const moves = Object.values(TRANSITIONS).flatMap((lines) => lines.map(({ verb }) => `requests.${verb}`));
  return [...new Set([...found, 'requests.submit', ...moves])];
};

test('everything that is recorded reads as words in the administrators’ search', async () => {
  const actions = await recorded();

  expect(actions).toEqual(expect.arrayContaining(['people.roles', 'people.enable', 'people.disable']));
  expect(actions.filter((action) => actionIn(action) === action)).toEqual([]);
});

test('an entry of another version stands as it was written', () => {
  expect(['constructor', 'desks.teleport'].map(actionIn)).toEqual(['constructor', 'desks.teleport']);
});

test('whoever reads their own data reads words: of what was done, of what happened and of what was opened', async () => {
  const facts = (await sourcesIn('/events.ts')).flatMap((source) =>
    [...source.matchAll(/^export const [A-Z_]+ = '([a-z._]+)';/gm)].map(([, name]) => name ?? ''),
  );
  const codes = [
    ...(await recorded()),
    ...facts,
    AUDIT_READ.id,
    HEALTH_READ.id,
    OPENINGS_READ.id,
    TEAM_READ.id,
  ];

  expect(facts).toEqual(expect.arrayContaining(['desk.booked', 'people.left', 'appointment.given']));
  expect(codes.filter((code) => codeInWords(code) === code)).toEqual([]);
  expect(['constructor', 'She is often late'].map(codeInWords)).toEqual(['constructor', 'She is often late']);
});
