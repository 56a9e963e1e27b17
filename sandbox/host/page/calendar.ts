import type { HostDay, HostEvent, HostWeek } from '../wire.ts';
import { ask, byId, make, wordsOf } from './dom.ts';

const LOOK_AGAIN_MS = 2_000;

const SHOWN_AS: Readonly<Record<string, string>> = {
  free: 'Free',
  tentative: 'Tentative',
  busy: 'Busy',
  oof: 'Away',
  workingElsewhere: 'Working elsewhere',
};

const eventCard = (event: HostEvent): HTMLElement =>
  make(
    'li',
    { class: event.byApp ? 'event by-app' : 'event', 'data-show-as': event.showAs, 'data-event': event.id },
    make('b', {}, event.subject),
    make('span', {}, event.allDay ? 'All day' : `${event.start} to ${event.end}`),
    make('span', {}, SHOWN_AS[event.showAs] ?? event.showAs),
    ...(event.location ? [make('span', {}, event.location)] : []),
  );

const dayColumn = (day: HostDay): HTMLElement =>
  make(
    'section',
    { class: day.today ? 'day today' : 'day', 'aria-label': day.label, 'data-date': day.date },
    make('h3', {}, day.label),
    day.events.length > 0
      ? make('ul', {}, ...day.events.map(eventCard))
      : make('p', { class: 'nothing' }, 'Nothing planned'),
  );

/** The chosen person's week. It looks again every two seconds while it is shown, so a new event appears. */
export const calendar = () => {
  const box = byId('week', HTMLElement);
  const label = byId('week-label', HTMLElement);
  const arrows = { previous: '', next: '' };
  let person = '';
  let from = '';
  let shown = false;
  let drawn = '';

  const draw = (week: HostWeek) => {
    const now = JSON.stringify(week);
    if (now === drawn) return;
    drawn = now;
    label.textContent = week.label;
    Object.assign(arrows, { previous: week.previous, next: week.next });
    box.replaceChildren(...week.days.map(dayColumn));
  };
  const look = async () => {
    const asked = { person, from };
    try {
      const week = await ask<HostWeek>(`/sandbox/calendar?${new URLSearchParams(asked)}`);
      // The answer of a person or week that was left in the meantime is dropped.
      if (asked.person === person && asked.from === from) draw(week);
    } catch (problem) {
      drawn = '';
      box.replaceChildren(make('p', { class: 'problem' }, wordsOf(problem)));
    }
  };
  const turnTo = (monday: string) => {
    from = monday;
    void look();
  };
  byId('week-previous', HTMLButtonElement).addEventListener('click', () => turnTo(arrows.previous));
  byId('week-today', HTMLButtonElement).addEventListener('click', () => turnTo(''));
  byId('week-next', HTMLButtonElement).addEventListener('click', () => turnTo(arrows.next));
  setInterval(() => shown && !document.hidden && void look(), LOOK_AGAIN_MS);

  return {
    show(now: { readonly person: string; readonly shown: boolean }) {
      ({ person, shown } = now);
      if (shown) void look();
    },
  };
};
