import type { ReactNode } from 'react';
import { type Me, me } from '../../api/people/contract.ts';
import { RoomMenu, type RoomPlace } from '../shared/RoomMenu.tsx';
import { useRead } from '../shell/api.tsx';
import { Page } from '../shell/Page.tsx';
import { text } from './text.ts';

/** Who has which page of the room; the server asks again. */
const PLACES: readonly (RoomPlace & { readonly isFor: (self: Me) => boolean })[] = [
  { path: '/news', label: text.places.feed, isFor: () => true },
];

interface NewsRoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the room with the way to its others. What it shows waits for nothing: staff and councillors both read. */
export const NewsRoomPage = ({ title, purpose, actions, children }: NewsRoomPageProps) => {
  const { data: self } = useRead(me, {});
  return (
    <Page
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(actions !== undefined && { actions })}
    >
      {self !== undefined && (
        <RoomMenu label={text.room} places={PLACES.filter(({ isFor }) => isFor(self))} />
      )}
      {children}
    </Page>
  );
};
