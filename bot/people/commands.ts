import { z } from 'zod';
import type { PersonId } from '../../api/contract/ids.ts';
import { isStaff, type Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import type { CardAction, Reply, RoomCommands } from '../shell/turn.ts';
import { personCard, sayingCard, settingsCard, whereCard, whichCard } from './cards.ts';
import type { PeopleCommandPorts } from './ports.ts';
import { type PeopleReading, readPeople, type Whom } from './reading.ts';

/** The people room in chat: it tells and never changes anything; what is chosen is chosen in the tab. */
export const peopleCommands = (ports: PeopleCommandPorts): RoomCommands => ({
  room: 'people',
  examples: ['who is my manager', 'where is my manager today', 'my settings'],
  suggestions: [{ title: 'See my settings', verb: 'people.settings' }],
  hear: async ({ viewer, text }) => {
    const reading = readPeople(text);
    return reading && { sure: reading.sure, answer: () => answer(ports, viewer, reading) };
  },
  act: (action) => act(ports, action),
});

const answer = (ports: PeopleCommandPorts, viewer: Viewer, reading: PeopleReading): Promise<Reply> => {
  if (reading.intent === 'settings') return settings(ports, viewer);
  if (!reading.sure) return Promise.resolve(ASK_FOR_A_NAME);
  if (reading.intent === 'where' && reading.otherDay) return Promise.resolve(TODAY_ONLY);
  return find(ports, viewer, reading.intent, reading.whom);
};

const ASK_FOR_A_NAME = sayingCard('Whom do you mean?', 'Write a name, such as “who is Ann Lee”.');
const TODAY_ONLY = sayingCard(
  'I can only say where somebody is today',
  'Where colleagues were or will be is theirs to tell.',
);

const settings = async ({ people, linkTo }: PeopleCommandPorts, viewer: Viewer): Promise<Reply> =>
  settingsCard(await people.myProfile(viewer), linkTo('/people/me'));

const find = async (
  ports: PeopleCommandPorts,
  viewer: Viewer,
  intent: 'who' | 'where',
  whom: Whom,
): Promise<Reply> => {
  if (whom === 'me') return show(ports, viewer, intent, viewer.person);
  if (whom === 'manager') {
    const { manager } = await ports.people.personPage(viewer, { id: viewer.person });
    if (manager) return show(ports, viewer, intent, manager.id);
    return isStaff(viewer) ? NO_MANAGER : NO_MANAGER_OF_MEMBERS;
  }
  const { people } = await ports.people.whoIsMeant(viewer, whom.name);
  const [only, ...others] = people;
  if (!only) return nobodyCard(ports, whom.name);
  if (others.length === 0) return show(ports, viewer, intent, only.id);
  return whichCard(capitals(whom.name), people, { verb: `people.${intent}`, url: ports.linkTo('/people') });
};

const NO_MANAGER = sayingCard(
  'I do not know who your manager is',
  'HR can add your manager to the directory.',
);

const NO_MANAGER_OF_MEMBERS = sayingCard(
  'I know of no manager for councillors',
  'If you need somebody, Democratic Services can tell you who it is.',
);

const nobodyCard = ({ linkTo }: PeopleCommandPorts, name: string): Reply =>
  sayingCard(
    `I found nobody called ${capitals(name)}`,
    'Check how the name is written, or search in Guildhall.',
    {
      link: { title: 'Search in Guildhall', url: linkTo('/people') },
    },
  );

/** The page is asked for anew: a card may be old, forwarded or forged, and people change what they show. */
const show = async (
  { people, linkTo }: PeopleCommandPorts,
  viewer: Viewer,
  intent: 'who' | 'where',
  id: PersonId,
): Promise<Reply> => {
  const page = await people.personPage(viewer, { id });
  const url = linkTo(`/people/${id}`);
  return intent === 'who' ? personCard(page, url) : whereCard(page, url);
};

const pressed = z.object({ person: idOf('per') });

const act = async (ports: PeopleCommandPorts, { viewer, verb, data }: CardAction): Promise<Reply> => {
  if (verb === 'people.settings') return settings(ports, viewer);
  if (verb !== 'people.who' && verb !== 'people.where') throw new Refused('bad_input');
  const read = pressed.safeParse(data);
  if (!read.success) throw new Refused('bad_input', { detail: 'Choose a colleague, then press again' });
  return show(ports, viewer, verb === 'people.who' ? 'who' : 'where', read.data.person);
};

/** A name as people write it, as far as its letters tell: it is shown beside what was found, never kept. */
const capitals = (name: string): string =>
  name.replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
