import type { ReactNode } from 'react';
import { me } from '../../api/people/contract.ts';
import { LEARNING_PLACES } from '../shared/learning.ts';
import { RoomMenu } from '../shared/RoomMenu.tsx';
import { useRead } from '../shell/api.tsx';
import { Page } from '../shell/Page.tsx';
import { text } from './text.ts';

interface RoomPageProps {
  readonly title: string;
  readonly purpose?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the room, which councillors have as well, with the way to skills and back. */
export const RoomPage = ({ title, purpose, actions, children }: RoomPageProps) => {
  const self = useRead(me, {});
  const places = LEARNING_PLACES.filter(({ isFor }) => self.data !== undefined && isFor(self.data));
  return (
    <Page
      title={title}
      {...(purpose !== undefined && { purpose })}
      {...(actions !== undefined && { actions })}
    >
      <RoomMenu label={text.room} places={places} />
      {children}
    </Page>
  );
};
