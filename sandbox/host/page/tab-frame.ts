import type { HostSetup, HostTab } from '../wire.ts';
import { byId, make } from './dom.ts';
import type { Place } from './place.ts';
import type { TeamsFrame, TeamsProtocol } from './protocol.ts';

/** A tab that has said nothing for so long has failed to load. */
const PATIENCE_MS = 10_000;

/** The static tab that a place means, and what its context says about the page. */
export const tabAt = (setup: HostSetup, { page, sub }: Pick<Place, 'page' | 'sub'>) => {
  const first: HostTab = setup.tabs[0] ?? { entityId: 'home', name: setup.appName, path: '/' };
  const tab = setup.tabs.find(({ entityId }) => entityId === page);
  // A page that is no static tab of its own is a page inside the first one.
  return tab ? { tab, page, sub } : { tab: first, page: first.entityId, sub: sub || page };
};

/** The app's tab in its iframe. Going somewhere else loads it anew, as Teams does. */
export const tabFrame = (setup: HostSetup, protocol: TeamsProtocol, tell: (words: string) => void) => {
  const box = byId('app-frame', HTMLElement);
  let frame: TeamsFrame | undefined;
  let silence = 0;

  const heard = () => window.clearTimeout(silence);
  const load = (place: Place) => {
    heard();
    if (frame) protocol.remove(frame);
    const { tab } = tabAt(setup, place);
    const element = make('iframe', {
      name: 'embedded-page-container',
      title: `${setup.appName}: ${tab.name}`,
      src: setup.appOrigin + tab.path,
      allow: 'clipboard-write',
    });
    frame = { element, origin: setup.appOrigin, context: 'content' };
    protocol.add(frame);
    box.replaceChildren(element);
    tell('');
    silence = window.setTimeout(
      () => tell(`${setup.appName} at ${setup.appOrigin} has not answered. Is the app running?`),
      PATIENCE_MS,
    );
  };
  return { load, heard };
};

/** The row of static tabs above the frame; the current one is marked for eyes and screen readers. */
export const tabRow = (setup: HostSetup, onGo: (page: string) => void) => {
  const row = byId('tabs', HTMLElement);
  const buttons = setup.tabs.map(({ entityId, name }) => {
    const button = make('button', { type: 'button', 'data-page': entityId }, name);
    button.addEventListener('click', () => onGo(entityId));
    return button;
  });
  row.replaceChildren(...buttons);
  return {
    show(place: Place) {
      const { page } = tabAt(setup, place);
      for (const button of buttons) {
        if (button.dataset.page === page) button.setAttribute('aria-current', 'page');
        else button.removeAttribute('aria-current');
      }
    },
  };
};
