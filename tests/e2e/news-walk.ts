import type { ArticleId, Kind } from '../../api/news/contract.ts';
import { moveArticle, type SaveInput, saveWork, startArticle } from '../../api/news/desk.contract.ts';
import { me } from '../../api/people/contract.ts';
import type { Stage } from './stage.ts';

type Content = Partial<SaveInput['content']>;

interface Given extends Content {
  readonly kind?: Kind;
  /** Personas who may read it, and for whom it is meant. */
  readonly readers: readonly string[];
  readonly topics?: SaveInput['showing']['topics'];
  readonly isLead?: true;
}

/** Publishes an article as the council's editor; returns its id. */
export const publish = async (stage: Stage, given: Given): Promise<ArticleId> => {
  const editor = await stage.world.as('editor');
  const { kind = 'news', title = 'The reading room opens' } = given;
  const { id, rev } = await editor.ok(startArticle, { kind, title });
  await publishAnew(stage, { id, rev }, given);
  return id;
};

/** Publishes a version of an article; `rev` is what was seen of it last. */
export const publishAnew = async (
  stage: Stage,
  { id, rev }: { readonly id: ArticleId; readonly rev: number },
  { readers, topics = [], isLead, title = 'The reading room opens', ...content }: Given,
): Promise<void> => {
  const editor = await stage.world.as('editor');
  const people = await Promise.all(
    readers.map(async (reader) => (await (await stage.world.as(reader)).ok(me, {})).id),
  );
  const readersOnly = { any: [{ people }] };
  const { kind: _, summary = 'It opens in May.', markdown = 'Come in.', ...rest } = content;
  const saved = await editor.ok(saveWork, {
    ...{ id, rev, change: 'material', reason: 'Something new' },
    content: { title, summary, markdown, ...rest },
    showing: {
      ...{ visibleTo: readersOnly, promotedTo: readersOnly, topics },
      ...(isLead && { lead: true }),
    },
    impact: { affects: 'All staff', barriers: 'None that we know', actions: 'A printed copy' },
  });
  await editor.ok(moveArticle, { id, rev: saved.rev, verb: 'publish' });
};
