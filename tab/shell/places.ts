/** The addresses people may open from a card, a notice or a shared link (S31): known pages only. */

export interface Place {
  /** Path below the origin; `:id` stands for one id. */
  readonly path: string;
  /** Query words the page understands, each with the shape its value must have. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** The same behind the `#`, for words that no server should be sent. */
  readonly hash?: Readonly<Record<string, RegExp>>;
}

const ORIGIN = 'https://guildhall.invalid';

const matches = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) =>
      part.startsWith(':') ? /^[\w-]{1,64}$/.test(given[at] ?? '') : part === given[at],
    )
  );
};

const parse = (address: string): URL | undefined => {
  if (address.length > 500 || !/^\/?[\w-]*(\/[\w-]+)*\/?(\?[^#]*)?(#.*)?$/s.test(address)) return undefined;
  return new URL(address.startsWith('/') ? address : `/${address}`, ORIGIN);
};

/**
 * The page a deep link means, with only the query and the words behind the `#` that it understands. Undefined for anything unknown: then the page that
 * Teams opened stays.
 */
export const pageFor = (subPageId: string | undefined, places: readonly Place[]): string | undefined => {
  const url = subPageId ? parse(subPageId) : undefined;
  if (url === undefined || url.origin !== ORIGIN) return undefined;
  const path = url.pathname === '/' ? '/' : url.pathname.replace(/\/$/, '');
  const place = places.find((known) => matches(known.path, path));
  if (place === undefined) return undefined;
  const query = understood(url.searchParams, place.query);
  const hash = understood(new URLSearchParams(url.hash.slice(1)), place.hash);
  return `${path}${query && `?${query}`}${hash && `#${hash}`}`;
};

const understood = (words: URLSearchParams, known: Place['query'] = {}): string =>
  new URLSearchParams([...words].filter(([name, value]) => known[name]?.test(value) ?? false)).toString();

/** The place of the menu that a page belongs to: the longest that its path begins with; Home is only itself. */
export const placeOf = (path: string, places: readonly string[]): string | undefined =>
  places
    .filter((place) => path === place || (place !== '/' && path.startsWith(`${place}/`)))
    .sort((a, b) => b.length - a.length)[0];
