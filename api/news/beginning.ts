import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Article, Content } from './article.rules.ts';
import type { Kind } from './contract.ts';
import { shownAtFirst } from './desk.views.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { works } from './records.ts';
import { saveArticle } from './saving.ts';

/** What an article begins with. */
export interface Beginning {
  readonly kind: Kind;
  /** Absent: for the council's editors alone. */
  readonly department?: string;
  readonly content: Content;
}

/** A new article as a draft of whoever begins it. */
export const beginArticle = async (
  t: Tx,
  { ids, clock, audit, people }: NewsPorts,
  viewer: Viewer,
  { kind, department, content }: Beginning,
): Promise<Article> => {
  demand(newsPolicy.start(viewer, department === undefined ? {} : { department }));
  if (department !== undefined && !(await people.departments(t)).includes(department))
    throw new Refused('unknown_department');
  const at = clock.now();
  const by = viewer.person;
  const article: Article = {
    ...{ id: ids.next('art'), kind, owner: by, createdBy: by, createdAt: at },
    ...(department !== undefined && { department }),
    work: { stage: 'draft', rev: 1, title: content.title, authors: [by], changedBy: by, changedAt: at },
  };
  await saveArticle(t, article);
  await t.put(works, {
    ...{ id: article.id, savedBy: by, savedAt: at, showing: shownAtFirst(department) },
    content,
  });
  await audit.record(t, viewer, { action: 'news.start', object: article.id, facts: { kind } });
  return article;
};
