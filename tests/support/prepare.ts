import { buildTabIfOlder } from '../../sandbox/demo/tab.ts';

/** What the suite needs before it starts: the built tab, once, so that two browser tests do not build it at a time. */
await buildTabIfOlder();
