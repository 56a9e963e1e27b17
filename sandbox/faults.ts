/**
 * The parts of the tenant that can be told to fail: Teams handing the tab its token, Entra's token endpoint as a
 * whole, its on-behalf-of grant alone, Entra's keys, Graph, the Bot Connector's keys, and the Connector.
 */
export const FAULT_PARTS = [
  'tab-token',
  'token',
  'on-behalf-of',
  'keys',
  'graph',
  'bot-keys',
  'connector',
] as const;
export type FaultPart = (typeof FAULT_PARTS)[number];

/**
 * Ways to fail. `committed-504` does the work and then answers 504, as Graph can. `busy-412` is the Connector's word
 * for a conversation that is being changed by another call: try again.
 * `consent` (AADSTS65001) and `mfa` (AADSTS50076) are Entra's refusals of a person, so of the person's parts only.
 */
export const FAULT_KINDS = [
  'throttled',
  'unavailable',
  'server-error',
  'busy-412',
  'slow',
  'hang',
  'committed-504',
  'html-502',
  'empty',
  'consent',
  'mfa',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly part: FaultPart;
  readonly kind: FaultKind;
  /** The next so many matching calls fail; absent: all, until cleared. */
  readonly times?: number;
  /** Only calls whose `METHOD /path` contains this text. */
  readonly only?: string;
  /** For `throttled` and `unavailable`; absent: the answer has no Retry-After. */
  readonly retryAfterSeconds?: number;
  /** For `slow`; default 2,000. */
  readonly delayMs?: number;
}

export interface Faults {
  /** Replaces the part's fault of the same `only`. Throws for a refusal of a person at another part. */
  set(fault: Fault): void;
  clear(part?: FaultPart): void;
  /** The fault this call meets, counted down; undefined when all is well. */
  take(part: FaultPart, call: string): Fault | undefined;
  /** What is set now, with the calls left. */
  active(): readonly Fault[];
}

const PERSONAL_PARTS: readonly FaultPart[] = ['tab-token', 'on-behalf-of'];

export const faultBoard = (): Faults => {
  let board: Fault[] = [];
  const spend = (fault: Fault) => {
    if (fault.times === undefined) return;
    const left = fault.times - 1;
    board = board.flatMap((other) =>
      other !== fault ? [other] : left > 0 ? [{ ...fault, times: left }] : [],
    );
  };
  return {
    set: (fault) => {
      if ((fault.kind === 'consent' || fault.kind === 'mfa') && !PERSONAL_PARTS.includes(fault.part))
        throw new Error(`${fault.kind} is refused to a person, not at ${fault.part}`);
      board = board.filter(({ part, only }) => part !== fault.part || only !== fault.only);
      if (fault.times !== 0) board.push(fault);
    },
    clear: (part) => {
      board = part === undefined ? [] : board.filter((fault) => fault.part !== part);
    },
    take: (part, call) => {
      const fault = board.find((one) => one.part === part && (!one.only || call.includes(one.only)));
      if (fault) spend(fault);
      return fault;
    },
    active: () => board,
  };
};
