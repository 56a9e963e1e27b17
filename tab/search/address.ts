/** The page of results for these words. They stand behind the `#`, which no browser sends, so no proxy notes them. */
export const resultsOf = (q: string): string => `/search#${new URLSearchParams({ q })}`;

/** The words of such an address; of a card's link, which Teams hands over itself, they stand in the query. */
export const wordsOf = ({ hash, search }: { readonly hash: string; readonly search: string }): string =>
  (new URLSearchParams(hash.slice(1)).get('q') ?? new URLSearchParams(search).get('q') ?? '').trim();
