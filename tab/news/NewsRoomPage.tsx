import type { ReactNode } from 'react';
import { myRights } from '../../api/people/appointments.contract.ts';
import { type Me, me } from '../../api/people/contract.ts';
import { RoomMenu, type RoomPlace } from '../shared/RoomMenu.tsx';
import { useRead } from '../shell/api.tsx';
import { Page } from '../shell/Page.tsx';
import { type Briefer, brieferOf } from './briefer.ts';
import { useDeskRight } from './desk/use-desk-right.ts';
import { policiesText } from './policies.text.ts';
import { text } from './text.ts';

/** Who has which page of the room; the server asks again. */
const PLACES: readonly (RoomPlace & { readonly isFor: (self: Me, briefer?: Briefer) => boolean })[] = [
  { path: '/news', label: text.places.feed, isFor: () => true },
  { path: '/news/events', label: text.places.events, isFor: () => true },
  { path: '/news/sent', label: text.places.sent, isFor: ({ isStaff }) => isStaff },
  { path: '/news/policies', label: policiesText.place, isFor: () => true },
  { path: '/news/briefings', label: text.places.briefings, isFor: ({ roles }) => roles.includes('Member') },
  {
    ...{ path: '/news/briefings/desk', label: text.places.briefers },
    isFor: (_self, briefer) => briefer !== undefined,
  },
  {
    ...{ path: '/news/briefings/register', label: text.places.register },
    isFor: (_self, briefer) => briefer?.isMonitoringOfficer === true,
  },
];

/** For those alone who write or check; by appointment as well, of which `me` says nothing. */
const DESK: RoomPlace = { path: '/news/desk', label: text.places.desk };

interface NewsRoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the room with the way to its others. What it shows waits for nothing: staff and councillors both read. */
export const NewsRoomPage = ({ title, purpose, actions, children }: NewsRoomPageProps) => {
  const { data: self } = useRead(me, {});
  const desk = useDeskRight() === true ? [DESK] : [];
  const { data: rights } = useRead(myRights, {});
  const briefer = rights && brieferOf(rights);
  return (
    <Page
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(actions !== undefined && { actions })}
    >
      {self !== undefined && (
        <RoomMenu
          label={text.room}
          places={[...PLACES.filter(({ isFor }) => isFor(self, briefer)), ...desk]}
        />
      )}
      {children}
    </Page>
  );
};
