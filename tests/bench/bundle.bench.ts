import { buildTabIfOlder } from '../../sandbox/demo/tab.ts';
import { firstPageScripts } from '../support/first-page.ts';
import type { Bench } from './bench.ts';

/** How much script a person waits for before Home stands. */
export const bundleBench: Bench = async () => {
  await buildTabIfOlder();
  const scripts = firstPageScripts();
  const kilobytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
  return [
    {
      what: `first page of the tab, ${scripts.length} scripts, gzipped`,
      figure: `${kilobytes.toFixed(1)} kB`,
      promise: 'at most 230 kB',
    },
  ];
};
