import { listSites } from '../../api/desks/contract.ts';
import type { SessionRow } from '../../api/training/session.contract.ts';
import { useRead } from '../shell/api.tsx';
import { text } from './text.ts';

/** Where sessions are, in words, and the council's buildings to choose from. */
export const usePlaces = () => {
  const { data } = useRead(listSites, {});
  const sites = data?.sites ?? [];
  return {
    sites,
    /** "Room 1, The Storey"; the building follows once it is known. */
    placeOf: ({ isOnline, place }: Pick<SessionRow, 'isOnline' | 'place'>): string => {
      if (isOnline) return text.sessions.online;
      const site = sites.find(({ id }) => id === place.site)?.name;
      return [place.room, site].filter(Boolean).join(', ');
    },
  };
};
