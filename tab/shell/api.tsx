import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useRef } from 'react';
import type { Description, Endpoint } from '../../api/contract/endpoint.ts';
import type { ApiClient } from './api-client.ts';
import { asProblem, type ProblemError } from './problem-error.ts';

const Api = createContext<ApiClient | undefined>(undefined);

const useApi = (): ApiClient => {
  const client = useContext(Api);
  if (client === undefined) throw new Error('useApi stands outside ApiProvider');
  return client;
};

/** Twice more for what may pass by itself; a refusal is an answer, and who waited long or is offline is told so. */
const retry = (failures: number, thrown: Error): boolean => {
  const problem = asProblem(thrown);
  return failures < 2 && problem.passing && problem.code !== 'offline' && problem.code !== 'timed_out';
};
const retryDelay = (failures: number, thrown: Error): number =>
  Math.min(asProblem(thrown).retryAfterSeconds ?? 0.5 * 2 ** failures, 5) * 1000;

// `always`: offline is a problem with words, not a wait without end.
const common = { retry, retryDelay, networkMode: 'always' } as const;

// `always` would also leave the page at that problem once the connection is back.
const queries = { ...common, staleTime: 15_000, refetchOnReconnect: true } as const;

const queryClient = new QueryClient({
  defaultOptions: { queries, mutations: common },
});

/** Gives pages the API; the client is made once, after sign-in. */
export const ApiProvider = ({ client, children }: { client: ApiClient; children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>
    <Api value={client}>{children}</Api>
  </QueryClientProvider>
);

/** Under which key an answer is kept; without input, all answers of that call. */
const readKey = (endpoint: Description, ...input: readonly unknown[]): QueryKey => [endpoint.path, ...input];

interface ReadOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while the next input loads. */
  readonly keep?: boolean;
  /** Asks again after so many milliseconds while the page is looked at. */
  readonly every?: number;
  /** Keeps nothing once the page is left: what it says may be this viewer's no more. */
  readonly forgets?: boolean;
}

const FORGETTING = { staleTime: 0, gcTime: 0 } as const;

/** Reads one call and keeps it fresh. */
export const useRead = <Input, Answer>(
  endpoint: Description & Endpoint<Input, Answer>,
  input: Input,
  { enabled = true, keep = false, every, forgets = false }: ReadOptions = {},
) => {
  const api = useApi();
  return useQuery<Answer, ProblemError>({
    queryKey: readKey(endpoint, input),
    queryFn: ({ signal }) => api.call(endpoint, input, { signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(every !== undefined && { refetchInterval: every }),
    ...(forgets && FORGETTING),
  });
};

interface Paged {
  readonly next?: string;
}

/** Reads a list page by page; `fetchNextPage` loads more. */
export const useReadPages = <Input extends { readonly after?: string }, Answer extends Paged>(
  endpoint: Description & Endpoint<Input, Answer>,
  input: Input,
  { forgets = false }: Pick<ReadOptions, 'forgets'> = {},
) => {
  const api = useApi();
  return useInfiniteQuery({
    ...(forgets && FORGETTING),
    queryKey: readKey(endpoint, 'pages', input),
    queryFn: ({ signal, pageParam }) =>
      api.call<Input, Answer>(endpoint, pageParam === undefined ? input : { ...input, after: pageParam }, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
};

interface WriteSteps<Input, Answer> {
  readonly done?: (answer: Answer, input: Input) => void;
  readonly refused?: (problem: ProblemError, input: Input) => void;
  /** The calls whose answers this write changes. They are asked again before the write counts as over. */
  readonly changes: readonly Description[];
}

/**
 * Does one call that changes something: retried with the same idempotency key, so it happens once. While `isPending`
 * the page shows `variables` as if done; a refusal takes that back by itself. The same wish again while the first is
 * under way is a click too many and asks nothing.
 */
export const useWrite = <Input extends object, Answer>(
  endpoint: Description & Endpoint<Input, Answer>,
  { done, refused, changes }: WriteSteps<Input, Answer>,
) => {
  const api = useApi();
  const queries = useQueryClient();
  // Not `isPending`: a click comes sooner than the page is drawn again.
  const underWay = useRef(new Set<string>());
  const write = useMutation<Answer, ProblemError, Input>({
    // The same object at every retry, and another one at every press.
    mutationFn: (input) => api.call(endpoint, input, { attemptOf: input }),
    onError: (thrown, input) => refused?.(asProblem(thrown), input),
    onSuccess: (answer, input) => done?.(answer, input),
    onSettled: (_answer, _thrown, input) => {
      underWay.current.delete(JSON.stringify(input));
      return Promise.all(changes.map((changed) => queries.invalidateQueries({ queryKey: readKey(changed) })));
    },
  });
  const mutate = (input: Input): void => {
    const wish = JSON.stringify(input);
    if (underWay.current.has(wish)) return;
    underWay.current.add(wish);
    write.mutate(input);
  };
  return { ...write, mutate };
};

/** Asks now, whatever is kept: for words that must be true at this moment. */
export const useFresh = () => {
  const api = useApi();
  const queries = useQueryClient();
  return <Input, Answer>(endpoint: Description & Endpoint<Input, Answer>, input: Input): Promise<Answer> =>
    queries.fetchQuery({
      queryKey: readKey(endpoint, input),
      queryFn: ({ signal }) => api.call(endpoint, input, { signal }),
      ...FORGETTING,
    });
};

/** Asks these calls again, for what a read has changed: that something was opened. */
export const useRefresh = () => {
  const queries = useQueryClient();
  return async (changed: readonly Description[]): Promise<void> => {
    await Promise.all(changed.map((one) => queries.invalidateQueries({ queryKey: readKey(one) })));
  };
};
