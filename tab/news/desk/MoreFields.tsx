import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { addMillis, type Instant } from '../../../api/contract/time.ts';
import type { EventDetails } from '../../../api/news/contract.ts';
import type { Impact } from '../../../api/news/desk.contract.ts';
import { editText as text } from './desk.text.ts';
import { instantOf, localOf } from './local-time.ts';
import { PeopleField } from './PeopleField.tsx';
import { TimeField } from './TimeField.tsx';
import type { FilledIn } from './use-work.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  readonly value: FilledIn;
  readonly onChange: (value: FilledIn) => void;
}

const HOUR_MS = 3_600_000;

/** When and where an event is. It begins with tomorrow at ten: an end is always after its beginning. */
export const EventFields = ({ value, onChange, now }: PartProps & { readonly now: Instant }) => {
  const styles = useStyles();
  const { event } = value.content;
  const set = (next: EventDetails) => onChange({ ...value, content: { ...value.content, event: next } });
  if (event === undefined) {
    const from = instantOf({ date: localOf(addMillis(now, 24 * HOUR_MS)).date, time: '10:00' });
    return (
      <div>
        <Button onClick={() => set({ from, to: addMillis(from, HOUR_MS), place: '', online: null })}>
          {text.addTimes}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <TimeField
        {...{ label: text.from, value: event.from, usual: '10:00' }}
        onChange={(from) => {
          if (from !== undefined)
            set({ ...event, from, to: from < event.to ? event.to : addMillis(from, HOUR_MS) });
        }}
      />
      <TimeField
        {...{ label: text.to, value: event.to, usual: '11:00' }}
        onChange={(to) => {
          if (to !== undefined) set({ ...event, to });
        }}
      />
      <Field label={text.place}>
        <Input
          maxLength={200}
          value={event.place}
          onChange={(_, data) => set({ ...event, place: data.value })}
        />
      </Field>
      <Field label={text.online} hint={text.onlineHint}>
        <Input
          type="url"
          maxLength={500}
          defaultValue={event.online ?? ''}
          onBlur={({ target }) =>
            set({
              ...event,
              online: /^https:\/\/\S+\.\S+$/.test(target.value.trim()) ? target.value.trim() : null,
            })
          }
        />
      </Field>
      <Contact event={event} onChange={set} />
    </div>
  );
};

interface ContactProps {
  readonly event: EventDetails;
  readonly onChange: (event: EventDetails) => void;
}

/** One colleague; another one takes their place. */
const Contact = ({ event, onChange }: ContactProps) => {
  const { contact, ...without } = event;
  return (
    <PeopleField
      {...{ label: text.contact, add: text.addContact, hint: text.contactHint }}
      chosen={contact === undefined ? [] : [contact]}
      onChange={(chosen) => {
        const last = chosen.at(-1);
        onChange(last === undefined ? without : { ...without, contact: last });
      }}
    />
  );
};

const QUESTIONS = [
  ['affects', text.affects, text.affectsHint],
  ['barriers', text.barriers, text.barriersHint],
  ['actions', text.actions, ''],
] as const;

/** What a policy, page or briefing is published with: whom it affects, and what is done for those it may shut out. */
export const ImpactFields = ({ value, onChange }: PartProps) => {
  const styles = useStyles();
  const impact: Impact = value.impact ?? { affects: '', barriers: '', actions: '' };
  return (
    <div className={styles.part}>
      <Text className={styles.hint}>{text.impactHint}</Text>
      {QUESTIONS.map(([name, label, hint]) => (
        <Field key={name} label={label} {...(hint !== '' && { hint })}>
          <Textarea
            maxLength={1000}
            value={impact[name]}
            onChange={(_, data) => onChange({ ...value, impact: { ...impact, [name]: data.value } })}
          />
        </Field>
      ))}
    </div>
  );
};

/** Of a new version of what was published: whether the change matters to whoever read it before, and why it is made. */
export const ChangeFields = ({ value, onChange }: PartProps) => (
  <div className={useStyles().part}>
    <Field label={text.change} hint={text.changeHint}>
      <RadioGroup
        value={value.change ?? ''}
        onChange={(_, data) => onChange({ ...value, change: data.value === 'minor' ? 'minor' : 'material' })}
      >
        <Radio value="minor" label={text.minor} />
        <Radio value="material" label={text.material} />
      </RadioGroup>
    </Field>
    <Field label={text.reason}>
      <Input
        maxLength={500}
        value={value.reason ?? ''}
        onChange={(_, data) => onChange({ ...value, reason: data.value })}
      />
    </Field>
  </div>
);
