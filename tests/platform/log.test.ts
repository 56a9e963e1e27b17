import { describe, expect, test } from 'vitest';
import { createLog } from '../../api/platform/log.ts';
import { testClock } from '../support/clock.ts';

const logToLines = () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    clock: testClock(),
    to: { write: (line) => void lines.push(line) },
  });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
};

describe('the log', () => {
  test('writes one JSON line per event, with time, level and fields', () => {
    const { log, lines, last } = logToLines();

    log.child({ requestId: 'req_1' }).info({ status: 200 }, 'request');

    expect(lines).toHaveLength(1);
    expect(last()).toEqual({
      level: 'info',
      time: '2026-11-24T09:30:00.000Z',
      event: 'request',
      requestId: 'req_1',
      status: 200,
    });
  });

  test('keeps to its level', () => {
    const { log, lines } = logToLines();

    log.debug({}, 'detail');

    expect(lines).toEqual([]);
  });

  test('blanks fields that hold secrets or people', () => {
    const { log, lines, last } = logToLines();

    log.warn({ token: 'canary', displayName: 'canary', mail: 'canary', job: 'desks.release' }, 'odd');

    expect(lines.join()).not.toContain('canary');
    expect(last()).toMatchObject({ token: '[removed]', job: 'desks.release' });
  });

  test('names the kind and place of an error and its causes, without what people wrote', () => {
    const { log, lines, last } = logToLines();
    const cause = Object.assign(new TypeError('no row for `canary`'), { code: 'ENOENT' });
    const odd = new Error('cannot read "canary", asked by canary@example.gov.uk at /x?q=canary', { cause });

    log.error({ error: odd, job: 'desks.release' }, 'a job failed');

    expect(lines.join()).not.toContain('canary');
    expect(last().error).toMatchObject({ kind: 'Error', cause: { kind: 'TypeError', code: 'ENOENT' } });
    expect(last().error.at[0]).toContain('log.test.ts');
    expect(last().error.words).toMatch(/^cannot read …/);
  });

  test('survives a thing thrown that is not an error', () => {
    const { log, last } = logToLines();

    log.error({ error: 'canary' }, 'odd');

    expect(last().error).toEqual({ kind: 'string', words: '', at: [] });
  });
});
