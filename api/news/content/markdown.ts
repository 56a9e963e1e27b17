import createMarkdown, { type StateCore, type Token } from 'markdown-it';
import { callouts } from './callouts.ts';
import { imageIdOf, linkOf } from './links.ts';

/** CommonMark with tables and call-outs. Raw HTML is text like any other: nobody writes markup here but Markdown. */
const markdown = createMarkdown({ html: false, linkify: false, typographer: false, maxNesting: 20 });
markdown.validateLink = (address) => linkOf(address) !== undefined || imageIdOf(address) !== undefined;
markdown.core.ruler.push('pictures', ({ tokens }: StateCore) => {
  for (const { children } of tokens) if (children) keepOwnPictures(children);
});
markdown.core.ruler.push('columns', ({ tokens }: StateCore) => {
  for (const token of tokens) if (token.type === 'th_open' || token.type === 'td_open') describeCell(token);
});
callouts(markdown);

/** The title of an article is its first heading, so what an author calls the first is the second. */
markdown.renderer.rules.heading_open = (tokens, at) => `<${levelBelowTitle(tokens[at])}>`;
markdown.renderer.rules.heading_close = (tokens, at) => `</${levelBelowTitle(tokens[at])}>\n`;

const levelBelowTitle = (token: Token | undefined): string =>
  token?.tag === 'h1' ? 'h2' : (token?.tag ?? 'h2');

/** An article as Markdown understands it: what its checks, its text and its pages are made from. */
export const parse = (source: string): Token[] => markdown.parse(source, {});

/** The HTML of an article. Not yet sanitised: `sanitise` comes after it, always. */
export const render = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, {});

/** What a token says of its tag, such as where a link leads; empty where it says nothing. */
export const attributeOf = (token: Token, name: string): string => String(token.attrGet(name) ?? '');

/** What an image is called for those who do not see it. */
export const altOf = (image: Token): string =>
  (image.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .trim();

/** A picture from elsewhere, and a link to the bytes of one of ours, are shown as the words they are. */
const keepOwnPictures = (inline: Token[]): void => {
  let foreign: Token | undefined;
  for (const token of inline) {
    const address = attributeOf(token, 'src') || attributeOf(token, 'href');
    if (token.type === 'image' && imageIdOf(address) === undefined)
      asText(token, `![${token.content}](${address})`);
    else if (token.type === 'image')
      token.attrs = [
        ['src', address],
        ['alt', ''],
      ];
    else if (token.type === 'link_open' && linkOf(address) === undefined) {
      foreign = token;
      asText(token, '[');
    } else if (token.type === 'link_close' && foreign) {
      asText(token, `](${attributeOf(foreign, 'href')})`);
      foreign = undefined;
    } else if (token.type === 'link_open') token.attrs = [['href', address]];
  }
};

const asText = (token: Token, content: string): void => {
  token.type = 'text';
  token.tag = '';
  token.nesting = 0;
  token.content = content;
};

/** Columns say how they line up by a class, as a page of ours refuses inline style. */
const describeCell = (cell: Token): void => {
  const side = /text-align:(center|right)/.exec(attributeOf(cell, 'style'))?.[1];
  cell.attrs = [
    ...(cell.tag === 'th' ? [['scope', 'col'] as [string, string]] : []),
    ...(side === undefined ? [] : [['class', side === 'right' ? 'end' : 'middle'] as [string, string]]),
  ];
};
