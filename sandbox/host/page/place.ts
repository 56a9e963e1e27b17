export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What fills the stage; `split` is the tab with the chat beside it. */
export const SHOWS = ['app', 'activity', 'chat', 'calendar', 'split'] as const;
export type Show = (typeof SHOWS)[number];

/** Where one is in the host: all of it is in the address, so that a view can be linked to. */
export interface Place {
  /** Entra object id; empty until somebody is chosen. */
  readonly person: string;
  readonly theme: Theme;
  readonly view: 'wide' | 'phone';
  readonly show: Show;
  /** The static tab, or a page of the tab as its deep links name it. */
  readonly page: string;
  /** The deep link's `subEntityId`, which the tab reads as `page.subPageId`. */
  readonly sub: string;
}

const START: Place = { person: '', theme: 'default', view: 'wide', show: 'app', page: '', sub: '' };

const oneOf = <Word extends string>(words: readonly Word[], word: string | null, otherwise: Word): Word =>
  words.find((each) => each === word) ?? otherwise;

/** Reads the place from an address's query; words it does not know become the usual ones. */
export const readPlace = (query: string): Place => {
  const asked = new URLSearchParams(query);
  return {
    person: asked.get('person') ?? START.person,
    theme: oneOf(THEMES, asked.get('theme'), START.theme),
    view: oneOf(['wide', 'phone'], asked.get('view'), START.view),
    show: oneOf(SHOWS, asked.get('show'), START.show),
    page: asked.get('page') ?? START.page,
    sub: asked.get('sub') ?? START.sub,
  };
};

/** The query that leads to a place; what is usual is left out. */
export const writePlace = (place: Place): string => {
  const asked = new URLSearchParams();
  for (const key of Object.keys(START) as (keyof Place)[])
    if (place[key] !== START[key]) asked.set(key, place[key]);
  return asked.size === 0 ? '/' : `/?${asked}`;
};

/** Keeps the current place in step with the address, Back and Forward included. */
export const placeKeeper = (onChange: (now: Place, before: Place) => void) => {
  let now = readPlace(location.search);
  const move = (next: Place) => {
    const before = now;
    now = next;
    onChange(now, before);
  };
  addEventListener('popstate', () => move(readPlace(location.search)));
  return {
    get: () => now,
    /** Theme and view replace the entry in the history; going somewhere adds one. */
    go(change: Partial<Place>) {
      const next = { ...now, ...change };
      if (writePlace(next) === writePlace(now)) return;
      const travels = ['person', 'show', 'page', 'sub'].some((key) => key in change);
      history[travels ? 'pushState' : 'replaceState']({}, '', writePlace(next));
      move(next);
    },
  };
};

export type PlaceKeeper = ReturnType<typeof placeKeeper>;
