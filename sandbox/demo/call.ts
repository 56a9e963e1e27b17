import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';

/** A call of the product's own API by somebody who is signed in as themselves. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Makes the call and returns what is answered, a refusal too: samples go on without what cannot be. */
export const callAs = async (
  { app, mintTabToken }: SandboxWorld,
  person: Pick<SandboxPerson, 'id'>,
  { method, path, body }: Call,
): Promise<unknown> => {
  const answer = await fetch(app.origin + path, {
    method,
    headers: { authorization: `Bearer ${await mintTabToken(person.id)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json();
};
