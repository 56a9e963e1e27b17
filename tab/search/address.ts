/** The page of results for these words. They stand behind the `#`, which no browser sends, so no proxy notes them. */
export const resultsOf = (q: string): string => `/search#${new URLSearchParams({ q })}`;

/** The words of such an address. */
export const wordsOf = ({ hash }: { readonly hash: string }): string =>
  (new URLSearchParams(hash.slice(1)).get('q') ?? '').trim();
