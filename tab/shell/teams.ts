import { app, authentication } from '@microsoft/teams-js';
import { type TokenSource, tokenSource } from './token.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** What the tab needs of the Teams client around it. */
export interface Host {
  readonly theme: ThemeName;
  /** The `subPageId` of the link or card that opened the tab. Untrusted: map it with `pageFor`. */
  readonly openAt: string | undefined;
  readonly token: TokenSource;
  /** Tells `listener` each time the person changes their Teams theme. */
  onTheme(listener: (theme: ThemeName) => void): void;
  /** Takes away Teams' own loading picture: the first page is there. */
  ready(): void;
}

/** A wrong host origin leaves teams-js waiting for ever; it never rejects (measured). */
const START_LIMIT_MS = 5_000;

const THEMES: readonly string[] = ['default', 'dark', 'contrast'] satisfies ThemeName[];
const themeOf = (name: string | undefined): ThemeName =>
  name !== undefined && THEMES.includes(name) ? (name as ThemeName) : 'default';

/** Hosts beside Microsoft's own, stated by the server for the sandbox; none in production. */
const extraHosts = (): string[] =>
  (document.querySelector<HTMLMetaElement>('meta[name="guildhall-host-origins"]')?.content ?? '')
    .split(/[\s,]+/)
    .filter((origin) => origin !== '');

const within = <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
};

const connect = async (): Promise<Host> => {
  await app.initialize(extraHosts());
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: themeOf(context.app.theme),
    openAt: context.page.subPageId,
    token: tokenSource(() => authentication.getAuthToken()),
    onTheme: (listener) => app.registerOnThemeChangeHandler((name) => listener(themeOf(name))),
    ready: () => app.notifySuccess(),
  };
};

/** Meets the Teams client; undefined when the page is not inside one, or nobody answers in five seconds. */
export const connectToTeams = (): Promise<Host | undefined> =>
  window.parent === window
    ? Promise.resolve(undefined)
    : within(START_LIMIT_MS, connect()).catch(() => undefined);
