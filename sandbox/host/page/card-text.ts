const LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\((https?:\/\/[^\s()]+)\)/g;

/**
 * The text of a card as Teams draws it, as far as our cards use Markdown: links, paragraphs, and signs that are held back
 * by a backslash. Nothing else of a text becomes HTML.
 */
export const cardHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${withLinks(paragraph)}</p>`)
    .join('');

const withLinks = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: all, 1: words = '', 2: url = '', index } of text.matchAll(LINK)) {
    parts.push(asWritten(text.slice(from, index)), `<a href="${escaped(url)}">${asWritten(words)}</a>`);
    from = index + all.length;
  }
  return [...parts, asWritten(text.slice(from))].join('');
};

/** A backslash before a sign says that the sign is meant. */
const asWritten = (text: string): string => escaped(text.replace(/\\([\\*_[\]~`<>])/g, '$1'));

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
