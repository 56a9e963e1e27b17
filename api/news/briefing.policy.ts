import type { Viewer } from '../contract/person.ts';
import { isStaff } from '../contract/person.ts';
import type { Instant } from '../contract/time.ts';
import type { Policy } from '../contract/verdict.ts';
import type { Article, Version } from './article.rules.ts';
import { departmentsOf, isMonitoringOfficer } from './policy.ts';
import { canRead, type Reader } from './reading.rules.ts';

interface Targets {
  /** Have briefings at all. */
  readonly use: undefined;
  /** Read one; asking for access with a stated need, which the monitoring officer decides, will stand beside it. */
  readonly read: {
    readonly article: Article;
    readonly reader: Reader;
    readonly now: Instant;
    /** An earlier version of it. */
    readonly version?: Version;
  };
  /** Begin one, and see those one began. */
  readonly start: undefined;
  /** See what is being written of one and whom it is given to, and change both. */
  readonly manage: Article;
  /** Look at a restriction again, and keep it. */
  readonly review: Article;
  /** See every restriction there is. */
  readonly keepRegister: undefined;
}

/**
 * Who may do what with restricted briefings. To everybody else there are none: no role opens them, not the editors' and
 * not the administrators'.
 */
export const briefingPolicy: Policy<Targets, 'members_only' | 'not_allowed'> = {
  use: (viewer) => (viewer.roles.includes('Member') ? 'yes' : 'members_only'),
  read: (_viewer, { article, reader, now, version }) =>
    article.restriction && canRead(reader, article, version ?? 'live', now) ? 'yes' : 'hidden',
  start: (viewer) => (mayStart(viewer) ? 'yes' : 'not_allowed'),
  manage: (viewer, article) => (mayManage(viewer, article) ? 'yes' : 'hidden'),
  review: (viewer, { restriction }) => (restriction && isMonitoringOfficer(viewer) ? 'yes' : 'hidden'),
  keepRegister: (viewer) => (isMonitoringOfficer(viewer) ? 'yes' : 'not_allowed'),
};

const mayStart = (viewer: Viewer): boolean =>
  viewer.roles.includes('Editor') || departmentsOf(viewer).length > 0 || isMonitoringOfficer(viewer);

const mayManage = (viewer: Viewer, { restriction, createdBy }: Article): boolean =>
  restriction !== undefined &&
  ((createdBy === viewer.person && isStaff(viewer)) || isMonitoringOfficer(viewer));
