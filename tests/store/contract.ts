import { afterEach, beforeEach, describe } from 'vitest';
import { testClock } from '../support/clock.ts';
import { apartPromises } from './contract/apart.ts';
import { apartRacePromises } from './contract/apart-races.ts';
import { claimPromises } from './contract/claims.ts';
import { documentPromises } from './contract/documents.ts';
import { filePromises } from './contract/files.ts';
import { type Bench, type OpenStore, schema } from './contract/fixtures.ts';
import { logPromises } from './contract/logs.ts';
import { manyPromises } from './contract/many.ts';
import { modelPromises } from './contract/model.ts';
import { readPromises } from './contract/reads.ts';
import { searchPromises } from './contract/search.ts';
import { togetherPromises } from './contract/together.ts';
import { transactionPromises } from './contract/transactions.ts';
import { wakePromises } from './contract/wakes.ts';

const PARTS = {
  transactions: transactionPromises,
  'writing together': togetherPromises,
  'keeping apart': apartPromises,
  'keeping apart, all at once': apartRacePromises,
  claims: claimPromises,
  wakes: wakePromises,
  reads: readPromises,
  'reads of many': manyPromises,
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
          bench = { engine, clock, store: await open({ schema, clock }) };
        });
        afterEach(() => bench.store.close());
        promises(() => bench);
      });
    describe('against a naive model', () => modelPromises(open));
  });
};
