/** A line of a CSV text with something in it, by its number in the file, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text with commas, semicolons or tabs (RFC 4180 quotes); empty lines are passed over. */
export const csvRows = (csv: string): readonly CsvRow[] => {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const separator = [';', '\t'].find((one) => rows[0]?.text.includes(one)) ?? ',';
  return rows.map(({ text, line }) => ({ line, cells: cellsOf(text, separator).map((cell) => cell.trim()) }));
};

const cellsOf = (text: string, separator: string): readonly string[] => {
  const cells = [''];
  let quoted = false;
  for (const sign of text)
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) cells.push('');
    else cells.push(`${cells.pop()}${sign}`);
  return cells;
};

/**
 * Rows as a CSV text that spreadsheets open as it is meant (RFC 4180): with a byte order mark, so that names keep their
 * accents, and with a cell that would be taken for a formula held back by an apostrophe (OWASP, CSV injection). A negative
 * number is none, and would be words behind one.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`;

const FORMULA = /^[=+\-@\t\r\n|]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

const cellText = (cell: string): string => {
  const isFormula = !NUMBER.test(cell) && (FORMULA.test(cell.trimStart()) || FORMULA.test(cell));
  const plain = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
