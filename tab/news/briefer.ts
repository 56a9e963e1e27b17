import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';
import type { OwnRights } from '../../api/people/appointments.contract.ts';

/** As what somebody works with private briefings; the server asks again. */
export interface Briefer {
  readonly isMonitoringOfficer: boolean;
}

/** Who may write private briefings: editors, of the council or a department, and the monitoring officer. */
export const brieferOf = ({ roles, appointments }: OwnRights): Briefer | undefined => {
  const holds = (kind: string) => appointments.some((one) => one.kind.id === kind && one.state === 'present');
  const isMonitoringOfficer = appointments.some(
    ({ kind, scope, state }) =>
      kind.id === 'monitoring_officer' && scope === WHOLE_COUNCIL && state === 'present',
  );
  const writes = roles.includes('Editor') || holds('department_editor') || isMonitoringOfficer;
  return writes ? { isMonitoringOfficer } : undefined;
};
