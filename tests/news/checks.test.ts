import { describe, expect, test } from 'vitest';
import { mayPublish, reportOn } from '../../api/news/content/checks.ts';
import { readingAgeOf } from '../../api/news/content/reading-age.ts';

const IMAGE = `/api/news/images/img_${'1'.repeat(26)}`;
const rulesOf = (source: string) => reportOn(source).checks.map(({ rule, line }) => `${rule} ${line}`);

describe('an article is not published', () => {
  test.each([
    ['a picture without a description', `words\n\n![](${IMAGE})`, 'no_description 3'],
    ['a picture described by its file name', `![IMG_2041.jpeg](${IMAGE})`, 'no_description 1'],
    ['a heading of the first level, which is the title', '# One', 'skipped_level 1'],
    ['a first heading of the third level', 'words\n\n### One', 'skipped_level 3'],
    ['a heading two levels below the last', '## One\n\n#### Two', 'skipped_level 3'],
    ['an address in place of words', 'See\n<https://council.example/leave>', 'bare_address 2'],
    ['an address that is no link', 'See www.council.example today', 'bare_address 1'],
    ['an address as the words of a link', '[https://a.example](https://a.example)', 'bare_address 1'],
    ['“click here”', '[Click here](https://a.example) for leave', 'vague_link 1'],
    ['“here”', 'Find it [**here.**](https://a.example)', 'vague_link 1'],
    ['“find out more”', '[Find out more](https://a.example)', 'vague_link 1'],
    ['a link without words', '[](https://a.example)', 'vague_link 1'],
    ['a link around a picture without a description', `[![](${IMAGE})](https://a.example)`, 'vague_link 1'],
    ['a table with a column that has no name', 'words\n\n| a | |\n|---|---|\n| b | c |', 'no_column_name 3'],
    ['a link that may not be', '[leave](http://a.example/leave)', 'unusable_address 1'],
    ['a picture from elsewhere', '![A bin](https://a.example/bin.png)', 'unusable_address 1'],
  ])('with %s', (_why, source, expected) => {
    expect(rulesOf(source)).toContain(expected);
    expect(mayPublish(reportOn(source))).toBe(false);
  });
});

describe('an article is published', () => {
  test.each([
    ['headings that go down one by one and up at once', '## One\n\n### Two\n\n#### Three\n\n## Four'],
    ['links that say where they lead', '[The leave policy](https://a.example) and <hr@a.example>'],
    ['a link that begins with one of the words', '[Here for Culture grants](https://a.example)'],
    ['a picture with a description', `![Two people at a desk](${IMAGE})`],
    ['a table with names over its columns', '| Day | Bins |\n|---|---|\n| Monday | |'],
    ['an address inside code', '`https://a.example`'],
    ['no text at all', ''],
  ])('with %s', (_what, source) => {
    expect(reportOn(source).checks).toEqual([]);
  });

  test('with sentences over 25 words, of which its author is told', () => {
    const sentence = (words: number) => `${Array.from({ length: words }, () => 'bin').join(' ')}.`;

    const report = reportOn(`${sentence(25)}\n\n- ${sentence(26)}`);

    expect(report.checks).toMatchObject([{ rule: 'long_sentence', stops: false, line: 3, figure: 26 }]);
    expect(report.words).toBe(51);
    expect(mayPublish(report)).toBe(true);
  });

  test('with words for older readers, of which its author is told once', () => {
    const hard = 'Consequently, organisational interdependencies necessitate comprehensive prioritisation. ';

    const { checks, readingAge } = reportOn(hard.repeat(12));

    expect(readingAge).toBeGreaterThan(20);
    expect(checks).toMatchObject([{ rule: 'high_reading_age', stops: false, figure: readingAge }]);
  });
});

test('a text of nothing but brackets is looked over like any other, and holds up nobody', () => {
  for (const part of ['[', '![', '[a]('])
    expect(reportOn(part.repeat(100_000 / part.length)).checks.filter(({ stops }) => stops)).toEqual([]);
});

describe('the reading age', () => {
  test('is as the formula says', () => {
    // Four letters a word, ten words a sentence: 4.71 × 4 + 0.5 × 10 − 21.43 = 2.41, and five years.
    const sentences = Array.from(
      { length: 5 },
      () => `${Array.from({ length: 10 }, () => 'bins').join(' ')}.`,
    );

    expect(readingAgeOf(sentences)).toBe(7);
  });

  test('is not said of fewer than fifty words', () => {
    expect(reportOn('A short note.').readingAge).toBeUndefined();
  });

  test('counts neither headings nor tables nor code, which are no sentences', () => {
    const prose = 'We empty the blue bins on Monday. '.repeat(10);

    const alone = reportOn(prose).readingAge;

    expect(alone).toBeDefined();
    expect(
      reportOn(
        `## Organisational interdependencies\n\n${prose}\n\n| Prioritisation |\n|---|\n| x |\n\n    code`,
      ).readingAge,
    ).toBe(alone);
  });
});
