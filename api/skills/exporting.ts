import { csvText } from '../contract/csv.ts';
import type { Mine, SkillResult, SkillsExport } from './contract.ts';

const HEADINGS = [
  ...['Skill', 'Title', 'State', 'What I said', 'What counts', 'Evidence', 'Since', 'Counts until'],
  ...['Out of date', 'Essential level', 'Desirable level', 'Missing levels'],
];

/** One's own levels as a table, and below it what counted after each assessment. */
export const exported = (skills: readonly SkillResult[], history: Mine['history']): SkillsExport => ({
  name: 'my-digital-skills.csv',
  csv: csvText([HEADINGS, ...skills.map(rowOf), [], ...historyRows(history)]),
});

const rowOf = (result: SkillResult): readonly string[] => {
  const { skill, title, state, claim, effective, letter, at, expiresAt, isExpired } = result;
  const { essential, desirable, gap } = result;
  return [skill, title, STATES[state], claim, effective, letter, at, expiresAt]
    .map(cell)
    .concat([isExpired ? 'yes' : 'no', ...[essential?.level, desirable?.level, gap].map(cell)]);
};

const STATES = { unassessed: 'Not assessed', not_my_job: 'Not my job', assessed: 'Assessed' } as const;

const cell = (value: string | number | null | undefined): string => String(value ?? '');

const historyRows = (history: Mine['history']): readonly (readonly string[])[] => [
  ['Assessed at', 'Skill', 'What counted'],
  ...history.flatMap(({ at, levels }) =>
    levels.map(({ skill, effective }) => [at, skill, String(effective)] as const),
  ),
];
