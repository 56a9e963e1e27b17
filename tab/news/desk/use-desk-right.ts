import { myRights, type OwnRights } from '../../../api/people/appointments.contract.ts';
import { useRead } from '../../shell/api.tsx';

const APPOINTED: readonly string[] = ['department_editor', 'second_approver'];

/** Whether this person has a desk; undefined until it is known. The server asks again. */
export const useDeskRight = (): boolean | undefined => {
  const { data } = useRead(myRights, {});
  return data && hasDesk(data);
};

const hasDesk = ({ roles, appointments }: OwnRights): boolean =>
  roles.includes('Editor') || appointments.some(({ kind }) => APPOINTED.includes(kind.id));
