import type { ReactNode } from 'react';
import { type Me, me } from '../../api/people/contract.ts';
import { RoomMenu, type RoomPlace } from '../shared/RoomMenu.tsx';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text } from './text.ts';

/** Who has which page of the room; the server asks again. */
const PLACES: readonly (RoomPlace & { readonly isFor: (self: Me) => boolean })[] = [
  { path: '/requests', label: text.places.mine, isFor: () => true },
  { path: '/requests/approvals', label: text.places.approvals, isFor: ({ reports }) => reports > 0 },
  { path: '/requests/team', label: text.places.team, isFor: () => true },
  { path: '/requests/hr', label: text.places.hr, isFor: ({ roles }) => roles.includes('HR') },
];

interface RoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  /** Shown once it is known that this person may have it: before, nothing of the room is asked for. */
  readonly children: (self: Me) => ReactNode;
}

/** A page of the room with the way to its others; for staff alone. */
export const RoomPage = ({ title, purpose, actions, children }: RoomPageProps) => {
  const self = useRead(me, {});
  if (self.data?.isStaff === false)
    return (
      <Page title={title}>
        <Empty {...text.staffOnly} />
      </Page>
    );
  return (
    <Page
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(actions !== undefined && { actions })}
    >
      {self.data !== undefined ? (
        <>
          <RoomMenu label={text.room} places={PLACES.filter(({ isFor }) => isFor(self.data))} />
          {children(self.data)}
        </>
      ) : self.error === null ? (
        <Loading rows={3} height={96} />
      ) : (
        <Problem problem={self.error} onRetry={() => self.refetch()} />
      )}
    </Page>
  );
};
