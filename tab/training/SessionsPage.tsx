import { useSearchParams } from 'react-router';
import { RoomPage } from './RoomPage.tsx';
import { SessionCalendar } from './SessionCalendar.tsx';
import { SessionFilters } from './SessionFilters.tsx';
import { SessionList } from './SessionList.tsx';
import { addressOf, type Sought, soughtIn } from './sought.ts';
import { text as all } from './text.ts';

const text = all.sessions;

/** Sessions to come, as a list or on the days of a month; the address keeps what is asked for. */
export const SessionsPage = () => {
  const [asked, setAsked] = useSearchParams();
  const sought = soughtIn(asked);
  const seek = (next: Sought) => setAsked(addressOf(next), { replace: true });
  return (
    <RoomPage title={text.title} purpose={text.purpose}>
      <SessionFilters sought={sought} onSeek={seek} />
      {sought.view === 'calendar' ? (
        <SessionCalendar sought={sought} onMonth={(month) => seek({ ...sought, month })} />
      ) : (
        <SessionList sought={sought} onAll={() => seek({ whose: 'all', view: 'list' })} />
      )}
    </RoomPage>
  );
};
