import { describe, expect, test } from 'vitest';
import type { OwnData } from '../../api/people/own-data.contract.ts';
import { asHtml, partsOf } from '../../tab/people/own-data.ts';

const ME = `per_${'0'.repeat(26)}` as const;
const page = (rows: OwnData['parts'][number]['rows']): OwnData => ({
  person: ME,
  parts: [
    {
      record: 'people_profile',
      title: 'What you told us',
      kept: '6 years after leaving',
      basis: 'Public task',
      seenBy: 'The person alone',
      missing: null,
      fields: [
        { name: 'id', purpose: 'Whose it is', isPersonal: true },
        { name: 'pattern', purpose: 'Where you usually are', isPersonal: true },
        { name: 'workStyle', purpose: 'How you work', isPersonal: true },
        { name: 'locationFor', purpose: 'Who may see where you are', isPersonal: true },
        { name: 'notices', purpose: 'How you hear', isPersonal: true },
        { name: 'at', purpose: 'When', isPersonal: false },
      ],
      rows,
    },
  ],
});

describe('my own data as I read it', () => {
  const pages = [
    page([
      [
        { field: 'id', value: ME },
        { field: 'pattern.1.am', value: 'home' },
        { field: 'at', value: '2026' },
      ],
    ]),
    page([[{ field: 'pattern.2.pm', value: '<img src=x onerror=alert(1)>' }]]),
  ];

  test('is one list, in words, whatever pages it came on, without what says nothing of me', () => {
    expect(partsOf(pages).map(({ title, lines }) => [title, lines])).toEqual([
      [
        'What you told us',
        [
          [
            ['Whose it is', `you (${ME})`],
            ['Where you usually are (Monday, morning)', 'Home'],
          ],
          [['Where you usually are (Tuesday, afternoon)', '<img src=x onerror=alert(1)>']],
        ],
      ],
    ]);
  });

  test('says moments and yes or no as people do', () => {
    const [part] = partsOf([
      page([
        [
          { field: 'pattern.since', value: '2026-07-01T08:30:00.000Z' },
          { field: 'pattern.works', value: 'true' },
        ],
      ]),
    ]);

    expect(part?.lines[0]?.map(([, value]) => value)).toEqual(['1 July 2026 at 09:30', 'yes']);
  });

  test('says what I chose as the page does on which I chose it', () => {
    const [part] = partsOf([
      page([
        [
          { field: 'workStyle', value: 'static' },
          { field: 'locationFor', value: 'team' },
          { field: 'notices.people.appointments', value: 'feed' },
          { field: 'notices.desks.gone', value: 'constructor' },
        ],
      ]),
    ]);

    expect(part?.lines[0]).toEqual([
      ['How you work', 'Fixed place'],
      ['Who may see where you are', 'My team'],
      ['How you hear (people, appointments)', 'Activity'],
      ['How you hear (desks, gone)', 'constructor'],
    ]);
  });

  test('shows what somebody wrote that only looks like a moment', () => {
    const [part] = partsOf([page([[{ field: 'pattern.since', value: '2026-99-99T99:99Z' }]])]);

    expect(part?.lines[0]?.map(([, value]) => value)).toEqual(['2026-99-99T99:99Z']);
  });

  test('is a page in which what I wrote stays text, and a picture is a picture', () => {
    const picture = page([[{ field: 'pattern', value: 'data:image/png;base64,AAAA' }]]);
    const sly = page([[{ field: 'pattern', value: 'data:image/svg;base64,"><script>' }]]);

    const html = asHtml(partsOf([...pages, picture, sly]), '24 November 2026');

    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('<img alt="Your picture" src="data:image/png;base64,AAAA">');
    expect(html.match(/<(img|script)/g)).toEqual(['<img']);
    expect(html).toContain('Kept 6 years after leaving.');
  });
});
