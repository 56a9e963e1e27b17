import type { Token } from 'markdown-it';
import { linkOf } from './links.ts';
import { attributeOf, parse, render } from './markdown.ts';
import { sanitise } from './sanitise.ts';

/** The most characters of a summary on a card, its marks included. */
export const MAX_CARD_TEXT = 300;

/** Words that look alike; a card knows bold, italic, lists and links, and nothing else. */
interface Run {
  readonly words: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href?: string;
}

/**
 * The beginning of an article in the Markdown that a card can show, at most 300 characters, ended at a word. Headings,
 * tables, quotations, code and pictures are left out: a card would show their marks.
 */
export const cardText = (source: string): string => {
  const lines = linesOf(parse(source));
  let text = '';
  let above = '';
  for (const { bullet, runs } of lines) {
    const gap = bullet !== '' && bullet === above ? '\n' : '\n\n';
    const begun = text === '' ? bullet : `${text}${gap}${bullet}`;
    above = bullet;
    const whole = begun + written(runs);
    if (whole.length > MAX_CARD_TEXT) return cutTo(begun, runs) ?? `${text}…`;
    text = whole;
  }
  return text;
};

/** What a card says under its title: the summary as it is written, or, without one, how the text begins. */
export const cardTextOf = ({
  summary,
  markdown,
}: {
  readonly summary: string;
  readonly markdown: string;
}): string => (summary.trim() === '' ? cardText(markdown) : literal(summary.trim()));

/** The same as a card draws it, for the preview. */
export const cardHtml = (content: { readonly summary: string; readonly markdown: string }): string =>
  sanitise(render(parse(cardTextOf(content))));

interface Line {
  readonly bullet: string;
  readonly runs: readonly Run[];
}

const LEFT_OUT = ['heading_open', 'table_open', 'blockquote_open', 'callout_open'];

const linesOf = (tokens: readonly Token[]): readonly Line[] => {
  const inside: string[] = [];
  return tokens.flatMap((token): Line[] => {
    if (token.nesting === 1) inside.push(token.type);
    if (token.nesting === -1) inside.pop();
    if (token.type !== 'inline' || inside.some((type) => LEFT_OUT.includes(type))) return [];
    const runs = runsOf(token.children ?? []);
    const bullet = inside.includes('list_item_open') ? '- ' : '';
    return runs.length === 0 ? [] : [{ bullet, runs }];
  });
};

const runsOf = (inline: readonly Token[]): readonly Run[] => {
  let [bold, italic]: [number, number] = [0, 0];
  let href: string | undefined;
  return inline.flatMap((token): Run[] => {
    const { type, content } = token;
    if (type === 'strong_open') bold += 1;
    if (type === 'strong_close') bold -= 1;
    if (type === 'em_open') italic += 1;
    if (type === 'em_close') italic -= 1;
    if (type === 'link_open') href = linkOf(attributeOf(token, 'href'));
    if (type === 'link_close') href = undefined;
    const words = type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
    const isWords = type === 'text' || type === 'code_inline' || words === ' ';
    return isWords && words !== ''
      ? [{ words, bold: bold > 0, italic: italic > 0, ...(href && { href }) }]
      : [];
  });
};

/** Characters by which a card would take words for marks. */
const literal = (words: string): string => words.replace(/[\\*_[\]~`<>]/g, '\\$&');

const written = (runs: readonly Run[]): string =>
  runs
    .map(({ words, bold, italic, href }) => {
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
      if (core === '') return words;
      const marks = `${bold ? '**' : ''}${italic ? '_' : ''}`;
      const marked = `${marks}${literal(core)}${[...marks].reverse().join('')}`;
      return `${before}${href === undefined ? marked : `[${marked}](${addressOf(href)})`}${after}`;
    })
    .join('');

/** A bracket would end the address where it does not end. */
const addressOf = (href: string): string =>
  href.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));

/** The longest beginning of these words that fits, marks closed; undefined where not one word does. */
const cutTo = (begun: string, runs: readonly Run[]): string | undefined => {
  const words = runs.map((run) => run.words).join('');
  const ends = [...words.matchAll(/\S(?=\s)/g)].map(({ index }) => index + 1).reverse();
  for (const end of ends) {
    const text = `${begun}${written(firstOf(runs, end))}…`;
    if (text.length <= MAX_CARD_TEXT) return text;
  }
  return undefined;
};

const firstOf = (runs: readonly Run[], characters: number): readonly Run[] => {
  let left = characters;
  return runs.flatMap((run) => {
    const words = run.words.slice(0, Math.max(0, left));
    left -= run.words.length;
    return words === '' ? [] : [{ ...run, words }];
  });
};
