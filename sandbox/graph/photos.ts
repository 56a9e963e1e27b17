import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import { photoOf } from '../people/photo.ts';
import type { Call, Route } from './call.ts';
import { badRequest, GraphRefusal } from './refusal.ts';

/** The sizes Microsoft 365 keeps of each photo, in pixels. */
const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const LARGEST = 240;

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  service: 'directory',
  query: [],
  handle,
});

export const photoRoutes: readonly Route[] = ['/me', '/users/{user}'].flatMap((owner) => [
  route(`${owner}/photo`, describePhoto),
  route(`${owner}/photo/$value`, (call) => bytes(call, LARGEST)),
  route(`${owner}/photos/{size}/$value`, (call) => bytes(call, sizeOf(call.params.size))),
]);

function describePhoto(call: Call): Answer {
  const person = withPhoto(call);
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${person.id}')/photo/$entity`,
      '@odata.mediaContentType': 'image/png',
      '@odata.mediaEtag': etag(person, LARGEST),
      id: `${LARGEST}x${LARGEST}`,
      height: LARGEST,
      width: LARGEST,
    },
  };
}

const bytes = (call: Call, size: number): Answer => {
  const person = withPhoto(call);
  return {
    status: 200,
    headers: { 'content-type': 'image/png', etag: etag(person, size) },
    body: photoOf(person.id, size),
  };
};

const withPhoto = (call: Call): SandboxPerson => {
  const person = call.owner();
  if (person.photo) return person;
  throw new GraphRefusal(404, 'ImageNotFound', "The photo wasn't found.");
};

const sizeOf = (text = ''): number => {
  const size = SIZES.find((pixels) => text.toLowerCase() === `${pixels}x${pixels}`);
  if (size === undefined) throw badRequest(`The photo size '${text}' is not supported.`);
  return size;
};

const etag = ({ id }: SandboxPerson, size: number) => `"${id.slice(0, 8)}-${size}"`;
