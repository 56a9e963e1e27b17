import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardHtml, cardText, MAX_CARD_TEXT } from '../../api/news/content/card.ts';
import { compile } from '../../api/news/content/compile.ts';
import { imageIdOf, linkOf } from '../../api/news/content/links.ts';
import { sanitise } from '../../api/news/content/sanitise.ts';
import { XSS_CORPUS } from './xss-corpus.ts';

const IMAGE = `/api/news/images/img_${'1'.repeat(26)}`;

/** Every tag an article may hold, with nothing but the attributes it may hold. */
const TAG =
  /<\/?(?:h[2-6]|p|br|hr|strong|em|s|code|pre|blockquote|aside|ul|ol|li|table|thead|tbody|tr|th|td|a|img)(?: (?:href|rel|src|alt|class|scope|start)="[^"<>]*")*(?: \/)?>/g;

const addressesIn = (html: string, attribute: string): readonly string[] =>
  (html.match(TAG) ?? []).flatMap((tag) => {
    const address = new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
    return address === undefined ? [] : [address.replaceAll('&amp;', '&')];
  });

/** What is in some HTML that may not be in an article. */
const faultsOf = (html: string): readonly string[] => [
  ...(html.replaceAll(TAG, '').match(/[<>].{0,40}/g) ?? []),
  ...addressesIn(html, 'href').filter((href) => linkOf(href) === undefined),
  ...addressesIn(html, 'src').filter((src) => imageIdOf(src) === undefined),
];

describe('what an author writes', () => {
  test('may have headings, lists, tables, call-outs, links and pictures', () => {
    const { html, images } = compile(
      [
        '## Bins\n\nWe *collect* **blue** bins.\n\n- Monday\n- Friday\n',
        '| Day | Bins |\n| --- | ---: |\n| Monday | 4 |\n',
        '> [!WARNING]\n> Put them out by 6am.\n',
        `[the calendar](https://council.example/bins?a=1&b=2) ![A blue bin](${IMAGE} "title")`,
      ].join('\n'),
    );

    expect(html).toContain('<h2>Bins</h2>');
    expect(html).toContain('<th scope="col">Day</th>');
    expect(html).toContain('<td class="end">4</td>');
    expect(html).toMatch(/<aside class="callout-warning"><p><strong>Warning<\/strong><\/p>\s*<p>Put them/);
    expect(html).toContain('href="https://council.example/bins?a=1&amp;b=2" rel="noopener noreferrer"');
    expect(html).toContain(`<img src="${IMAGE}" alt="A blue bin" />`);
    expect(images).toEqual([IMAGE.split('/').at(-1)]);
    expect(faultsOf(html)).toEqual([]);
  });

  test('begins below the title, keeps Welsh, Arabic and emoji, and leaves quotations that are no call-outs', () => {
    const { html, text } = compile('# Croeso i bawb\n\nDŵr, مرحبا and 🎉.\n\n> [!NOTHING]\n> words');

    expect(html).toContain('<h2>Croeso i bawb</h2>');
    expect(html).toContain('<blockquote>');
    expect(text).toBe('Croeso i bawb\nDŵr, مرحبا and 🎉.\n[!NOTHING] words');
  });

  test('is plain text without marks, a block a line, with pictures as their description', () => {
    const { text } = compile(
      `## One\n\nTwo **three** [four](https://a.example)\nfive\n\n- ![six](${IMAGE})\n\n| a |\n|---|\n| b |`,
    );

    expect(text).toBe('One\nTwo three four five\nsix\na\nb');
  });

  test.each([
    'https://council.example/a',
    'mailto:hr@council.example',
    'tel:+441234567890',
    'https://teams.microsoft.com/l/entity/1',
    'msteams:/l/chat/0',
  ])('may lead to %s', (address) => {
    expect(compile(`[words](${address})`).html).toContain(`href="${address}"`);
  });

  test('is compiled within reason however it is nested', () => {
    const deep = ['[', '*', '> ', '- ', '![', '`', '<', '**_', '|a', '&', '](']
      .map((piece) => piece.repeat(5_000))
      .join('\n\n');

    expect(faultsOf(compile(deep).html)).toEqual([]);
  });
});

describe('what someone means us harm with', () => {
  test('is more than sixty ways, none twice', () => {
    expect(new Set(XSS_CORPUS).size).toBe(XSS_CORPUS.length);
    expect(XSS_CORPUS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(XSS_CORPUS)('is words in the HTML we keep: %s', (payload) => {
    expect(faultsOf(compile(payload).html)).toEqual([]);
  });

  test.each(XSS_CORPUS)('is nothing even where the renderer let it through: %s', (payload) => {
    expect(faultsOf(sanitise(payload))).toEqual([]);
  });

  test.each(XSS_CORPUS)('is words on a card, as its summary and as its beginning: %s', (payload) => {
    for (const html of [
      cardHtml({ summary: payload, markdown: '' }),
      cardHtml({ summary: '', markdown: payload }),
    ]) {
      expect(faultsOf(html)).toEqual([]);
      expect(html).not.toContain('<img');
    }
  });

  test('is words in any order and mixture', () => {
    const pieces = fc.array(
      fc.constantFrom(...XSS_CORPUS, '\n', '\n\n', '> ', '- ', '`', '"', '<', '[', ']('),
      {
        maxLength: 5,
      },
    );

    fc.assert(
      fc.property(pieces, (some) => {
        const source = some.join('');
        expect(faultsOf(compile(source).html)).toEqual([]);
        expect(faultsOf(sanitise(source))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** The links of a card's Markdown, and its text without what a card draws. */
const CARD_LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)/g;

describe('the beginning of an article on a card', () => {
  test('has bold, italic, lists and links, and no heading, table, picture or quotation', () => {
    const source = `## Bins\n\nWe **collect** _blue_ bins: [the calendar](https://a.example/x_(y)).\n\n- Monday\n- Friday\n\n> quoted\n\n| a |\n|---|\n| b |\n\n![c](${IMAGE})\n\nThe end.`;

    expect(cardText(source)).toBe(
      'We **collect** _blue_ bins: [the calendar](https://a.example/x_%28y%29).\n\n- Monday\n- Friday\n\nThe end.',
    );
  });

  test('shows marks that mean nothing as they are written', () => {
    expect(cardText('2 \\* 3 and snake\\_case and \\[brackets\\]')).toBe(
      '2 \\* 3 and snake\\_case and \\[brackets\\]',
    );
  });

  test('ends at a word and closes its marks', () => {
    const text = cardText(`**${'very '.repeat(100)}long** end`);

    expect(text.length).toBeLessThanOrEqual(MAX_CARD_TEXT);
    expect(text).toMatch(/^\*\*(very )+very\*\*…$/);
  });

  test('is never longer than 300 characters and its links lead where an article may', () => {
    const sources = fc.array(
      fc.constantFrom(
        ...XSS_CORPUS,
        'words ',
        '**bold** ',
        '[a](https://b.example/) ',
        '\n\n',
        '- ',
        '🎉',
        'x'.repeat(290),
      ),
      { maxLength: 20 },
    );

    fc.assert(
      fc.property(sources, (pieces) => {
        const text = cardText(pieces.join(''));
        expect(text.length).toBeLessThanOrEqual(MAX_CARD_TEXT);
        for (const [, , address = ''] of text.matchAll(CARD_LINK)) expect(linkOf(address)).toBeDefined();
        expect(text.replaceAll(CARD_LINK, '')).not.toMatch(/(?<!\\)[<>]/);
      }),
      { numRuns: 150 },
    );
  });
});
