import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import { me, myPhoto } from './contract.ts';
import { meAnswer, myPhotoAnswer, noInput } from './schemas.ts';
import type { PeopleService } from './service.ts';

export const peopleRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(me, { input: noInput, answer: meAnswer }, (_input, { viewer, assertion }) =>
    service.me(viewer, assertion),
  ),
  bind(myPhoto, { input: noInput, answer: myPhotoAnswer }, (_input, { assertion }) =>
    service.photo(assertion),
  ),
];
