import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** What a call-out is for, and the word that stands over it, so that nobody has to know its colour. */
const KINDS: Readonly<Record<string, string>> = {
  note: 'Note',
  important: 'Important',
  warning: 'Warning',
};

/** The class names by which a page knows a call-out. */
export const CALLOUT_CLASSES: readonly string[] = Object.keys(KINDS).map((kind) => `callout-${kind}`);

const MARK = /^\[!(note|important|warning)\]\s*$/i;

/**
 * Call-outs as other Markdown tools write them: a quotation whose first line is `[!NOTE]`. A tool that does not know
 * them shows a quotation, so nothing is lost.
 */
export const callouts = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push('callouts', ({ tokens }: StateCore) => {
    tokens.forEach((open, at) => {
      const first = tokens[at + 2];
      const kind = open.type === 'blockquote_open' && first?.type === 'inline' && takeMark(first);
      if (!kind) return;
      const close = tokens.find(
        ({ type, level }, after) => after > at && type === 'blockquote_close' && level === open.level,
      );
      open.type = 'callout_open';
      open.tag = 'aside';
      open.info = kind;
      if (close) close.tag = 'aside';
    });
  });
  markdown.renderer.rules.callout_open = (tokens, at) => {
    const kind = tokens[at]?.info ?? 'note';
    return `<aside class="callout-${kind}"><p><strong>${KINDS[kind]}</strong></p>\n`;
  };
};

/** Takes the mark off the first line, and says which it was. */
const takeMark = (inline: Token): string | undefined => {
  const [mark, ...rest] = inline.children ?? [];
  const kind = mark?.type === 'text' ? MARK.exec(mark.content)?.[1] : undefined;
  if (kind === undefined) return undefined;
  const isOver = rest[0] === undefined || rest[0].type === 'softbreak' || rest[0].type === 'hardbreak';
  if (!isOver) return undefined;
  inline.children = rest.slice(1);
  return kind.toLowerCase();
};
