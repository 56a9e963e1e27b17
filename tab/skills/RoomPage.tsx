import { type RoomPageProps, type StaffRoom, StaffRoomPage } from '../shared/StaffRoomPage.tsx';
import { text } from './text.ts';

const ROOM: StaffRoom = {
  label: text.room,
  places: [
    { path: '/skills', label: text.places.mine, isFor: () => true },
    { path: '/skills/team', label: text.places.team, isFor: ({ reports }) => reports > 0 },
  ],
  staffOnly: text.staffOnly,
};

/** A page of the room with the way to its others; for staff alone. */
export const RoomPage = (props: RoomPageProps) => <StaffRoomPage room={ROOM} {...props} />;
