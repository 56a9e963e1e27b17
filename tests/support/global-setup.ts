import { buildTabIfOlder } from '../../sandbox/demo/tab.ts';

/** Once before all tests, so that no two of them build the tab at the same time. */
export default async (): Promise<void> => {
  const before = process.env.NODE_ENV;
  // The tests' own NODE_ENV would make a development build of React, which is not what people get.
  process.env.NODE_ENV = 'production';
  try {
    await buildTabIfOlder();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};
