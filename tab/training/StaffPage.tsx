import { LEARNING_PLACES } from '../shared/learning.ts';
import { type RoomPageProps, type StaffRoom, StaffRoomPage } from '../shared/StaffRoomPage.tsx';
import { text } from './text.ts';

const ROOM: StaffRoom = { label: text.room, places: LEARNING_PLACES, staffOnly: text.staffOnly };

/** A page of the room that is for staff alone: nothing of it is asked for before it is known who looks. */
export const StaffPage = (props: RoomPageProps) => <StaffRoomPage room={ROOM} {...props} />;
