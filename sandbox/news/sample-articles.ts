import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROLES } from '../../api/contract/person.ts';
import { TOPIC_IDS } from '../../api/news/kinds.contract.ts';

const ARTICLES = new URL('articles/', import.meta.url);
const PICTURES = new URL('pictures/', import.meta.url);

const text = z.string().min(1);
const names = z.array(text).min(1);

/** Departments and sites by name, as sample articles know them; "or" between rules, "and" within one. */
const rule = z.strictObject({
  departments: names.exactOptional(),
  sites: names.exactOptional(),
  roles: z.array(z.enum(ROLES)).min(1).exactOptional(),
});
const audience = z.union([z.literal('everyone'), z.array(rule).min(1)]);

/** What stands above a sample article. Days count from the day the demo is first started. */
const head = z.strictObject({
  kind: z.enum(['page', 'policy', 'briefing', 'event', 'news']),
  title: text.max(150),
  summary: text.max(300),
  /** A file of `pictures/` without its ending, and what it shows. */
  picture: text.exactOptional(),
  alt: text.max(300).exactOptional(),
  topics: z.array(z.enum(TOPIC_IDS)).min(1).max(3),
  /** Whose department's editors may change it. */
  department: text.exactOptional(),
  visibleTo: audience.default('everyone'),
  promotedTo: audience.default('everyone'),
  /** Councillors as well as all staff. */
  andMembers: z.literal(true).exactOptional(),
  lead: z.literal(true).exactOptional(),
  /** Who answers for it, by their key in the switcher; otherwise whoever wrote it. */
  owner: text.exactOptional(),
  /** In how many days its owner looks at it again. */
  review: z.int().positive().exactOptional(),
  /** Who has to say that they have read it, and within how many days. */
  acknowledge: z.strictObject({ within: z.int().positive(), departments: names }).exactOptional(),
  impact: z.strictObject({ affects: text, barriers: text, actions: text }).exactOptional(),
  event: z
    .strictObject({
      day: z.int().positive(),
      from: z.iso.time({ precision: -1 }),
      to: z.iso.time({ precision: -1 }),
      place: text.exactOptional(),
      online: z.url().exactOptional(),
      /** Key of whoever answers questions. */
      contact: text,
    })
    .exactOptional(),
  /** Of a restricted briefing: its legal ground, why that outweighs the public's interest, and who is given it. */
  restriction: z.strictObject({ ground: text, interest: text, challenge: text, to: names }).exactOptional(),
});

export interface SampleArticle extends z.output<typeof head> {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly markdown: string;
}

/**
 * What the sample council publishes, in the order in which it does: a feed shows the newest first, so news comes last.
 * Throws for a file that is not as `head` says.
 */
export const sampleArticles = (): readonly SampleArticle[] =>
  readdirSync(ARTICLES)
    .toSorted()
    .map(readArticle)
    .toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));

const KINDS = head.shape.kind.options;

const readArticle = (file: string): SampleArticle => {
  const [, above = '', markdown = ''] =
    /^---\n(.*?)\n---\n+(.*)$/s.exec(readFileSync(new URL(file, ARTICLES), 'utf8')) ?? [];
  return { ...head.parse(parse(above)), name: file.replace(/\.md$/, ''), markdown };
};

/** The picture of a sample article, as PNG of 1,280 by 720. Beside it lies the drawing it was made from. */
export const samplePicture = (name: string): Buffer => readFileSync(new URL(`${name}.png`, PICTURES));
