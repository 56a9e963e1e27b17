import type { NoticeWay } from '../../api/contract/notices.ts';
import type {
  LocationFor,
  Pattern,
  Person,
  PersonPage,
  Profile,
  Spot,
  Today,
} from '../../api/people/contract.ts';
import { WEEKDAYS } from '../../api/people/contract.ts';
import { type Button, buttons, card, choice, facts, heading, sentence } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';

/** A title, a sentence, and what can be done next. */
export const sayingCard = (
  title: string,
  words: string,
  next: { readonly actions?: readonly Button[]; readonly link?: Link } = {},
): Reply => {
  const text = `${/[.?!]$/.test(title) ? title : `${title}.`} ${words}`;
  return {
    text,
    card: card(text, [heading(title), sentence(words), buttons(next.actions ?? [], next.link)]),
  };
};

interface Link {
  readonly title: string;
  readonly url: string;
}

type Row = readonly [title: string, value: string];

const rowsOf = (rows: readonly (readonly [string, string | null | undefined])[]): readonly Row[] =>
  rows.flatMap(([title, value]) => (value ? [[title, value] as const] : []));

/** Who somebody is, as far as this viewer may know. */
export const personCard = (page: PersonPage, url: string): Reply => {
  const rows = rowsOf([
    ['Job', page.jobTitle],
    ['Department', page.department],
    ['Manager', page.manager?.name],
    ['Office', page.site],
    ['Digital champions', page.champions.map(({ name }) => name).join(', ')],
    ['Today', page.today && whereWords(page.today)],
  ]);
  const text = [page.name, ...rows.map(([title, value]) => `${title}: ${value}`)].join('. ');
  return {
    text,
    card: card(text, [heading(page.name), facts(rows), buttons([], { title: 'See in Guildhall', url })]),
  };
};

/** Where somebody is today. What is hidden reads like what nobody knows. */
export const whereCard = ({ name, today }: PersonPage, url: string): Reply => {
  const link = { title: 'See in Guildhall', url };
  if (!today)
    return sayingCard(`I do not know where ${name} is today`, 'Nothing is known that I may show you.', {
      link,
    });
  return sayingCard(`${name} today`, `${capital(whereWords(today))}.`, { link });
};

const whereWords = ({ am, pm }: Today): string => {
  const [morning, afternoon] = [am && spotWords(am), pm && spotWords(pm)];
  if (morning && morning === afternoon) return `${morning}, all day`;
  return [morning && `${morning}, in the morning`, afternoon && `${afternoon}, in the afternoon`]
    .filter(Boolean)
    .join('; ');
};

const spotWords = ({ at, site, floor, desk }: Spot): string => {
  switch (at) {
    case 'desk':
      return [`desk ${desk}`, floor?.name, site].filter(Boolean).join(', ');
    case 'office':
      return site ? `usually at ${site}` : 'usually in the office';
    case 'home':
      return 'usually working from home';
    case 'off':
      return 'usually not working';
  }
};

const MAX_BUTTONS = 3;

/** Asks which of several is meant: by buttons, or by a list where they are many. */
export const whichCard = (
  said: string,
  people: readonly Person[],
  { verb, url }: { readonly verb: 'people.who' | 'people.where'; readonly url: string },
): Reply => {
  const title = `Which ${said} do you mean?`;
  const shown = people.slice(0, LISTED);
  const names = shown.map((person) => labelOf(person, shown));
  const text = `${title} ${names.join('; ')}.`;
  if (people.length <= MAX_BUTTONS) {
    const all = shown.map(({ id }, at) => ({ title: `Show ${names[at]}`, verb, data: { person: id } }));
    const rows = shown.map(
      ({ name, jobTitle, department }): Row => [
        name,
        [jobTitle, department].filter(Boolean).join(', ') || 'no job known',
      ],
    );
    return { text, card: card(text, [heading(title), facts(rows), buttons(all)]) };
  }
  const choices = shown.map((person, at) => ({
    title: names[at] === person.name ? joined(person.name, person.jobTitle) : (names[at] ?? ''),
    value: person.id,
  }));
  return {
    text,
    card: card(text, [
      heading(title),
      choice('person', 'Colleague', choices),
      buttons([{ title: 'Show this person', verb }], { title: 'Search in Guildhall', url }),
    ]),
  };
};

const LISTED = 10;

/** People of one name are told apart by their job, and those of one job by their department. */
const labelOf = ({ name, jobTitle, department }: Person, all: readonly Person[]): string => {
  const namesakes = all.filter((other) => other.name === name);
  if (namesakes.length < 2) return name;
  const isAlike = namesakes.filter((other) => other.jobTitle === jobTitle).length > 1;
  return joined(name, jobTitle, isAlike || jobTitle === null ? department : null);
};

const joined = (...words: readonly (string | null)[]): string => words.filter(Boolean).join(', ');

const SEEN_BY: Readonly<Record<LocationFor, string>> = {
  nobody: 'Nobody',
  team: 'My team and my manager',
  department: 'My department',
  everyone: 'Everyone',
};

const WAYS: Readonly<Record<NoticeWay, string>> = {
  bot: 'Told in chat',
  feed: 'Told in the activity feed',
  none: 'Not told',
};

const STYLES = { agile: 'Agile', mobile: 'Mobile', flexible: 'Flexible', static: 'Fixed place' } as const;

/** What the viewer chose, and where it is changed. */
export const settingsCard = (profile: Profile, url: string): Reply => {
  const { usualSite, workStyle, pattern, notices, quietHours, locationFor, choices } = profile;
  const site = choices.sites.find(({ id }) => id === usualSite)?.name;
  const rows = rowsOf([
    ['Who sees where you are', SEEN_BY[locationFor]],
    ['Usual building', site ?? 'Not chosen'],
    ['How you work', workStyle ? STYLES[workStyle] : 'Not chosen'],
    ['Your week', weekWords(pattern) || 'Not chosen'],
    ['Quiet hours', quietHours && `${quietHours.from} to ${quietHours.to}`],
    ...choices.topics.map(({ id, title, usual }) => [title, WAYS[notices[id] ?? usual]] as const),
  ]);
  const title = 'Your settings';
  const text = [title, ...rows.map(([name, value]) => `${name}: ${value}`)].join('. ');
  return {
    text,
    card: card(text, [heading(title), facts(rows), buttons([], { title: 'Change in Guildhall', url })]),
  };
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const weekWords = (pattern: Pattern): string =>
  WEEKDAYS.flatMap((day, at) => {
    const { am, pm } = pattern[day] ?? {};
    if (!am && !pm) return [];
    const words = am === pm ? am : [am && `${am} am`, pm && `${pm} pm`].filter(Boolean).join(', ');
    return [`${DAYS[at]} ${words}`];
  }).join('; ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
