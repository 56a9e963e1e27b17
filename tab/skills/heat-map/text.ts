import type { HeatCell } from '../../../api/skills/heat-map.contract.ts';
import { counted } from '../../shell/words.ts';

type Told = Extract<HeatCell, { suppressed: false }>;
type Reason = Extract<HeatCell, { suppressed: true }>['reason'];
type Verdict = Extract<Told['change'], { suppressed: false }>['verdict'];

const people = (count: number): string => counted(count, 'person', 'people');

/** What the heat map of skills says. */
export const text = {
  title: 'Skills across the council',
  purpose:
    'How far departments meet what is asked of their people. Figures about groups, never about a person.',
  notYours: {
    title: 'These figures are for those who plan for others',
    detail: 'Managers, HR and digital leads see them. Your own levels stand under My skills.',
  },
  none: {
    title: 'No figures yet',
    detail:
      'Figures are taken once a day, as soon as people have checked their skills. Come back tomorrow, or check your own skills meanwhile.',
    action: 'My skills',
  },
  hidden: {
    title: 'Nothing can be told yet',
    detail:
      'Any figure here would tell of somebody. The more people check their skills, the more can be shown; figures are counted anew once a day.',
  },
  nobody: {
    title: 'Nobody works there',
    detail: 'There are no figures of this department.',
  },
  council: 'The council',
  way: {
    label: 'Where you are',
    departments: 'All departments',
    areas: 'All areas',
  },
  finding: {
    worst: (title: string, percent: number) =>
      `most is missing in “${title}”, where ${percent}% of those checked have what is asked`,
    indicative: 'This is a hint only: too few have checked their skills to speak for all.',
    met: 'everybody who was checked has what is asked of them',
    unknown: 'too few have checked their skills to say where most is missing',
    reach: (assessed: number, staff: number) => `${assessed} of ${people(staff)} have checked their skills.`,
    taken: (day: string, k: number) =>
      `Counted on ${day}. Nothing is told of fewer than ${k} people, nor what would give them away.`,
  },
  look: { label: 'How to show the figures', looks: { map: 'Heat map', table: 'Table' } },
  axes: { department: 'Department', team: 'Team', area: 'Area', skill: 'Skill' },
  caption: (row: string, column: string) =>
    `Who has what is asked, by ${row.toLowerCase()} and ${column.toLowerCase()}`,
  keys: 'In the map, arrow keys go from cell to cell; Enter shows what a figure stands on.',
  teamOf: (name: string) => `Team of ${name}`,
  cell: {
    percent: (percent: number) => `${percent}%`,
    of: (assessed: number) => `of ${assessed} checked`,
    hidden: 'Hidden',
    why: { few_staff: 'few people', protects_people: 'protects people' } as const satisfies Record<
      Reason,
      string
    >,
    notAsked: 'Not asked',
    ofNobody: 'of anybody here',
    nobody: 'Not known',
    noLevels: 'no levels yet',
    label: (row: string, column: string, words: string, small: string) =>
      `${row}, ${column}: ${words} ${small}`,
  },
  legend: {
    title: 'What the shades mean',
    range: ({ from, to }: { from: number; to: number }) => `${from} to ${to}%`,
    hidden: 'Hidden, so that it tells of nobody',
  },
  columns: {
    met: 'Have what is asked',
    assessed: 'Checked',
    coverage: 'Coverage',
    interval: 'Range',
    change: 'Change since the first check',
  },
  dash: '–',
  card: {
    title: (row: string, column: string) => `${row}, ${column}`,
    close: 'Close',
    hidden: {
      few_staff: 'Hidden, because too few people work there: a figure would be about single people.',
      protects_people:
        'Hidden, because with the figures beside it, it would tell of somebody. It is not zero.',
    } as const satisfies Record<Reason, string>,
    terms: {
      share: 'Have what is asked',
      definition: 'What it means',
      coverage: 'Coverage',
      interval: 'Range',
      change: 'Change',
      evidence: 'Stands on',
      levels: 'Levels',
      date: 'Counted',
      framework: 'Held against',
    },
    share: (met: number, assessed: number) => `${met} of ${people(assessed)} who were checked`,
    definition:
      'Somebody has what is asked when the level that counts reaches what is essential for their job, in each skill of it. Who was not checked is in neither number.',
    coverage: (assessed: number, eligible: number, percent: number) =>
      `${assessed} of ${people(eligible)} of whom something is asked (${percent}%)`,
    indicative: (percent: number) => `A hint only: under ${percent}% were checked.`,
    interval: (low: number, high: number) =>
      `${low} to ${high}%: in 95 of 100 such counts the true share of all lies in it (Wilson, corrected for a small group)`,
    change: {
      none: 'Nobody was checked twice yet',
      verdicts: {
        better: 'Better since the first check',
        worse: 'Worse since the first check',
        no_reliable_difference: 'No reliable difference since the first check',
      } as const satisfies Record<Verdict, string>,
      mean: (mean: string, range: string | null) =>
        range === null
          ? `${mean} levels on average`
          : `${mean} levels on average, ${range} with 95% certainty`,
      range: (low: string, high: string) => `${low} to ${high}`,
      paired: (paired: number, lost: number) => `${people(paired)} checked twice, ${lost} only once`,
    },
    evidence: ({ S, K, O, A }: Told['evidence']) =>
      `own word ${S}, questions ${K}, seen by somebody ${O}, certificate or work ${A}`,
    levels: (counts: readonly number[]) =>
      counts.map((count, level) => `level ${level}: ${count}`).join(', '),
    framework: (framework: string, requirements: number) =>
      `framework ${framework}, version ${requirements} of the requirements`,
  },
} as const;
