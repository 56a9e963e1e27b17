import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { daysBetween, isPlainDate, type PlainDate } from '../../api/contract/time.ts';
import {
  type FloorId,
  floorDay,
  floorPlan,
  listMyBookings,
  listSites,
  type SiteId,
  type SiteView,
} from '../../api/desks/contract.ts';
import { useRead } from '../shell/api.tsx';
import { remembered } from '../shell/remember.ts';
import { firstOpenDay } from './days.ts';
import type { Span } from './status.ts';

export type DesksView = 'list' | 'plan';

/** The day, time and place looked at: in the address, so that it can be shared; the place is remembered too. */
export interface Choice {
  readonly site: SiteView;
  readonly floor: FloorId;
  readonly date: PlainDate;
  readonly span: Span;
  readonly view: DesksView;
}

const REFRESH_MS = 60_000;

const withDesks = ({ floors }: SiteView): FloorId | undefined =>
  (floors.find(({ bookableDesks }) => bookableDesks > 0) ?? floors[0])?.id;

const siteFor = (sites: readonly SiteView[], asked: string | null): SiteView | undefined => {
  const usable = sites.filter(({ floors }) => floors.length > 0);
  const named = (id: string | null | undefined) => usable.find((site) => site.id === id);
  const holding = usable.find(({ floors }) => floors.some(({ id }) => id === asked));
  return (
    holding ??
    named(asked) ??
    named(remembered('desks.site')) ??
    usable.find(({ can }) => can.book) ??
    usable[0]
  );
};

/** A link to a day further away than a year is a mistake of who made it. */
const isNear = (date: PlainDate, today: PlainDate): boolean => Math.abs(daysBetween(today, date)) <= 366;

/** What the address and the device say, made to fit what exists. Undefined while no site has a floor. */
export const choiceFrom = (sites: readonly SiteView[], asked: URLSearchParams): Choice | undefined => {
  const site = siteFor(sites, asked.get('floor') ?? asked.get('site'));
  if (site === undefined) return undefined;
  const has = (id: string | null | undefined) => site.floors.find((floor) => floor.id === id)?.id;
  const floor = has(asked.get('floor')) ?? has(remembered(`desks.floor.${site.id}`)) ?? withDesks(site);
  if (floor === undefined) return undefined;
  const date = asked.get('date') ?? '';
  const half = asked.get('half');
  return {
    site,
    floor,
    date: isPlainDate(date) && isNear(date, site.today) ? date : firstOpenDay(site),
    span: half === 'am' || half === 'pm' ? half : 'day',
    view: asked.get('view') === 'plan' ? 'plan' : 'list',
  };
};

/** Reads and writes the choice in the address, without a new entry in the history for each click. */
export const useChoice = (sites: readonly SiteView[]) => {
  const [asked, setAsked] = useSearchParams();
  const choice = choiceFrom(sites, asked);
  const change = useCallback(
    (changed: Readonly<Record<string, string | undefined>>) =>
      setAsked(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changed))
            if (value === undefined) after.delete(name);
            else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
    [setAsked],
  );
  return {
    choice,
    onSite: (site: SiteId) => {
      remembered('desks.site', site);
      change({ site, floor: undefined });
    },
    onFloor: (floor: FloorId) => {
      if (choice !== undefined) {
        remembered('desks.site', choice.site.id);
        remembered(`desks.floor.${choice.site.id}`, floor);
      }
      change({ floor });
    },
    onDate: (date: PlainDate) => change({ date }),
    onSpan: (span: Span) => change({ half: span === 'day' ? undefined : span }),
    onView: (view: DesksView) => change({ view: view === 'list' ? undefined : view }),
  };
};

/** The floor's plan and its day, fitting each other: a day of a newer plan waits until that plan is there. */
export const useFloor = ({ floor, date }: Pick<Choice, 'floor' | 'date'>) => {
  const plan = useRead(floorPlan, { id: floor });
  const day = useRead(floorDay, { id: floor, date }, { keep: true, every: REFRESH_MS });
  const { refetch } = plan;
  const stale =
    plan.data !== undefined && day.data?.floorId === floor && day.data.planVersion !== plan.data.version;
  useEffect(() => {
    if (stale) void refetch();
  }, [stale, refetch]);
  return {
    plan: plan.data,
    day: day.data?.floorId === floor ? day.data : undefined,
    problem: plan.error ?? day.error,
    /** The day shown is still the one looked at before. */
    turning: day.isPlaceholderData,
    retry: () => {
      void plan.refetch();
      void day.refetch();
    },
  };
};

/** The days on which the viewer has a desk, for the date strip. */
export const useMyDays = (): ReadonlySet<PlainDate> => {
  const mine = useRead(listMyBookings, { view: 'upcoming', limit: 100 });
  return new Set(
    (mine.data?.bookings ?? []).filter(({ state }) => state === 'booked').map(({ date }) => date),
  );
};

export const useSites = () => useRead(listSites, {});
