import { Combobox, Field, makeStyles, Option, Persona, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findPeople, type Person } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { text } from './text.ts';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  field: { maxWidth: '480px' },
  box: { minWidth: 0 },
  list: { maxHeight: '60vh' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  // Not pale like a choice that is barred: these words are for reading.
  words: { color: tokens.colorNeutralForeground2, ':hover': { color: tokens.colorNeutralForeground2 } },
  option: { paddingBlock: tokens.spacingVerticalXS },
});

interface PersonPickerProps {
  /** What the person is picked for: "Find a colleague", "Book for". */
  readonly label: string;
  readonly hint?: string;
  /** What may be typed, where it is not a name, job or department. */
  readonly placeholder?: string;
  /** Who is picked. A form keeps it; a page that goes on to the person at once leaves it out. */
  readonly picked?: Person | null;
  /** Null once the words are changed: nobody is picked by half a name. */
  readonly onPick: (person: Person | null) => void;
  /** Why the form was refused, if it was because of this choice. */
  readonly problem?: string | undefined;
  readonly required?: boolean;
}

/** Letters before the directory is asked: one would find half the council. */
const ENOUGH = 2;

/**
 * The one way to choose a person, for every room: "Book for", "Approve as", "Invite". Finds, while one types, whom the
 * viewer may know of by the beginning of a name, job or department. In a form:
 *
 *     const [person, setPerson] = useState<Person | null>(null);
 *     <PersonPicker label="Book for" picked={person} onPick={setPerson} problem={refusal?.title} required />
 *
 * Send `person.id` alone; whether the viewer may do this for them is asked by the use case.
 */
export const PersonPicker = (props: PersonPickerProps) => {
  const {
    label,
    hint,
    placeholder = text.placeholder,
    picked = null,
    onPick,
    problem,
    required = false,
  } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const search = useSearch(picked === null ? typed : '');
  const people = picked === null ? search.people : [picked];
  const wrong = problem ?? search.problem;
  return (
    <Field
      label={label}
      className={styles.field}
      required={required}
      {...(hint !== undefined && { hint })}
      {...(wrong !== undefined && { validationState: 'error', validationMessage: wrong })}
    >
      <Combobox
        className={styles.box}
        freeform
        autoComplete="off"
        placeholder={placeholder}
        value={picked?.name ?? typed}
        selectedOptions={picked === null ? [] : [picked.id]}
        listbox={{ className: styles.list }}
        open={isOpen}
        onOpenChange={(_, { open }) => setIsOpen(open)}
        onChange={(event) => {
          setTyped(event.target.value);
          if (picked !== null) onPick(null);
          // Pasted or dictated words open the list as well as typed ones.
          setIsOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = people.find(({ id }) => id === optionValue);
          if (chosen === undefined) return;
          // A form that is emptied later shows nothing of what was typed for this one.
          setTyped('');
          onPick(chosen);
        }}
      >
        {people.map((person) => (
          <Option
            key={person.id}
            value={person.id}
            text={person.name}
            checkIcon={null}
            className={styles.option}
          >
            <Persona
              name={person.name}
              secondaryText={jobOf(person)}
              avatar={{ color: 'colorful', 'aria-hidden': true }}
            />
          </Option>
        ))}
        {people.length === 0 && (
          <Option key="none" disabled text="" checkIcon={null} className={styles.words}>
            {search.words}
          </Option>
        )}
      </Combobox>
      <span role="status" className={styles.heard}>
        {picked === null ? search.heard : ''}
      </span>
    </Field>
  );
};

const jobOf = ({ jobTitle, department }: Person): string => [jobTitle, department].filter(Boolean).join(', ');

/** Whom the words find, and what is said where they find nobody. */
const useSearch = (typed: string) => {
  const q = useSettled(typed.trim());
  const isAsked = q.length >= ENOUGH;
  const { data, error } = useRead(findPeople, { q }, { enabled: isAsked, keep: true });
  if (!isAsked) return { people: [], words: text.more, heard: '', problem: undefined };
  if (data === undefined)
    return { people: [], words: error ? text.problem : text.looking, heard: '', problem: error?.title };
  const { people } = data;
  return { people, words: text.nobody(q), heard: text.found(people.length), problem: undefined };
};
