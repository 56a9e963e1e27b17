import type { ZodType } from 'zod';
import type { Description, Endpoint } from '../../contract/endpoint.ts';
import type { Viewer } from '../../contract/person.ts';

/** A signed-in person at the tab's door. */
export interface PersonCaller {
  readonly kind: 'person';
  readonly viewer: Viewer;
  /** The validated Teams token, for on-behalf-of calls made while the person waits. Never stored, never logged. */
  readonly assertion: string;
  readonly requestId: string;
}

/** Anyone else: a health probe, a public page. Other caller kinds join when a room needs them. */
export interface PublicCaller {
  readonly kind: 'public';
  readonly requestId: string;
}

type CallerOf<D extends Description> = D['caller'] extends 'person' ? PersonCaller : PublicCaller;

/** An endpoint with the schemas that check it and the use case that serves it. */
export interface BoundEndpoint {
  readonly endpoint: Description;
  readonly input: ZodType;
  readonly answer: ZodType;
  handle(input: never, caller: never): Promise<unknown>;
}

/** Ties a use case to its endpoint; decides nothing. A wrong input or answer does not compile. */
export const bind = <Input, Answer, D extends Description & Endpoint<Input, Answer>>(
  endpoint: D & Endpoint<Input, Answer>,
  schemas: { readonly input: ZodType<Input>; readonly answer: ZodType<Answer> },
  handle: (input: Input, caller: CallerOf<D>) => Promise<Answer>,
): BoundEndpoint => ({ endpoint, ...schemas, handle });
