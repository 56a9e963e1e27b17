import { describe, expect, test } from 'vitest';
import {
  type Change,
  linked,
  type Mark,
  marked,
  pictured,
  type Selected,
} from '../../tab/news/desk/marks.ts';

/** `[` and `]` stand for what is selected; `|` for a cursor. */
const at = (drawn: string): Selected => {
  const bare = drawn.replace('|', '[]');
  const from = bare.indexOf('[');
  return { text: bare.replace('[', '').replace(']', ''), from, to: bare.indexOf(']') - 1 };
};

const changed = ({ text }: Selected, { from, to, insert, select }: Change): string => {
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, select[0])}[${next.slice(select[0], select[1])}]${next.slice(select[1])}`;
};

const press = (mark: Mark, drawn: string): string => {
  const selected = at(drawn);
  return changed(selected, marked(mark, selected));
};

describe('the buttons over the text', () => {
  test.each<[Mark, string, string]>([
    ['bold', 'a [b] c', 'a **[b]** c'],
    ['bold', 'a **[b]** c', 'a [b] c'],
    ['italic', '|', '_[]_'],
    ['heading', 'one\nt|wo', 'one\n## two[]'],
    ['heading', 'one\n## t|wo', 'one\ntwo[]'],
    ['bullets', 'a\n[b\nc]\nd', 'a\n[- b\n- c]\nd'],
    ['bullets', '[- b\n- c]', '[b\nc]'],
    ['numbers', '[- b\n- c]', '[1. b\n2. c]'],
    ['quote', '|a', '> a[]'],
    ['callout', 'a\n|b\nc', 'a\n\n> [!NOTE]\n> [b]\n\nc'.replace('[!NOTE]', '\u0001')],
    ['callout', '|', '> \u0001\n> [What people must know]\n'],
    ['table', 'a|', 'a\n\n| [Column 1] | Column 2 |\n| --- | --- |\n| Words | Words |\n'],
  ])('%s makes %j into %j', (mark, before, expected) => {
    expect(press(mark, before).replace('[!NOTE]', '\u0001')).toBe(expected);
  });

  test('a link shows its words where they were selected', () => {
    const selected = at('See [x] now');

    expect(changed(selected, linked(selected, 'the [new] policy', 'https://a.example'))).toBe(
      'See [the \\[new\\] policy](https://a.example)[] now',
    );
  });

  test('a picture stands below the line of the cursor, with its description', () => {
    const selected = at('one|');

    expect(changed(selected, pictured(selected, 'A bin', '/x'))).toBe('one\n\n![A bin](/x)\n[]');
  });
});
