import { expect, test } from 'vitest';
import { literal } from '../../bot/shell/card.ts';
import { cardHtml } from '../../sandbox/host/page/card-text.ts';

const URL = 'https://teams.microsoft.com/l/entity/1/home?webUrl=http%3A%2F%2Fx&context=%7B%22a%22%7D';

test('a title that opens something is a link, and what is said of it stands below', () => {
  expect(cardHtml(`[Pay day moves](${URL})\n\nNews: By one day.`)).toBe(
    `<p><a href="${URL.replace('&', '&amp;')}">Pay day moves</a></p><p>News: By one day.</p>`,
  );
});

test.each(['News [1] *of* today', 'a_b_c ~x~ `y`', 'C:\\ and \\*', 'Tom & "Jo" <b>bold</b>'])(
  'words that somebody wrote read as they were written: %s',
  (words) => {
    const shown = cardHtml(literal(words)).replace(/<\/?p>/g, '');

    expect(shown).not.toContain('<');
    expect(
      shown
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toBe(words);
  },
);

test.each(['[x](javascript:alert(1))', '<img src=x onerror=alert(1)>', '[x](https://a" onclick="alert(1))'])(
  'nothing that somebody wrote runs: %s',
  (words) => {
    expect(cardHtml(words)).not.toMatch(/<(?!\/?p>|\/?a[ >])|href="(?!https?:)|" onclick=/);
  },
);
