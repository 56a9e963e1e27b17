import type { Id, PersonId } from '../contract/ids.ts';
import type { NoticeWay } from '../contract/notices.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { LocationFor, Pattern, QuietHours, WorkStyle } from './contract.ts';

/** What a person told us of how they work and what others may see. What they never chose is absent. */
export interface ProfileRecord {
  /** The person's own id: one record each. */
  readonly id: PersonId;
  readonly usualSite?: Id<'sit'>;
  readonly workStyle?: WorkStyle;
  readonly pattern?: Pattern;
  /** The way chosen for a topic; a topic that is not named here goes its usual way. */
  readonly notices?: Readonly<Record<string, NoticeWay>>;
  readonly quietHours?: QuietHours;
  readonly locationFor?: LocationFor;
}

export const profiles = collection<ProfileRecord>()('people_profile');

/** What Graph last said of a person's picture. Without a file it said that there is none. */
export interface PhotoRecord {
  /** The person's own id: one record each. */
  readonly id: PersonId;
  readonly at: Instant;
  /** SHA-256 of the picture's bytes. */
  readonly file?: string;
  readonly contentType?: string;
}

export const photos = collection<PhotoRecord>()('people_photo', {
  files: ({ file }) => (file === undefined ? [] : [file]),
});
