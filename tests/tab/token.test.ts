import { describe, expect, test, vi } from 'vitest';
import { tokenSource } from '../../tab/shell/token.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const tokenEnding = (end: number, serial: number): string =>
  `e30.${Buffer.from(JSON.stringify({ exp: end / 1000, serial })).toString('base64url')}.sig`;

/** Teams as a counter of how often it was asked; each token lasts an hour from `clock.now`. */
const teams = () => {
  const clock = { now: 1_000 * HOUR };
  let asked = 0;
  const source = tokenSource(
    async () => tokenEnding(clock.now + HOUR, ++asked),
    () => clock.now,
  );
  return { clock, source, asked: () => asked };
};

describe('the Teams token', () => {
  test('is asked for once by all calls of a page', async () => {
    const { source, asked } = teams();

    const tokens = await Promise.all([source(), source(), source()]);

    expect(new Set(tokens).size).toBe(1);
    expect(asked()).toBe(1);
  });

  test('is renewed before it ends, and not earlier', async () => {
    const { source, clock, asked } = teams();
    await source();

    clock.now += 54 * MINUTE;
    await source();
    expect(asked()).toBe(1);

    clock.now += 2 * MINUTE;
    await source();
    expect(asked()).toBe(2);
  });

  test('is renewed at once when the server refuses it', async () => {
    const { source, asked } = teams();
    const first = await source();

    const second = await source({ renewed: true });

    expect(second).not.toBe(first);
    expect(asked()).toBe(2);
  });

  test('is asked for again after Teams could not give one', async () => {
    let asked = 0;
    const source = tokenSource(
      async () => {
        asked += 1;
        if (asked === 1) throw new Error('resourceRequiresConsent');
        return tokenEnding(2_000 * HOUR, asked);
      },
      () => 0,
    );

    await expect(source()).rejects.toThrow('resourceRequiresConsent');

    await expect(source()).resolves.toContain('.sig');
  });

  test('is not waited for without end: who tries again asks Teams again', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const source = tokenSource(
      () => (++asked === 1 ? new Promise(() => {}) : Promise.resolve(tokenEnding(2_000 * HOUR, asked))),
      () => 0,
    );
    const first = expect(source()).rejects.toThrow('Teams gave no token');

    await vi.advanceTimersByTimeAsync(MINUTE);

    await first;
    await expect(source()).resolves.toContain('.sig');
    vi.useRealTimers();
  });

  test('that comes after all is used, so that a person may take their time to agree', async () => {
    vi.useFakeTimers();
    let agree = (_token: string): void => {};
    let asked = 0;
    const source = tokenSource(
      () => {
        asked += 1;
        return new Promise((resolve) => {
          agree = resolve;
        });
      },
      () => 0,
    );
    const first = expect(source()).rejects.toThrow('Teams gave no token');
    await vi.advanceTimersByTimeAsync(MINUTE);
    await first;

    agree(tokenEnding(2_000 * HOUR, 1));
    await vi.advanceTimersByTimeAsync(1);

    await expect(source()).resolves.toContain('.sig');
    expect(asked).toBe(1);
    vi.useRealTimers();
  });
});
