import type { ReactNode } from 'react';
import { type Me, me } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { RoomMenu, type RoomPlace } from './RoomMenu.tsx';

/** A page of a room, and who has it; the server asks again. */
export interface StaffPlace extends RoomPlace {
  readonly isFor: (self: Me) => boolean;
}

/** What the frame needs to know of the room it is for. */
export interface StaffRoom {
  readonly label: string;
  readonly places: readonly StaffPlace[];
  /** What somebody reads who does not work for the council. */
  readonly staffOnly: { readonly title: string; readonly detail: string };
}

export interface RoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  /** Shown once it is known that this person may have it: before, nothing of the room is asked for. */
  readonly children: (self: Me) => ReactNode;
}

/** A page of a room for staff alone, with the way to its others. */
export const StaffRoomPage = ({
  room,
  title,
  purpose,
  actions,
  children,
}: RoomPageProps & { readonly room: StaffRoom }) => {
  const self = useRead(me, {});
  if (self.data?.isStaff === false)
    return (
      <Page title={title}>
        <Empty {...room.staffOnly} />
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
          <RoomMenu label={room.label} places={room.places.filter(({ isFor }) => isFor(self.data))} />
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
