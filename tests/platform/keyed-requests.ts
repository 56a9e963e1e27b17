import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../api/contract/endpoint.ts';
import { bind } from '../../api/platform/http/bind.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { ANN, type Http, startHttp } from '../support/http.ts';
import { noteAnswer, notes } from '../support/notes.ts';

/** A council's HTTP side over the notes; stopped after the test. */
export const start = async (...options: Parameters<typeof startHttp>): Promise<Http> => {
  const http = await startHttp(...options);
  onTestFinished(http.stop);
  return http;
};

/** Writes a note under a request key. */
export const send = (http: Http, key: string, body: unknown, as = ANN) =>
  http.call('/api/notes', { method: 'POST', body, as, headers: { 'Idempotency-Key': key } });

/** How many notes somebody has. */
export const countOf = async ({ store }: { store: Store }, person = ANN): Promise<number> =>
  (await store.find(notes, 'owner', person, {})).rows.length;

/** A write of the tests' own beside the notes. */
export const oddWrite = (work: () => Promise<unknown>) =>
  bind(
    endpoint<object, unknown>()({
      method: 'POST',
      path: '/api/odd',
      caller: 'person',
      summary: 'Something odd',
      refusals: { odd_day: { status: 422, title: 'Not on odd days' } },
    }),
    { input: z.strictObject({}), answer: noteAnswer },
    work,
  );
