import { useSearchParams } from 'react-router';
import { AREA_IDS } from '../../../api/skills/framework.contract.ts';
import type { HeatMapInput } from '../../../api/skills/heat-map.contract.ts';
import type { Chosen } from './HeatTable.tsx';

const PAGE = '/skills/heat-map';
export const LOOKS = ['map', 'table'] as const;
export type Look = (typeof LOOKS)[number];

/** Where one is in the figures: all of it stands in the address, so that it can be shared and Back goes one step. */
export const useWay = () => {
  const [asked, setAsked] = useSearchParams();
  const area = AREA_IDS.find((id) => id === asked.get('area'));
  const department = asked.get('department');
  const look: Look = LOOKS.find((one) => one === asked.get('look')) ?? 'map';
  const [row, column] = [asked.get('row'), asked.get('column')];
  const shown = look === 'map' ? {} : { look };
  const here: HeatMapInput = { ...(department && { department }), ...(area && { area }) };
  return {
    ...{ here, look },
    chosen: row !== null && column !== null ? { row, column } : null,
    /** The address of another part, shown the same way. */
    to: (part: HeatMapInput): string => {
      const words = new URLSearchParams({ ...part, ...shown }).toString();
      return words === '' ? PAGE : `${PAGE}?${words}`;
    },
    show: (next: Look) => setAsked({ ...here, ...(next === 'map' ? {} : { look: next }) }, { replace: true }),
    choose: (chosen: Chosen | null) => setAsked({ ...here, ...shown, ...chosen }),
  };
};
export type Way = ReturnType<typeof useWay>;
