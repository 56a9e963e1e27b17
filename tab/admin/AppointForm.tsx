import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';
import { addDays, isPlainDate } from '../../api/contract/time.ts';
import {
  type AppointInput,
  type AppointmentChoices,
  appoint,
  appointmentChoices,
  listAppointments,
} from '../../api/people/appointments.contract.ts';
import type { Person } from '../../api/people/contract.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useRead, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { isReason } from './reason.ts';
import { Section } from './Section.tsx';
import { appointmentsText as text } from './text.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '480px',
  },
  // A long name of a department must not make the field wider than the card.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0 } },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Gives an appointment: which, for whom, since when and why. */
export const AppointForm = () => {
  const choices = useRead(appointmentChoices, {});
  return (
    <Section title={text.giveTitle}>
      {choices.data === undefined ? (
        choices.error === null ? (
          <Loading rows={4} height={48} />
        ) : (
          <Problem problem={choices.error} onRetry={() => choices.refetch()} />
        )
      ) : choices.data.kinds.length === 0 ? (
        <Empty {...text.noKinds} />
      ) : (
        <Form choices={choices.data} />
      )}
    </Section>
  );
};

/** A year of five digits is a slip of the finger, and would count as no day. */
const LAST_DAY = '2099-12-31';

/** What is filled in so far; days are empty until one is chosen. */
interface Draft {
  readonly kind: string;
  readonly department: string;
  readonly from: string;
  readonly last: string;
  readonly reason: string;
}

const Form = ({ choices }: { choices: AppointmentChoices }) => {
  const styles = useStyles();
  const notices = useNotices();
  const empty: Draft = { kind: choices.kinds[0]?.id ?? '', department: '', from: '', last: '', reason: '' };
  const [draft, setDraft] = useState(empty);
  const [person, setPerson] = useState<Person | null>(null);
  const give = useWrite(appoint, {
    changes: [listAppointments],
    done: (given) => {
      setDraft(empty);
      setPerson(null);
      notices.done(text.hasGiven(given.person.name, given.kind.title));
    },
  });
  const kind = choices.kinds.find(({ id }) => id === draft.kind);
  const ready = asInput(choices, draft, person);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) give.mutate(ready);
      }}
    >
      <Field label={text.kind} {...(kind && { hint: text.meaning(kind.meaning) })}>
        <Select value={draft.kind} onChange={(_, { value }) => set({ kind: value })}>
          {choices.kinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {kind?.scope === 'department' && (
        <Field label={text.department} className={styles.choice} required>
          <Select value={draft.department} onChange={(_, { value }) => set({ department: value })}>
            <option value="">{text.choose}</option>
            {choices.departments.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <PersonPicker label={text.person} picked={person} onPick={setPerson} required />
      <div className={styles.days}>
        <Field label={text.from} hint={text.fromHint}>
          <Input
            type="date"
            min={choices.today}
            max={LAST_DAY}
            value={draft.from}
            onChange={(_, { value }) => set({ from: value })}
          />
        </Field>
        <Field label={text.last} hint={text.lastHint}>
          <Input
            type="date"
            min={draft.from || choices.today}
            max={LAST_DAY}
            value={draft.last}
            onChange={(_, { value }) => set({ last: value })}
          />
        </Field>
      </div>
      <Field label={text.reason} hint={text.reasonHint} required>
        <Input maxLength={300} value={draft.reason} onChange={(_, { value }) => set({ reason: value })} />
      </Field>
      {give.error !== null && <Problem problem={give.error} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || give.isPending}>
          {text.give}
        </Button>
      </div>
      {!ready && (
        <Text size={200} className={styles.quiet}>
          {text.missing}
        </Text>
      )}
    </form>
  );
};

/** What the form says once it says enough. */
const asInput = (
  { kinds }: AppointmentChoices,
  draft: Draft,
  person: Person | null,
): AppointInput | undefined => {
  const kind = kinds.find(({ id }) => id === draft.kind);
  const scope = kind?.scope === 'council' ? WHOLE_COUNCIL : draft.department;
  if (!kind || !scope || !person || !isReason(draft.reason)) return undefined;
  return {
    ...{ kind: kind.id, scope, person: person.id, reason: draft.reason },
    ...(isPlainDate(draft.from) && { from: draft.from }),
    ...(isPlainDate(draft.last) && { to: addDays(draft.last, 1) }),
  };
};
