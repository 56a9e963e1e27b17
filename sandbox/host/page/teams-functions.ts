import type { HostPerson, HostSetup } from '../wire.ts';
import type { Dialogs } from './dialogs.ts';
import type { Place, PlaceKeeper } from './place.ts';
import type { Handler, TeamsProtocol } from './protocol.ts';
import { clientTypeAt, contextFor, destinationOf, PROTOCOL_VERSION, runtime } from './teams-runtime.ts';

/** What the functions act on. The protocol and the dialogs are asked late: they are made after the table. */
export interface Stage {
  readonly setup: HostSetup;
  readonly place: PlaceKeeper;
  readonly person: () => HostPerson;
  /** The static tab that is shown, as its context names it. */
  readonly entity: () => Pick<Place, 'page' | 'sub'>;
  readonly protocol: () => TeamsProtocol;
  readonly dialogs: () => Dialogs;
  /** Tells the person at the host something about the tab; empty text takes it away. */
  readonly tell: (words: string) => void;
}

const noAnswer: Handler = () => {};
const field = (from: unknown, name: string): string =>
  typeof from === 'object' && from && name in from
    ? String((from as Record<string, unknown>)[name] ?? '')
    : '';

/** Every function of teams-js that this host answers, by its name on the wire. */
export const teamsFunctions = (stage: Stage): Readonly<Record<string, Handler>> => ({
  ...appFunctions(stage),
  ...pageFunctions(stage),
  ...dialogFunctions(stage),
});

const appFunctions = (stage: Stage): Record<string, Handler> => ({
  initialize: ({ context }, _args, reply) =>
    reply(context, clientTypeAt(stage.place.get()), runtime, PROTOCOL_VERSION),
  getContext: ({ context }, _args, reply) => {
    const { page, sub } = stage.entity();
    const frame = { context, entityId: page, subEntityId: sub };
    reply(contextFor(stage.setup, stage.person(), stage.place.get(), frame));
  },
  'authentication.getAuthToken': async (_frame, _args, reply) => {
    const answer = await fetch(`/sandbox/token?person=${encodeURIComponent(stage.person().id)}`);
    if (!answer.ok) return reply(false, 'resourceRequiresConsent');
    reply(true, ((await answer.json()) as { token: string }).token);
  },
  'appInitialization.appLoaded': () => stage.tell(''),
  'appInitialization.success': () => stage.tell(''),
  'appInitialization.failure': (_frame, [reason, message]) =>
    stage.tell(`Guildhall says it could not start: ${message || reason}`),
  'appInitialization.expectedFailure': (_frame, [reason, message]) =>
    stage.tell(`Guildhall says it cannot run here: ${message || reason}`),
  registerHandler: noAnswer,
  readyToUnload: noAnswer,
});

const pageFunctions = (stage: Stage): Record<string, Handler> => ({
  executeDeepLink: (_frame, [link], reply) => {
    const there = destinationOf(String(link), stage.setup.appId);
    if (there) stage.place.go({ ...there, show: 'app' });
    else stage.tell(`Teams would open ${link} now.`);
    reply(true);
  },
  'pages.navigateToApp': (_frame, [to], reply) => {
    if (field(to, 'appId') !== stage.setup.appId) return reply(false, 'that app is not in the sandbox');
    stage.place.go({ page: field(to, 'pageId'), sub: field(to, 'subPageId'), show: 'app' });
    reply(true);
  },
  'pages.currentApp.navigateTo': (_frame, [to], reply) => {
    stage.place.go({ page: field(to, 'pageId'), sub: field(to, 'subPageId') });
    reply(null, null);
  },
  'pages.currentApp.navigateToDefaultPage': (_frame, _args, reply) => {
    stage.place.go({ page: '', sub: '' });
    reply(null, null);
  },
  navigateBack: (_frame, _args, reply) => {
    history.back();
    reply(true);
  },
  returnFocus: (_frame, _args, reply) => {
    document.querySelector<HTMLElement>('.rail [data-show="app"]')?.focus();
    reply(true);
  },
  setFrameContext: noAnswer,
  shareDeepLink: (_frame, [sub]) => stage.tell(`Teams would offer a link to ${sub || 'this page'}.`),
});

const dialogFunctions = (stage: Stage): Record<string, Handler> => ({
  'tasks.startTask': (frame, [wanted], reply) => {
    const url = URL.parse(field(wanted, 'url'));
    if (url?.origin !== stage.setup.appOrigin) return reply('the dialog is not on a valid domain of the app');
    const height = Number(field(wanted, 'height')) || undefined;
    const width = Number(field(wanted, 'width')) || undefined;
    stage.dialogs().open({ opener: frame, url, title: field(wanted, 'title'), height, width, reply });
  },
  'tasks.completeTask': (frame, [result]) => stage.dialogs().complete(frame, result),
  'tasks.updateTask': (_frame, [size]) =>
    stage.dialogs().resize(Number(field(size, 'width')), Number(field(size, 'height'))),
  messageForParent: ({ opener }, args) => {
    if (opener) stage.protocol().emit(opener, 'messageForParent', ...args);
  },
  messageForChild: (frame, args) => {
    const child = stage.protocol().childOf(frame);
    if (child) stage.protocol().emit(child, 'messageForChild', ...args);
  },
});
