import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PersonId } from '../../../api/contract/ids.ts';
import { personPage } from '../../../api/people/contract.ts';
import { PersonPicker } from '../../shared/PersonPicker.tsx';
import { useRead } from '../../shell/api.tsx';
import { audienceText as text } from './desk.text.ts';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface PeopleFieldProps {
  readonly label: string;
  /** What the picker is for. */
  readonly add: string;
  readonly hint?: string;
  readonly chosen: readonly PersonId[];
  readonly onChange: (chosen: readonly PersonId[]) => void;
}

/** Any number of people, each by name. */
export const PeopleField = ({ label, add, hint, chosen, onChange }: PeopleFieldProps) => {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Text>{label}</Text>
      {chosen.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {chosen.map((id) => (
            <li key={id}>
              <Chosen id={id} onRemove={() => onChange(chosen.filter((one) => one !== id))} />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={add}
        {...(hint !== undefined && { hint })}
        onPick={(person) => {
          if (person !== null && !chosen.includes(person.id)) onChange([...chosen, person.id]);
        }}
      />
    </div>
  );
};

const Chosen = ({ id, onRemove }: { id: PersonId; onRemove: () => void }) => {
  const name = useRead(personPage, { id }).data?.name ?? '…';
  return (
    <Button
      size="small"
      icon={<DismissRegular />}
      iconPosition="after"
      aria-label={text.remove(name)}
      onClick={onRemove}
    >
      {name}
    </Button>
  );
};
