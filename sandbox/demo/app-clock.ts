import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { AT_HEADER } from './call.ts';

/**
 * Loaded into the app of a demo, and into no other: a request that names a moment is answered as if it were then. So
 * sample people can have told of their skills and have been trained weeks ago, through the product's own use cases,
 * while whoever looks at the demo is in the present. Guildhall itself knows nothing of it: its clock asks the machine.
 */
const machine = Date.now;
const behind = new AsyncLocalStorage<number>();

// Said of each request, as the next on the same connection may be of another time.
subscribe('http.server.request.start', (message) => {
  const { request } = message as { readonly request: IncomingMessage };
  const at = Date.parse(String(request.headers[AT_HEADER] ?? ''));
  behind.enterWith(Number.isNaN(at) ? 0 : machine() - at);
});

Date.now = () => machine() - (behind.getStore() ?? 0);
