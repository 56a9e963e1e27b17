import { COUNCIL_ZONE, type Instant, millisBetween } from '../../api/contract/time.ts';
import type { OwnData, OwnPart, OwnValue } from '../../api/people/own-data.contract.ts';
import { choiceInWords, stepInWords, text } from './own-data.text.ts';

/** One held thing in words: what it is, and what stands there. Pictures stay data URLs. */
export type Line = readonly [term: string, value: string];

/** A kind of record with all its rows, whatever the pages they came on. */
export interface Part extends Omit<OwnPart, 'rows'> {
  readonly lines: readonly (readonly Line[])[];
}

/** The pages as one, what is empty last; what says nothing of anybody is left out. */
export const partsOf = (pages: readonly OwnData[]): readonly Part[] => {
  const parts = new Map<string, Part>();
  for (const { person, parts: onPage } of pages)
    for (const { rows, ...part } of onPage) {
      const lines = rows.map((row) => linesOf(part, person, row));
      parts.set(part.record, { ...part, lines: [...(parts.get(part.record)?.lines ?? []), ...lines] });
    }
  return [...parts.values()].sort((a, b) => Number(b.lines.length > 0) - Number(a.lines.length > 0));
};

const linesOf = (
  { record, fields }: Pick<OwnPart, 'record' | 'fields'>,
  person: string,
  row: readonly OwnValue[],
): readonly Line[] =>
  row.flatMap(({ field, value }): readonly Line[] => {
    const [name, ...path] = field.split('.');
    const known = fields.find((one) => one.name === name);
    if (!known?.isPersonal || value === '') return [];
    const within = path.map((step) => stepInWords(record, known.name, step)).join(', ');
    const term = path.length > 0 ? `${known.purpose} (${within})` : known.purpose;
    const words = plainly(value) ?? choiceInWords(record, known.name, value);
    return [[term, value === person ? text.you(person) : words]];
  });

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: COUNCIL_ZONE,
});
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Moments and yes or no as people say them; the data file keeps them as they are stored. */
const plainly = (value: string): string | undefined => {
  if (value === 'true') return text.yes;
  if (value === 'false') return text.no;
  const millis = INSTANT.test(value)
    ? millisBetween('1970-01-01T00:00:00.000Z', value as Instant)
    : Number.NaN;
  // What somebody wrote may look like a moment and be none.
  return Number.isNaN(millis) ? undefined : MOMENT.format(millis);
};

export const isPicture = (value: string): boolean =>
  /^data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*$/.test(value);

/** A page that opens in any browser, without script, style sheet or picture from elsewhere. */
export const asHtml = (parts: readonly Part[], made: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${text.title}</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}dt{color:#444}dd{margin:0 0 .5rem;overflow-wrap:anywhere}dl{border-top:1px solid #888;padding-top:.5rem}</style>
</head><body><h1>${text.title}</h1><p>${escaped(text.made(made))}</p>${parts.map(sectionOf).join('')}</body></html>`;

const sectionOf = (part: Part): string =>
  `<section><h2>${escaped(text.counted(part.title, part.lines.length))}</h2><p>${escaped(text.about(part))}</p>${part.lines.map(listOf).join('')}</section>`;

const listOf = (lines: readonly Line[]): string =>
  `<dl>${lines.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${shown(value)}</dd>`).join('')}</dl>`;

const shown = (value: string): string =>
  isPicture(value) ? `<img alt="${text.picture}" src="${value}">` : escaped(value);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
