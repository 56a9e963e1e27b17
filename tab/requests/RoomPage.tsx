import { type RoomPageProps, type StaffRoom, StaffRoomPage } from '../shared/StaffRoomPage.tsx';
import { text } from './text.ts';

const ROOM: StaffRoom = {
  label: text.room,
  places: [
    { path: '/requests', label: text.places.mine, isFor: () => true },
    { path: '/requests/approvals', label: text.places.approvals, isFor: ({ reports }) => reports > 0 },
    { path: '/requests/team', label: text.places.team, isFor: () => true },
    { path: '/requests/hr', label: text.places.hr, isFor: ({ roles }) => roles.includes('HR') },
  ],
  staffOnly: text.staffOnly,
};

/** A page of the room with the way to its others; for staff alone. */
export const RoomPage = (props: RoomPageProps) => <StaffRoomPage room={ROOM} {...props} />;
