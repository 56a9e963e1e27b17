import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type QueryKey,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { Description, Endpoint } from '../../api/contract/endpoint.ts';
import type { ApiClient } from './api-client.ts';
import { asProblem, type ProblemError } from './problem-error.ts';

const Api = createContext<ApiClient | undefined>(undefined);

const useApi = (): ApiClient => {
  const client = useContext(Api);
  if (client === undefined) throw new Error('useApi stands outside ApiProvider');
  return client;
};

/** Twice more for what may pass by itself; a refusal is an answer, not a failure. */
const retry = (failures: number, thrown: Error): boolean => failures < 2 && asProblem(thrown).passing;

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry }, mutations: { retry } },
});

/** Gives pages the API; the client is made once, after sign-in. */
export const ApiProvider = ({ client, children }: { client: ApiClient; children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>
    <Api value={client}>{children}</Api>
  </QueryClientProvider>
);

/** Under which key an answer is kept; a prefix (`readKey(endpoint)`) names all inputs of one call. */
export const readKey = (endpoint: Description, ...input: readonly unknown[]): QueryKey => [
  endpoint.path,
  ...input,
];

/** Reads one call and keeps it fresh. `keep` shows the last answer while the next input loads. */
export const useRead = <Input, Answer>(
  endpoint: Description & Endpoint<Input, Answer>,
  input: Input,
  { enabled = true, keep = false }: { readonly enabled?: boolean; readonly keep?: boolean } = {},
) => {
  const api = useApi();
  return useQuery<Answer, ProblemError>({
    queryKey: readKey(endpoint, input),
    queryFn: ({ signal }) => api.call(endpoint, input, { signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
};

interface WriteSteps<Input, Answer, Before> {
  /** Shows the outcome at once; what it returns comes back to `rollBack` when the server refuses. */
  readonly optimistic?: (input: Input) => Promise<Before>;
  readonly rollBack?: (problem: ProblemError, input: Input, before: Before | undefined) => void;
  readonly done?: (answer: Answer, input: Input) => void;
  /** After either end: refresh what this write touches. */
  readonly settled?: () => Promise<unknown>;
}

/** Does one call that changes something: retried with the same idempotency key, so it happens once. */
export const useWrite = <Input, Answer, Before = undefined>(
  endpoint: Description & Endpoint<Input, Answer>,
  steps: WriteSteps<Input, Answer, Before> = {},
) => {
  const api = useApi();
  return useMutation<Answer, ProblemError, Input, Before | undefined>({
    mutationFn: (input) => api.call(endpoint, input),
    onMutate: async (input) => steps.optimistic?.(input),
    onError: (problem, input, before) => steps.rollBack?.(asProblem(problem), input, before),
    onSuccess: (answer, input) => steps.done?.(answer, input),
    onSettled: () => steps.settled?.(),
  });
};
