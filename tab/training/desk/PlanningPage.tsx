import type { ReactNode } from 'react';
import { me } from '../../../api/people/contract.ts';
import { type Planning, seePlanning } from '../../../api/training/desk.contract.ts';
import { useRead } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { RoomPage } from '../RoomPage.tsx';
import { planText as text } from './plan.text.ts';

interface PlanningPageProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: (planning: Planning) => ReactNode;
}

/** A page for those who plan sessions, with what they are planned with. Nobody else asks for it. */
export const PlanningPage = ({ title, purpose, children }: PlanningPageProps) => {
  const self = useRead(me, {});
  const mayPlan = self.data?.can.teach === true;
  const planning = useRead(seePlanning, {}, { enabled: mayPlan });
  const error = self.error ?? planning.error;
  return (
    <RoomPage title={title} purpose={purpose}>
      {self.data !== undefined && !mayPlan ? (
        <Empty {...text.notYours} />
      ) : planning.data !== undefined ? (
        children(planning.data)
      ) : error === null ? (
        <Loading rows={6} height={64} />
      ) : (
        <Problem problem={error} onRetry={() => (self.error ? self.refetch() : planning.refetch())} />
      )}
    </RoomPage>
  );
};
