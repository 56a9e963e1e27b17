/** What the buttons over the text do to its Markdown. Pure: the editor makes the change, and can undo it. */

/** A text and what of it is selected; `to` is exclusive. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts `insert` in place of what stands between `from` and `to`, and selects `select` of the new text. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [from: number, to: number];
}

export type Mark = 'heading' | 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote' | 'callout' | 'table';

/** The change a button makes. The same button again takes a mark off where it was on. */
export const marked = (mark: Mark, selected: Selected): Change => MARKS[mark](selected);

const wrapped =
  (sign: string) =>
  ({ text, from, to }: Selected): Change => {
    const inner = text.slice(from, to);
    const isOn = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
    if (isOn) {
      const start = from - sign.length;
      return { from: start, to: to + sign.length, insert: inner, select: [start, start + inner.length] };
    }
    const start = from + sign.length;
    return { from, to, insert: `${sign}${inner}${sign}`, select: [start, start + inner.length] };
  };

/** The whole lines that a selection touches. */
const linesOf = ({ text, from, to }: Selected): { readonly from: number; readonly to: number } => {
  const end = text.indexOf('\n', Math.max(from, to - 1));
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end };
};

const LINE_SIGN = /^(#{1,6} |[-*+] |\d+[.)] |> )/;

const begun =
  (signAt: (line: number) => string) =>
  (selected: Selected): Change => {
    const { from, to } = linesOf(selected);
    const lines = selected.text.slice(from, to).split('\n');
    const isOn = lines.every((line, at) => line.startsWith(signAt(at)));
    const insert = lines
      .map((line, at) => {
        const bare = isOn ? line.slice(signAt(at).length) : line.replace(LINE_SIGN, '');
        return isOn ? bare : `${signAt(at)}${bare}`;
      })
      .join('\n');
    return {
      from,
      to,
      insert,
      select: [lines.length > 1 ? from : from + insert.length, from + insert.length],
    };
  };

/** Something that stands on lines of its own, with an empty one on either side. Selects what is to be typed over. */
const placed =
  (block: (inner: string) => string, placeholder: string) =>
  (selected: Selected): Change => {
    const { text } = selected;
    const { from, to } = linesOf(selected);
    const inner = text.slice(from, to).trim();
    const before = from === 0 || text.slice(0, from).endsWith('\n\n') ? '' : '\n';
    const after = text.slice(to).startsWith('\n\n') ? '' : '\n';
    const insert = `${before}${block(inner === '' ? placeholder : inner)}${after}`;
    const at = from + insert.indexOf(inner === '' ? placeholder : inner);
    return { from, to, insert, select: [at, at + (inner === '' ? placeholder : inner).length] };
  };

const callout = (inner: string): string => `> [!NOTE]\n${inner.replace(/^/gm, '> ')}`;

/** A table stands below the line it is asked for on; nobody's words go into a cell by themselves. */
const table = (selected: Selected): Change => {
  const { from, to } = linesOf(selected);
  const line = selected.text.slice(from, to);
  const gap = line === '' ? '' : '\n\n';
  const insert = `${line}${gap}| Column 1 | Column 2 |\n| --- | --- |\n| Words | Words |\n`;
  const at = from + line.length + gap.length + 2;
  return { from, to, insert, select: [at, at + 'Column 1'.length] };
};

const MARKS: Readonly<Record<Mark, (selected: Selected) => Change>> = {
  heading: begun(() => '## '),
  bold: wrapped('**'),
  italic: wrapped('_'),
  bullets: begun(() => '- '),
  numbers: begun((line) => `${line + 1}. `),
  quote: begun(() => '> '),
  callout: placed(callout, 'What people must know'),
  table,
};

/** A link over what is selected. */
export const linked = ({ from, to }: Omit<Selected, 'text'>, words: string, address: string): Change => {
  const insert = `[${words.replace(/[[\]]/g, '\\$&')}](${address})`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
};

/** A picture on a line of its own, below the line of the cursor. */
export const pictured = (selected: Selected, description: string, address: string): Change => {
  const { from, to } = linesOf(selected);
  const line = selected.text.slice(from, to);
  const insert = `${line}${line === '' ? '' : '\n\n'}![${description.replace(/[[\]]/g, '\\$&')}](${address})\n`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
};
