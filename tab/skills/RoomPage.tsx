import { LEARNING_PLACES } from '../shared/learning.ts';
import { type RoomPageProps, type StaffRoom, StaffRoomPage } from '../shared/StaffRoomPage.tsx';
import { text } from './text.ts';

const ROOM: StaffRoom = { label: text.room, places: LEARNING_PLACES, staffOnly: text.staffOnly };

/** A page of the room with the way to its others; for staff alone. */
export const RoomPage = (props: RoomPageProps) => <StaffRoomPage room={ROOM} {...props} />;
