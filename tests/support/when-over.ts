import { onTestFinished, TestRunner } from 'vitest';

/** What was opened before tests, such as in `beforeAll`, lasts as long as the file. */
const lasting: (() => Promise<void>)[] = [];

/** Ends what a test has opened when the test is over, or with its file when it was opened before tests; the last first. */
export const whenOver = (end: () => Promise<void>): void => {
  if (TestRunner.getCurrentTest()) onTestFinished(end);
  else lasting.push(end);
};

/** After the last test of a file. */
export const endLasting = async (): Promise<void> => {
  for (const end of lasting.splice(0).reverse()) await end();
};
