import type { HostPerson } from '../wire.ts';
import { make } from './dom.ts';

const SHOWN = 40;

/** First and last letter of a name, for the round mark beside it. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** What one should know of a person before being them: what they stand for, where, with which roles. */
export const about = (person: HostPerson): string =>
  [person.persona ?? person.jobTitle, person.department, ...person.roles].filter(Boolean).join(' · ');

const matches = (person: HostPerson, words: readonly string[]): boolean => {
  const text = `${person.name} ${about(person)} ${person.mail}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Personas first, then everybody in the order given; at most `SHOWN`, so that 300 names stay quick. */
const peopleFor = (people: readonly HostPerson[], typed: string): readonly HostPerson[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = people.filter((person) => matches(person, words));
  const first = found.filter((person) => person.persona);
  return [...first, ...found.filter((person) => !person.persona)].slice(0, SHOWN);
};

const optionFor = (person: HostPerson, index: number): HTMLElement =>
  make(
    'div',
    { id: `person-${index}`, role: 'option', 'data-person': person.id, 'aria-selected': 'false' },
    make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(person.name)),
    make('span', { class: 'option-name' }, person.name),
    make('span', { class: 'option-about' }, about(person)),
  );

/** The list under the person field: it opens, closes, and knows the option the arrows are on. */
export const peopleList = (people: readonly HostPerson[], input: HTMLInputElement, list: HTMLElement) => {
  let active = -1;
  const options = () => [...list.children].filter((child) => child instanceof HTMLElement);
  const mark = (index: number) => {
    active = index;
    for (const [at, option] of options().entries())
      option.setAttribute('aria-selected', String(at === index));
    options()[index]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options()[index]?.id ?? '');
  };
  const show = (shown: boolean) => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
  };
  // Pointer down would move the focus out of the field and close the list before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());

  return {
    isOpen: () => !list.hidden,
    open(typed: string) {
      list.replaceChildren(...peopleFor(people, typed).map(optionFor));
      show(list.childElementCount > 0);
      mark(typed === '' ? -1 : 0);
    },
    close() {
      show(false);
      input.setAttribute('aria-activedescendant', '');
    },
    move: (by: 1 | -1) => mark(Math.max(0, Math.min(active + by, options().length - 1))),
    active: () => options()[active]?.dataset.person,
    onChosen: (pick: (id: string | undefined) => void) =>
      list.addEventListener('click', ({ target }) =>
        pick(
          target instanceof Element
            ? target.closest<HTMLElement>('[role=option]')?.dataset.person
            : undefined,
        ),
      ),
  };
};
