import type { HostPerson, HostSetup } from '../wire.ts';
import { activity } from './activity.ts';
import { calendar } from './calendar.ts';
import { chat, commandButtons } from './chat.ts';
import { composeBox } from './compose.ts';
import { controls, showControls, showUnread } from './controls.ts';
import { type Dialogs, dialogs } from './dialogs.ts';
import { ask, byId, wordsOf } from './dom.ts';
import { faultSwitches } from './faults.ts';
import { peoplePicker } from './people-picker.ts';
import { type Place, type PlaceKeeper, placeKeeper } from './place.ts';
import { type TeamsProtocol, teamsProtocol } from './protocol.ts';
import { protocolLog } from './protocol-log.ts';
import { tabAt, tabFrame, tabRow } from './tab-frame.ts';
import { teamsFunctions } from './teams-functions.ts';
import { destinationOf } from './teams-runtime.ts';

/** What makes the tab load anew; another theme is told to the tab that is there. */
const TRAVELS = ['person', 'page', 'sub', 'view'] as const;

const tell = (words: string) => {
  byId('app-notice', HTMLElement).textContent = words;
};

/** A person is named in the address by object id or by the handle of a persona; nobody means the first persona. */
const personAt = ({ people }: HostSetup, asked: string): HostPerson => {
  const named = people.find(({ id, key }) => id === asked || key === asked);
  const person = named ?? people.find(({ persona }) => persona) ?? people[0];
  if (!person) throw new Error('the sandbox has nobody in it');
  return person;
};

/** The tab in its frame, with a Teams around it that answers. */
const teamsAround = (setup: HostSetup, place: PlaceKeeper, person: () => HostPerson) => {
  let opened: Dialogs | undefined;
  let spoken: TeamsProtocol | undefined;
  const made = <Part>(part: Part | undefined): Part => {
    if (!part) throw new Error('the host was asked before it was made');
    return part;
  };
  const functions = teamsFunctions({
    setup,
    place,
    person,
    entity: () => tabAt(setup, place.get()),
    protocol: () => made(spoken),
    dialogs: () => made(opened),
    tell,
  });
  const protocol = teamsProtocol(functions, protocolLog(), () => tab.heard());
  spoken = protocol;
  opened = dialogs(protocol);
  const tab = tabFrame(setup, protocol, tell);
  return { load: tab.load, themeChanged: (theme: string) => protocol.toAll('themeChange', theme) };
};

/** Opens what a card links to: a page of the tab here, anything else in a window of its own. */
const linkOpener = (setup: HostSetup, place: PlaceKeeper) => (url: string) => {
  const there = destinationOf(url, setup.appId);
  if (!there) window.open(url, '_blank', 'noopener');
  else place.go({ ...there, show: place.get().show === 'split' ? 'split' : 'app' });
};

const start = async () => {
  const setup = await ask<HostSetup>('/sandbox/host');
  byId('organisation', HTMLElement).textContent = setup.organisation;
  const place = placeKeeper((now, before) => render(now, before));
  const person = () => personAt(setup, place.get().person);
  const teams = teamsAround(setup, place, person);
  const row = tabRow(setup, (page) => place.go({ page, sub: '' }));
  const picker = peoplePicker(setup.people, (id) => place.go({ person: id }));
  const week = calendar();
  const openUrl = linkOpener(setup, place);
  const feed = activity(openUrl);
  const talk = chat({ onUnread: showUnread, openUrl });

  const render = (now: Place, before?: Place) => {
    showControls(now);
    row.show(now);
    picker.show(person());
    feed.show({ person: person().id, shown: now.show === 'activity' });
    week.show({ person: person().id, shown: now.show === 'calendar' });
    talk.show({ person: person().id, shown: now.show === 'chat' || now.show === 'split' });
    if (!before || TRAVELS.some((key) => now[key] !== before[key])) teams.load(now);
    else if (now.theme !== before.theme) teams.themeChanged(now.theme);
  };
  commandButtons(setup.commands, talk.say);
  composeBox(() => person().id);
  controls(place);
  faultSwitches();
  byId('reload', HTMLButtonElement).addEventListener('click', () => teams.load(place.get()));
  render(place.get());
};

start().catch((problem: unknown) => {
  tell(`The sandbox did not start this page: ${wordsOf(problem)}`);
  throw problem;
});
