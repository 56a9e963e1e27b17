import { counted } from '../shell/words.ts';

export const hrText = {
  title: 'HR desk',
  purpose: 'What waits for HR, oldest first; contracts, closed days and figures.',
  notYours: { title: 'This page is for HR', detail: 'Ask HR if you need something from it.' },
  part: 'Part',
  parts: { queue: 'Queue', employment: 'Contracts', closures: 'Closed days', figures: 'Figures' },
  queue: 'What waits',
  empty: { title: 'Nothing waits for HR', detail: 'Questions and requests for HR show here.' },
  showMore: 'Show more',
  closures: 'Days on which the council is closed',
  closuresPurpose: 'They count like bank holidays: nobody works, and nobody uses leave.',
  noClosures: 'No closed days beside the bank holidays.',
  bankHolidays: 'Bank holidays',
  date: 'Day',
  name: 'What it is called',
  nameHint: 'For example “Christmas closure”',
  enter: 'Enter the day',
  entered: (name: string) => `Entered: ${name}`,
  missing: 'Give a day and a name.',
  takeBack: 'Take back',
  takeBackOf: (day: string) => `Take back ${day}`,
  takenBack: 'The day counts as a working day again',
  figures: 'Requests in the last 12 months',
  from: 'From month',
  to: 'To month',
  columns: ['Type', 'Asked for', 'Decided', 'Time to decide'],
  never: 'None decided',
  hours: (minutes: number): string =>
    minutes < 60
      ? counted(minutes, 'minute')
      : minutes < 2880
        ? counted(Math.round(minutes / 60), 'hour')
        : counted(Math.round(minutes / 1440), 'day'),
  noFigures: { title: 'No requests in these months', detail: 'Choose other months.' },
} as const;
