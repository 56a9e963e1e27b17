import { afterEach, beforeEach, describe } from 'vitest';
import { testClock } from '../support/clock.ts';
import { documentPromises } from './contract/documents.ts';
import { filePromises } from './contract/files.ts';
import { type Bench, type OpenStore, schema } from './contract/fixtures.ts';
import { logPromises } from './contract/logs.ts';
import { modelPromises } from './contract/model.ts';
import { readPromises } from './contract/reads.ts';
import { searchPromises } from './contract/search.ts';
import { transactionPromises } from './contract/transactions.ts';

const PARTS = {
  transactions: transactionPromises,
  reads: readPromises,
  documents: documentPromises,
  search: searchPromises,
  logs: logPromises,
  files: filePromises,
};

/** What every engine promises. The rules of the product hold on an engine exactly when this suite passes on it. */
export const storeContract = (engine: string, open: OpenStore): void => {
  describe(engine, () => {
    for (const [part, promises] of Object.entries(PARTS))
      describe(part, () => {
        let bench: Bench;
        beforeEach(async () => {
          const clock = testClock();
          bench = { clock, store: await open({ schema, clock }) };
        });
        afterEach(() => bench.store.close());
        promises(() => bench);
      });
    describe('against a naive model', () => modelPromises(open));
  });
};
