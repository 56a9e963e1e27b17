import type { Token } from 'markdown-it';
import { imageIdOf } from './links.ts';
import { attributeOf, parse, render } from './markdown.ts';
import { sanitise } from './sanitise.ts';
import { plainText } from './text.ts';

/** What an article's Markdown becomes. */
export interface Compiled {
  /** Sanitised: safe to keep, and sanitised again wherever it is shown. */
  readonly html: string;
  readonly text: string;
  /** Ids of the pictures it shows, each once, in their order. */
  readonly images: readonly `img_${string}`[];
}

/** Makes of Markdown all that is kept with a version. Pure: the same source is the same for ever. */
export const compile = (source: string): Compiled => {
  const tokens = parse(source);
  return { html: sanitise(render(tokens)), text: plainText(tokens), images: imagesOf(tokens) };
};

const imagesOf = (tokens: readonly Token[]): readonly `img_${string}`[] => {
  const shown = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'image')
    .flatMap((image) => imageIdOf(attributeOf(image, 'src')) ?? []);
  return [...new Set(shown)];
};
