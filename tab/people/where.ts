import type { Spot, Today } from '../../api/people/contract.ts';
import { personText as text } from './text.ts';

/** One place of a day in words; `floor` is the id of the plan that shows it, where one does. */
export interface WhereLine {
  readonly words: string;
  readonly floor: string | null;
}

/** Where somebody is today: a line for the day, or one for each half that is known. */
export const whereWords = ({ am, pm }: Today): readonly WhereLine[] => {
  if (am && pm && spotWords(am) === spotWords(pm)) return [line(am, text.allDay)];
  return [...(am ? [line(am, text.am)] : []), ...(pm ? [line(pm, text.pm)] : [])];
};

const line = (spot: Spot, when: string): WhereLine => ({
  words: `${spotWords(spot)}, ${when}`,
  floor: spot.floor?.id ?? null,
});

const spotWords = ({ at, site, floor, desk }: Spot): string => {
  if (at === 'desk') return [text.desk(desk ?? ''), floor?.name, site].filter(Boolean).join(', ');
  return at === 'office' && site !== null ? text.usuallyAt(site) : text.usually[at];
};
