import type { HostActivity } from '../wire.ts';
import { ask, byId, make, wordsOf } from './dom.ts';

const LOOK_AGAIN_MS = 2_000;

/** The chosen person's activity feed, looked at again every two seconds while it is shown. A press opens its link. */
export const activity = (openUrl: (url: string) => void) => {
  const box = byId('activities', HTMLElement);
  let person = '';
  let shown = false;
  let drawn = '';

  const line = ({ title, preview, url, at }: HostActivity): HTMLElement => {
    const button = make(
      'button',
      { type: 'button', class: 'activity' },
      make('b', {}, title),
      make('span', {}, preview),
      make('span', { class: 'at' }, at),
    );
    button.addEventListener('click', () => openUrl(url));
    return make('li', {}, button);
  };
  const draw = (lines: readonly HostActivity[]) => {
    const now = JSON.stringify([person, lines]);
    if (now === drawn) return;
    drawn = now;
    box.replaceChildren(
      lines.length > 0 ? make('ul', {}, ...lines.map(line)) : make('p', { class: 'nothing' }, 'Nothing yet'),
    );
  };
  const look = async () => {
    const asked = person;
    try {
      const lines = await ask<readonly HostActivity[]>(
        `/sandbox/activity?${new URLSearchParams({ person: asked })}`,
      );
      // The answer of a person who was left in the meantime is dropped.
      if (asked === person) draw(lines);
    } catch (problem) {
      drawn = '';
      box.replaceChildren(make('p', { class: 'problem' }, wordsOf(problem)));
    }
  };
  setInterval(() => shown && !document.hidden && void look(), LOOK_AGAIN_MS);

  return {
    show(now: { readonly person: string; readonly shown: boolean }) {
      ({ person, shown } = now);
      if (shown) void look();
    },
  };
};
