import type { HostPerson } from '../wire.ts';
import { byId } from './dom.ts';
import { about, initials, peopleList } from './people-list.ts';

/**
 * The person switcher: an editable combobox with a list (ARIA practices), because 300 names need typing
 * and a native select cannot be searched by job or department.
 */
export const peoplePicker = (people: readonly HostPerson[], onPick: (id: string) => void) => {
  const input = byId('person', HTMLInputElement);
  const list = peopleList(people, input, byId('people', HTMLElement));
  let chosen: HostPerson | undefined;

  const close = () => {
    list.close();
    input.value = chosen?.name ?? '';
  };
  const pick = (id: string | undefined) => {
    close();
    if (id && id !== chosen?.id) onPick(id);
  };

  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => list.open(''));
  input.addEventListener('input', () => list.open(input.value));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!list.isOpen() && key !== 'ArrowDown') return;
    if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(key)) return;
    event.preventDefault();
    if (!list.isOpen()) list.open('');
    else if (key === 'Enter') pick(list.active());
    else if (key === 'Escape') close();
    else list.move(key === 'ArrowDown' ? 1 : -1);
  });
  list.onChosen(pick);

  return {
    show(person: HostPerson) {
      chosen = person;
      input.value = person.name;
      byId('avatar', HTMLElement).textContent = initials(person.name);
      byId('person-about', HTMLElement).textContent = about(person);
    },
  };
};
