import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import { briefed, briefedId } from './briefing.records.ts';
import type { Briefed } from './briefing.rules.ts';
import type { ArticleId } from './contract.ts';
import { memberBriefed } from './events.ts';
import type { NewsPorts } from './ports.ts';

type Ports = Pick<NewsPorts, 'clock' | 'audit' | 'outbox'>;

/** Each of these is given the briefing; what somebody did with it who had it before still counts. */
export const giveTo = async (
  t: Tx,
  { clock, audit }: Ports,
  viewer: Viewer,
  { id }: Article,
  people: readonly PersonId[],
): Promise<void> => {
  const added = { at: clock.now(), by: viewer.person };
  for (const person of people) {
    const { removed: _, ...before } = (await t.get(briefed, briefedId(id, person))) ?? neverGiven(id, person);
    await t.put(briefed, { ...before, added });
    await audit.record(t, viewer, { action: 'news.briefing.give', object: id, about: [person] });
  }
};

const neverGiven = (article: ArticleId, person: PersonId): Omit<Briefed, 'added'> => ({
  ...{ id: briefedId(article, person), article, person },
  ...{ opened: [], acknowledged: [] },
});

/** Each of these has it no more. */
export const takeFrom = async (
  t: Tx,
  { clock, audit }: Ports,
  viewer: Viewer,
  { id }: Article,
  people: readonly PersonId[],
): Promise<void> => {
  const removed = { at: clock.now(), by: viewer.person };
  for (const person of people) {
    const copy = await t.get(briefed, briefedId(id, person));
    if (!copy || copy.removed) continue;
    await t.put(briefed, { ...copy, removed });
    await audit.record(t, viewer, { action: 'news.briefing.take', object: id, about: [person] });
  }
};

/** Tells these members, or all it is given to, that something waits. */
export const tellAll = async (
  t: Tx,
  { outbox }: Ports,
  { id, live, restriction }: Article,
  people: readonly PersonId[] = restriction?.circulation ?? [],
): Promise<void> => {
  if (!live) return;
  for (const person of people)
    await outbox.append(t, memberBriefed({ article: id, person, version: live.version }));
};
