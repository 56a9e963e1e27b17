import type { Token } from 'markdown-it';
import { altOf } from './markdown.ts';

/** Words of a line of an article: links by their words, pictures by their description. */
export const wordsOf = (inline: Token): string =>
  (inline.children ?? [])
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      return token.type === 'image' ? altOf(token) : token.content;
    })
    .join('');

/** A block of an article in plain words, and the line of the source where it begins, counted from 1. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'item' | 'cell' | 'code';
  readonly line: number;
  readonly words: string;
}

/** All that can be read in an article, in its order. */
export const blocksOf = (tokens: readonly Token[]): readonly Block[] => {
  const inside: string[] = [];
  let line = 1;
  return tokens.flatMap((token): Block[] => {
    line = token.map ? token.map[0] + 1 : line;
    if (token.nesting === 1) inside.push(token.type);
    if (token.nesting === -1) inside.pop();
    if (token.type === 'fence' || token.type === 'code_block')
      return [{ kind: 'code', line, words: token.content.trimEnd() }];
    return token.type === 'inline' ? [{ kind: kindOf(inside), line, words: wordsOf(token) }] : [];
  });
};

const kindOf = (inside: readonly string[]): Block['kind'] => {
  const nearest = inside.at(-1) ?? '';
  if (nearest === 'heading_open') return 'heading';
  if (nearest === 'th_open' || nearest === 'td_open') return 'cell';
  return inside.includes('list_item_open') ? 'item' : 'text';
};

/** An article as plain text, a block a line: for search, for those who cannot be shown more, and for reading aloud. */
export const plainText = (tokens: readonly Token[]): string =>
  blocksOf(tokens)
    .map(({ words }) => words.trim())
    .filter((words) => words !== '')
    .join('\n');
