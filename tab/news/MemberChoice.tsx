import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { BriefingChoices } from '../../api/news/circulation.contract.ts';
import { Choices } from './Choices.tsx';
import { text } from './circulation.text.ts';

type Member = BriefingChoices['members'][number];

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface MemberChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly members: readonly Member[];
  readonly chosen: readonly Member['id'][];
  readonly onChange: (chosen: readonly Member['id'][]) => void;
}

/** Councillors to tick, all of them in sight: a council has some dozens. */
export const MemberChoice = ({ label, hint, members, chosen, onChange }: MemberChoiceProps) => {
  const styles = useStyles();
  const turn = (id: Member['id'], isOn: boolean) =>
    onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Choices label={label} {...(hint !== undefined && { hint })}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => onChange(members.map(({ id }) => id))}>
          {text.form.all}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {text.form.nobody}
        </Button>
        <Text role="status">{text.form.chosen(chosen.length)}</Text>
      </div>
      <div className={styles.list}>
        {members.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => turn(id, checked === true)}
          />
        ))}
      </div>
    </Choices>
  );
};
