import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { GROUNDS, NATIONS, type Nation, SECRECIES, type Secrecy } from '../../api/news/grounds.contract.ts';
import type { Person } from '../../api/people/contract.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { text as readers } from './briefing.text.ts';
import { Choices } from './Choices.tsx';
import { text as all } from './circulation.text.ts';

const text = all.form;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '640px',
  },
  day: { maxWidth: '200px' },
});

/** A year of five digits is a slip of the finger, and would count as no day. */
const LAST_DAY = '2099-12-31';

/** What is said of a restriction so far. */
export interface RestrictionDraft {
  readonly nation: Nation;
  readonly secrecy: Secrecy;
  readonly grounds: readonly string[];
  readonly publicInterest: string;
  readonly decidedBy: Person | null;
  readonly reviewOn: string;
  readonly challenge: string;
}

interface RestrictionFormProps {
  readonly draft: RestrictionDraft;
  /** True once readers have it: then the monitoring officer alone moves the review date. */
  readonly isDated: boolean;
  readonly onChange: (draft: RestrictionDraft) => void;
}

/** Why something is private: kind, grounds of the nation's law, public interest, who decided, until when, how to object. */
export const RestrictionForm = ({ draft, isDated, onChange }: RestrictionFormProps) => {
  const styles = useStyles();
  const set = (change: Partial<RestrictionDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles.form}>
      <Field label={text.nation} required>
        <RadioGroup
          value={draft.nation}
          onChange={(_, { value }) => set({ nation: value as Nation, grounds: [] })}
        >
          {NATIONS.map((nation) => (
            <Radio key={nation} value={nation} label={readers.nationOf(nation)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text.kind} required>
        <RadioGroup
          value={draft.secrecy}
          onChange={(_, { value }) => set({ secrecy: value as Secrecy, grounds: [] })}
        >
          {SECRECIES.toReversed().map((secrecy) => (
            <Radio key={secrecy} value={secrecy} label={text.kinds[secrecy]} />
          ))}
        </RadioGroup>
      </Field>
      <GroundChoice draft={draft} onChange={onChange} />
      <Field label={text.publicInterest} hint={text.publicInterestHint} required>
        <Textarea
          rows={4}
          maxLength={4000}
          value={draft.publicInterest}
          onChange={(_, { value }) => set({ publicInterest: value })}
        />
      </Field>
      <PersonPicker
        label={text.decidedBy}
        picked={draft.decidedBy}
        onPick={(decidedBy) => set({ decidedBy })}
        required
      />
      <Field label={text.reviewOn} hint={isDated ? text.reviewMoved : text.reviewHint} required>
        <Input
          className={styles.day}
          type="date"
          readOnly={isDated}
          max={LAST_DAY}
          value={draft.reviewOn}
          onChange={(_, { value }) => set({ reviewOn: value })}
        />
      </Field>
      <Field label={text.challenge} required>
        <Textarea
          rows={3}
          maxLength={2000}
          value={draft.challenge}
          onChange={(_, { value }) => set({ challenge: value })}
        />
      </Field>
    </div>
  );
};

const GroundChoice = ({ draft, onChange }: Omit<RestrictionFormProps, 'isDated'>) => {
  const { law, grounds } = GROUNDS[draft.nation][draft.secrecy];
  const isWeighed = grounds.some(({ id, weighed }) => weighed && draft.grounds.includes(id));
  const turn = (id: string, isOn: boolean) =>
    onChange({
      ...draft,
      grounds: isOn ? [...draft.grounds, id] : draft.grounds.filter((one) => one !== id),
    });
  return (
    <Choices label={text.grounds} hint={isWeighed ? `${law}. ${text.weighed}` : law}>
      {grounds.map(({ id, cited, words }) => (
        <div key={id}>
          <Checkbox
            label={`${cited}: ${words}`}
            checked={draft.grounds.includes(id)}
            onChange={(_, { checked }) => turn(id, checked === true)}
          />
        </div>
      ))}
    </Choices>
  );
};
