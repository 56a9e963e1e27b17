import { seeRoll } from '../../../api/training/attendance.contract.ts';
import { seeDesk } from '../../../api/training/desk.contract.ts';
import { seeSession } from '../../../api/training/session.contract.ts';

/** What a mark changes. */
export const ROLL_CHANGES = [seeRoll, seeSession, seeDesk];
