import type { ReactNode } from 'react';
import { myRights } from '../../api/people/appointments.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { type Briefer, brieferOf } from './briefer.ts';
import { text } from './circulation.text.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';

interface BriefersPageProps {
  /** What everybody else reads instead. */
  readonly notYours?: { readonly title: string; readonly detail: string };
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  /** Shown once it is known that this person may have it: before, nothing is asked for. */
  readonly children: (briefer: Briefer) => ReactNode;
}

/** A page for those who write private briefings or keep their register. */
export const BriefersPage = ({
  title,
  purpose,
  actions,
  notYours = text.desk.notYours,
  children,
}: BriefersPageProps) => {
  const rights = useRead(myRights, {});
  const briefer = rights.data && brieferOf(rights.data);
  return (
    <NewsRoomPage
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(briefer !== undefined && actions !== undefined && { actions })}
    >
      {rights.data === undefined ? (
        rights.error === null ? (
          <Loading rows={3} height={72} />
        ) : (
          <Problem problem={rights.error} onRetry={() => rights.refetch()} />
        )
      ) : briefer === undefined ? (
        <Empty {...notYours} />
      ) : (
        children(briefer)
      )}
    </NewsRoomPage>
  );
};
