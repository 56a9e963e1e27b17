/** Leave as staff see it: what they have left and how it comes about, and who of their team is away. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { saying } from './contract.ts';
import type * as schemas from './leave.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type BalanceInput = Of<'balanceInput'>;
export type BalanceAnswer = Of<'balanceAnswer'>;
export type LeaveBalance = Of<'leaveBalance'>;
export type TeamMonthInput = Of<'teamMonthInput'>;
export type TeamMonth = Of<'teamMonth'>;

export const leaveBalance = endpoint<BalanceInput, BalanceAnswer>()({
  method: 'GET',
  path: '/api/requests/leave/balance',
  caller: 'person',
  freshRoles: ['HR'],
  summary: 'Leave of one year with its working: one’s own, or for their manager and HR somebody else’s.',
  refusals: saying('staff_only'),
});

export const teamMonth = endpoint<TeamMonthInput, TeamMonth>()({
  method: 'GET',
  path: '/api/requests/leave/team',
  caller: 'person',
  summary: 'Who of the viewer’s team is away in a month, and what waits for the viewer’s own reports.',
  refusals: saying('staff_only'),
});
