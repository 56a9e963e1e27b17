import type { ProtocolLog } from './protocol-log.ts';
import type { FrameContext } from './teams-runtime.ts';

/** A frame that speaks teams-js: the tab, or a dialog it opened. */
export interface TeamsFrame {
  readonly element: HTMLIFrameElement;
  readonly origin: string;
  readonly context: FrameContext;
  /** The frame that opened this dialog. */
  readonly opener?: TeamsFrame;
}

/** A call of teams-js as it arrives. */
interface Call {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Sends the answer to one call; teams-js settles the promise of that call with it. */
export type Reply = (...args: readonly unknown[]) => void;

/** What the host does for one function of teams-js. Without a reply the function is one that awaits none. */
export type Handler = (frame: TeamsFrame, args: readonly unknown[], reply: Reply) => void | Promise<void>;

/** Functions whose answer is `[succeeded, result or reason]`; all others answer `[error, result]`. */
const STATUS_FIRST =
  /^(authentication\.|executeDeepLink|navigateBack|settings\.|pages\.navigateToApp|returnFocus)/;

const NOT_SUPPORTED_ON_PLATFORM = 100;

const isCall = (message: unknown): message is Call =>
  typeof message === 'object' &&
  message !== null &&
  'func' in message &&
  typeof message.func === 'string' &&
  'id' in message &&
  typeof message.id === 'number';

/**
 * The host's side of the teams-js protocol: every call is logged, known ones are handled, unknown ones are
 * refused at once, because a call without an answer leaves the tab waiting for ever.
 */
export const teamsProtocol = (
  handlers: Readonly<Record<string, Handler>>,
  log: ProtocolLog,
  heard: () => void,
) => {
  const frames = new Set<TeamsFrame>();
  const post = (frame: TeamsFrame, message: object) =>
    frame.element.contentWindow?.postMessage(message, frame.origin);

  const emit = (frame: TeamsFrame, func: string, ...args: readonly unknown[]) => {
    log.sent(func, args);
    // No numeric id: teams-js takes a message with one for the answer to a call.
    post(frame, { func, args, timestamp: performance.now() });
  };
  const answer = (frame: TeamsFrame, { id, uuidAsString, func, args }: Call) => {
    const reply: Reply = (...result) => {
      log.sent(`${func} answered`, result);
      post(frame, { id, uuidAsString, args: result });
    };
    const handler = handlers[func];
    log.received(func, args ?? [], handler !== undefined);
    if (handler)
      return Promise.resolve(handler(frame, args ?? [], reply)).catch((fault) => refuse(func, reply, fault));
    refuse(func, reply, 'the sandbox host does not do this');
  };

  addEventListener('message', ({ source, origin, data }) => {
    const frame = [...frames].find((each) => each.element.contentWindow === source);
    if (!frame || origin !== frame.origin || !isCall(data)) return;
    heard();
    void answer(frame, data);
  });

  return {
    emit,
    add: (frame: TeamsFrame) => void frames.add(frame),
    remove: (frame: TeamsFrame) => void frames.delete(frame),
    toAll: (func: string, ...args: readonly unknown[]) => {
      for (const frame of frames) emit(frame, func, ...args);
    },
    childOf: (opener: TeamsFrame) => [...frames].find((frame) => frame.opener === opener),
  };
};

export type TeamsProtocol = ReturnType<typeof teamsProtocol>;

const refuse = (func: string, reply: Reply, why: unknown) => {
  const message = why instanceof Error ? why.message : String(why);
  if (STATUS_FIRST.test(func)) reply(false, message);
  else reply({ errorCode: NOT_SUPPORTED_ON_PLATFORM, message });
};
