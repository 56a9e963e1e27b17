import { type Instant, millisBetween } from '../../api/contract/time.ts';
import { type Clock, clockFrom } from '../../api/platform/clock.ts';
import { validity } from '../entra/claims.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';

/** A call of the product's own API by somebody who is signed in as themselves. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** When it was made, where that is not now; understood by the app of a demo alone. */
  readonly at?: Instant;
}

export const AT_HEADER = 'sandbox-at';

/** Makes the call and returns what is answered, a refusal too: samples go on without what cannot be. */
export const callAs = async (
  { app, clock, mintTabToken }: SandboxWorld,
  person: Pick<SandboxPerson, 'id'>,
  { method, path, body, at }: Call,
): Promise<unknown> => {
  const token = await mintTabToken(person.id, at && validity(clockAt(clock, at)));
  const answer = await fetch(app.origin + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(at && { [AT_HEADER]: at }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json();
};

/** A token says from when it is good: one of then, for a request of then. */
const clockAt = (clock: Clock, at: Instant): Clock => {
  const behind = millisBetween(at, clock.now());
  return clockFrom(() => clock.millis() - behind);
};
