import { expect, test } from 'vitest';
import type { ContributionNews, EventNews, EventTakenFact } from '../../api/news/events.ts';
import { readerNotice } from '../../bot/news/reader-notices.ts';

const CONTRIBUTION = 'con_00000000000000000000000000';
const ENTRY: EventTakenFact['entry'] = 'per_1|art_1';

const ports = (sent: ContributionNews | undefined, event: EventNews | undefined) => ({
  news: {
    contributionNews: async () => sent,
    eventNews: async () => event,
    deskNews: async () => undefined,
    policyNews: async () => undefined,
    briefingWaits: async () => false,
    reviewNews: async () => undefined,
    queueNews: async () => undefined,
    outNews: async () => undefined,
  },
  linkTo: (path: string) => `https://teams.example${path}`,
});

const SENT: ContributionNews = { from: 'per_1', kind: 'news', title: 'We won the cup', state: 'declined' };
const FAIR: EventNews = { person: 'per_1', article: 'art_1', title: 'Book fair', day: '2026-12-01' };

test('whoever sent something in is told what came of it, and reads the reason in Guildhall alone', async () => {
  const decided = (to: ContributionNews['state'], sent: ContributionNews | undefined = SENT) =>
    readerNotice(ports(sent, undefined), {
      ...{ name: 'news.contribution_decided', data: { contribution: CONTRIBUTION, to } },
    });

  expect(await decided('declined')).toMatchObject({
    ...{ to: 'per_1', topic: 'news.sent-in', title: 'You sent in: We won the cup' },
    words: 'It was not taken this time. Open Guildhall to read why.',
    url: 'https://teams.example/news/sent',
  });
  expect(await decided('answered', { ...SENT, kind: 'feedback', state: 'answered' })).toMatchObject({
    words: 'An editor has answered you. Open Guildhall to read it.',
  });
  expect(await decided('taken')).toBeUndefined();
});

test('whoever took an event is told that it was moved or is off, and of no other change', async () => {
  const happened = (what: EventTakenFact['what'], event: EventNews | undefined = FAIR) =>
    readerNotice(ports(undefined, event), { name: 'news.event_taken', data: { entry: ENTRY, what } });

  expect(await happened('moved')).toMatchObject({
    ...{ to: 'per_1', topic: 'news.event-changed', title: 'Another time or place: Book fair' },
    words: 'It is on Tuesday 1 December 2026 now. Your calendar follows by itself.',
  });
  expect(await happened('called_off')).toMatchObject({ title: 'Off: Book fair' });
  for (const what of ['added', 'removed', 'changed'] as const) expect(await happened(what)).toBeUndefined();
});
