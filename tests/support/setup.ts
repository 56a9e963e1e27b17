import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { endLasting } from './when-over.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Whatever reaches the console in a test is a surprise: the test fails and says what was printed. */
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS)
    vi.spyOn(console, method).mockImplementation((...words) => printed.push(`${method}: ${words.join(' ')}`));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed, 'nothing is printed to the console').toEqual([]);
});

afterAll(endLasting);
