import { describe, expect, test } from 'vitest';
import { type SampleArticle, sampleArticles, samplePicture } from '../../sandbox/news/sample-articles.ts';
import { PERSONAS } from '../../sandbox/people/exceptions.ts';
import { BUILDINGS } from '../../sandbox/people/organisation.ts';
import { PORTFOLIOS } from '../../sandbox/people/portfolios.ts';

const articles = sampleArticles();
const of = (kind: SampleArticle['kind']) => articles.filter((article) => article.kind === kind);

/** What readers read of an article, a sentence or a table's cell each; headings and marks are left out. */
const sentencesOf = ({ summary, alt = '', markdown }: SampleArticle): readonly string[] =>
  [summary, alt, ...markdown.split(/\n+/).filter((line) => !line.startsWith('#'))]
    .flatMap((line) => line.split('|'))
    .flatMap((line) => line.replace(/^\s*(?:[-*>]|\d+\.)\s+/, '').split(/(?<=[.?!:])["*]*\s+/))
    .filter((sentence) => /[a-z]/i.test(sentence));

describe('the sample council’s news', () => {
  test('has something of each kind, open and restricted', () => {
    expect(articles.length).toBeGreaterThanOrEqual(25);
    for (const kind of ['page', 'policy', 'event', 'news', 'briefing'] as const)
      expect(of(kind).length, kind).toBeGreaterThanOrEqual(4);
    expect(of('briefing').filter(({ restriction }) => restriction)).toHaveLength(2);
    expect(of('policy').map(({ name }) => name)).toContain('generative-ai-policy');
    expect(articles.filter(({ lead }) => lead)).toHaveLength(1);
  });

  test('is in plain words: no sentence of 25 words or more', () => {
    for (const article of articles) {
      const long = sentencesOf(article).filter((sentence) => sentence.trim().split(/\s+/).length >= 25);
      expect(long, article.name).toEqual([]);
    }
  });

  test('says in words what each picture shows, and no picture is heavier than 150 kB', () => {
    for (const { name, picture, alt } of articles) {
      expect(alt === undefined, name).toBe(picture === undefined);
      if (picture === undefined) continue;
      const bytes = samplePicture(picture);
      expect(bytes.subarray(1, 4).toString(), name).toBe('PNG');
      expect(bytes.length, name).toBeLessThan(150_000);
      // A PNG's header says how wide and how high it is.
      expect(bytes.readUInt32BE(16) / bytes.readUInt32BE(20), name).toBeCloseTo(16 / 9, 2);
    }
  });

  test('headings go down one step at a time, below the title', () => {
    for (const { name, markdown } of articles) {
      const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
      expect(levels.length, name).toBeGreaterThan(1);
      for (const [n, level] of levels.entries()) {
        expect(level, name).toBeGreaterThanOrEqual(2);
        expect(level - (levels[n - 1] ?? 1), name).toBeLessThanOrEqual(1);
      }
    }
  });

  test('names only people, departments and buildings that are there', () => {
    const keys = Object.values(PERSONAS).map(({ key }) => key);
    const departments = PORTFOLIOS.flatMap((portfolio) => portfolio.departments.map(({ name }) => name));
    const buildings: readonly string[] = Object.values(BUILDINGS);
    for (const article of articles) {
      const { name, owner, event, restriction, visibleTo, promotedTo, department, acknowledge } = article;
      const rules = [visibleTo, promotedTo].flatMap((audience) => (audience === 'everyone' ? [] : audience));
      const people = [owner, event?.contact, ...(restriction?.to ?? [])].filter((key) => key !== undefined);
      const asked = acknowledge?.departments ?? [];
      const named = [department, ...asked, ...rules.flatMap((one) => one.departments ?? [])];
      for (const key of people) expect(keys, name).toContain(key);
      for (const one of named) expect([undefined, ...departments], name).toContain(one);
      for (const site of rules.flatMap((one) => one.sites ?? [])) expect(buildings, name).toContain(site);
    }
  });

  test('an event ends after it begins, at a place or online', () => {
    for (const { name, event } of of('event')) {
      if (!event) throw new Error(`${name} is an event without a time`);
      expect(event.to > event.from, name).toBe(true);
      expect(event.place ?? event.online, name).toBeDefined();
    }
  });

  test('each policy, page and briefing says whom it affects and what helps them', () => {
    for (const { name, kind, impact } of articles)
      if (kind === 'policy' || kind === 'page' || kind === 'briefing') expect(impact, name).toBeDefined();
  });
});
