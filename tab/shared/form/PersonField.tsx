import type { PersonId } from '../../../api/contract/ids.ts';
import { type Person, personPage } from '../../../api/people/contract.ts';
import { useRead } from '../../shell/api.tsx';
import { PersonPicker } from '../PersonPicker.tsx';
import { placeOf } from '../places.ts';
import type { FieldProps } from './FieldFrame.tsx';

/** A colleague. The form keeps the id alone, so a draft that is taken up again asks for the name. */
export const PersonField = ({ path, field, value, problem, onChange }: FieldProps) => {
  const picked = usePerson(value);
  return (
    <div id={placeOf(path)} data-path={path}>
      <PersonPicker
        label={field.title}
        {...(field.description !== undefined && { hint: field.description })}
        picked={picked}
        onPick={(person) => onChange(person?.id ?? '')}
        problem={problem}
      />
    </div>
  );
};

/** Who it is; null for nobody, and until the name is known. */
export const usePerson = (id: string): Person | null => {
  const { data } = useRead(personPage, { id: id as PersonId }, { enabled: id !== '' });
  return data ?? null;
};
