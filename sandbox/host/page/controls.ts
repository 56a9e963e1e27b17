import { byId } from './dom.ts';
import { type Place, type PlaceKeeper, SHOWS, type Show, THEMES } from './place.ts';

const railButtons = () => [...document.querySelectorAll<HTMLButtonElement>('.rail [data-show]')];

/** Rail, theme, phone view and drawers: what is pressed becomes a place, and the place is shown. */
export const controls = (place: PlaceKeeper) => {
  const theme = byId('theme', HTMLSelectElement);
  theme.addEventListener('change', () =>
    place.go({ theme: THEMES.find((each) => each === theme.value) ?? 'default' }),
  );
  byId('phone', HTMLButtonElement).addEventListener('click', () =>
    place.go({ view: place.get().view === 'phone' ? 'wide' : 'phone' }),
  );
  byId('beside', HTMLButtonElement).addEventListener('click', () =>
    place.go({ show: place.get().show === 'split' ? 'app' : 'split' }),
  );
  for (const button of railButtons())
    button.addEventListener('click', () => {
      const show = SHOWS.find((each) => each === button.dataset.show);
      if (show) place.go({ show });
    });
  for (const id of ['faults', 'log']) drawer(byId(`open-${id}`, HTMLButtonElement), byId(id, HTMLElement));
};

const drawer = (button: HTMLButtonElement, content: HTMLElement) =>
  button.addEventListener('click', () => {
    content.hidden = !content.hidden;
    button.setAttribute('aria-expanded', String(!content.hidden));
  });

const TITLES: Readonly<Record<Show, string>> = {
  app: 'App',
  activity: 'Activity',
  chat: 'Chat',
  calendar: 'Calendar',
  split: 'App and chat',
};

/** Marks what is chosen, for eyes and for screen readers, and fills the stage with it. */
export const showControls = ({ theme, view, show }: Place) => {
  Object.assign(document.documentElement.dataset, { theme, view, show });
  document.title = `${TITLES[show]} - Guildhall in the sandbox tenant`;
  byId('theme', HTMLSelectElement).value = theme;
  byId('phone', HTMLButtonElement).setAttribute('aria-pressed', String(view === 'phone'));
  byId('beside', HTMLButtonElement).setAttribute('aria-pressed', String(show === 'split'));
  const onRail: Show = show === 'split' ? 'app' : show;
  for (const button of railButtons())
    if (button.dataset.show === onRail) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  byId('app', HTMLElement).hidden = onRail !== 'app';
  byId('chat', HTMLElement).hidden = show !== 'chat' && show !== 'split';
  byId('activity', HTMLElement).hidden = show !== 'activity';
  byId('calendar', HTMLElement).hidden = show !== 'calendar';
};

/** The number on the rail's Chat item; read out with it, because the number alone says nothing. */
export const showUnread = (count: number) => {
  const badge = byId('unread', HTMLElement);
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? '99+' : String(count);
  badge.append(
    Object.assign(document.createElement('span'), { className: 'hidden', textContent: ' unread' }),
  );
};
