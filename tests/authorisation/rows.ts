import type { Description, Endpoint, OthersRecord } from '../../api/contract/endpoint.ts';
import { type Caller, type Insider, insiders } from './callers.ts';
import type { Stage } from './stage.ts';

/** What a caller hears: they are let in, or the status of the refusal. */
export type Outcome = 'yes' | 401 | 403 | 404;
export type Answers = Readonly<Record<Caller, Outcome>>;

/** One way to make a call, and who may. */
export interface Case<Input = unknown> {
  /** What to send; arranges first what the call needs, such as a booking to cancel. */
  readonly ask: (stage: Stage, caller: Insider) => Input | Promise<Input>;
  readonly answers: Answers;
  /** The status that those who are let in hear, where it is not the endpoint's success: a rule says no after the policy. */
  readonly granted?: number;
}

/** An `:id` route whose records belong to nobody has no case `own`. */
export const NOBODYS = 'belongs to nobody';

/** The cases of a call by what they are about; the page shows these words. */
export type Row<Input = unknown> = Readonly<Record<string, Case<Input> | typeof NOBODYS>>;

type InputOf<E> = E extends Endpoint<infer Input, unknown> ? Input : never;
type RowFor<E> = E extends { readonly others: OthersRecord }
  ? Row<InputOf<E>> & Readonly<Record<'own' | 'others' | 'missing', Case<InputOf<E>> | typeof NOBODYS>>
  : Row<InputOf<E>>;

/** A row for each endpoint of a contract: one too few does not compile, and `:id` routes need all three ids. */
export type RowsOf<Contract> = {
  readonly [Name in keyof Contract as Contract[Name] extends Description ? Name : never]: RowFor<
    Contract[Name]
  >;
};

/** An endpoint with its row. */
export interface Ruled {
  readonly endpoint: Pick<
    Description,
    'method' | 'caller' | 'summary' | 'success' | 'others' | 'fresh' | 'freshRoles'
  > & {
    readonly path: string;
  };
  readonly row: Row;
}

export const isEndpoint = (value: unknown): value is Description =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'caller' in value;

export const nameOf = ({ method, path }: Ruled['endpoint']): string => `${method} ${path}`;

/** Puts a contract and its rows together, in the order of the rows. */
export const ruled = <Contract extends object>(
  contract: Contract,
  rows: RowsOf<Contract>,
): readonly Ruled[] =>
  Object.entries<Row>(rows).flatMap(([name, row]) => {
    const endpoint = (contract as Readonly<Record<string, unknown>>)[name];
    return isEndpoint(endpoint) ? [{ endpoint, row }] : [];
  });

/** A case of a call: what is sent, and what each caller hears. */
export const asks = <Input>(
  ask: Input | Case<Input>['ask'],
  answers: Answers,
  more: Pick<Case<Input>, 'granted'> = {},
): Case<Input> => ({
  ask: typeof ask === 'function' ? (ask as Case<Input>['ask']) : () => ask,
  answers,
  ...more,
});

const answersOf = (of: (insider: Insider) => Outcome): Answers => ({
  nobody: 401,
  botService: 401,
  ...(Object.fromEntries(insiders.map((insider) => [insider, of(insider)])) as Record<Insider, Outcome>),
});

/** Everyone who has signed in, councillors among them. */
export const signedIn: Answers = answersOf(() => 'yes');

/** These alone; the others who signed in hear `otherwise`. */
export const only = (otherwise: 403 | 404, ...may: readonly Insider[]): Answers =>
  answersOf((insider) => (may.includes(insider) ? 'yes' : otherwise));

/** Everyone who has signed in, but for these, who hear `refusal`. */
export const allBut = (refusal: 403 | 404, ...mayNot: readonly Insider[]): Answers =>
  answersOf((insider) => (mayNot.includes(insider) ? refusal : 'yes'));

/** Nobody at all. */
export const none = (refusal: 403 | 404): Answers => only(refusal);

/** A token of a person is worth nothing here. */
export const noPerson: Answers = answersOf(() => 401);

/** Whoever asks, signed in or not. */
export const anybody: Answers = { ...signedIn, nobody: 'yes', botService: 'yes' };

/** The statuses with which people who signed in are sent away. */
export const refusalsOf = (one: Case | typeof NOBODYS | undefined): readonly number[] =>
  one === undefined || one === NOBODYS
    ? []
    : insiders.map((who) => one.answers[who]).filter((outcome) => outcome !== 'yes');
