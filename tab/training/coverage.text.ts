import { counted, listed } from '../shell/words.ts';

/** What the page says on which one sees where champions are missing. */
export const coverageText = {
  title: 'Where champions are missing',
  purpose: 'Who helps in each department, with what, and where nobody does yet.',
  look: 'How to show it',
  looks: { map: 'Map', table: 'Table' },
  area: 'Show',
  areas: 'All areas',
  none: {
    title: 'No department is known yet',
    detail: 'Departments come from the council’s directory.',
  },
  gaps: (some: readonly string[], all: number): string => {
    if (some.length === 0) return 'Each department has a champion.';
    if (some.length === all) return 'No department has a champion yet.';
    return `${some.length} of ${counted(all, 'department')} ${some.length === 1 ? 'has' : 'have'} no champion: ${listed(some)}.`;
  },
  facts: (champions: number, hours: number, staff: number) =>
    champions === 0
      ? `No champion yet for ${counted(staff, 'person', 'people')}`
      : `${counted(champions, 'champion')}, ${counted(hours, 'hour')} a month for ${counted(staff, 'person', 'people')}`,
  skills: (count: number, of: number) =>
    count === 0 ? 'Nobody' : count === of ? `All ${of} skills` : `${count} of ${of} skills`,
  people: (count: number) => (count === 0 ? 'Nobody' : counted(count, 'champion')),
  columns: { department: 'Department', staff: 'People', champions: 'Champions', hours: 'Hours a month' },
  nominate: 'Nominate a champion',
  back: 'Digital champions',
} as const;
