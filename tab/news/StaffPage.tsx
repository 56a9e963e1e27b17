import type { ReactNode } from 'react';
import { me } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { sendText as text } from './contributions.text.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';

interface StaffPageProps {
  readonly title: string;
  readonly purpose: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the room that councillors do not have: it asks for nothing before it knows who is there. */
export const StaffPage = ({ children, actions, ...page }: StaffPageProps) => {
  const self = useRead(me, {});
  const isStaff = self.data?.isStaff === true;
  return (
    <NewsRoomPage {...page} {...(isStaff && actions !== undefined && { actions })}>
      {self.data === undefined ? (
        self.error === null ? (
          <Loading rows={3} height={96} />
        ) : (
          <Problem problem={self.error} onRetry={() => self.refetch()} />
        )
      ) : isStaff ? (
        children
      ) : (
        <Empty {...text.staffOnly} />
      )}
    </NewsRoomPage>
  );
};
