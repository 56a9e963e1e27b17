import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../api/people/contract.ts';
import {
  type EmploymentAnswer,
  type SaveEmploymentInput,
  saveEmployment,
  seeEmployment,
} from '../../api/requests/employment.contract.ts';
import { leaveBalance } from '../../api/requests/leave.contract.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { entriesOf } from '../shared/form/entries.ts';
import { FormFields } from '../shared/form/FormFields.tsx';
import { useForm } from '../shared/form/use-form.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { halfTyped } from '../shared/places.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { AdjustLeave } from './AdjustLeave.tsx';
import { Balance } from './Balance.tsx';
import { contractAnswers, contractForm, contractInput } from './contract-form.ts';
import { EmploymentList } from './EmploymentList.tsx';
import { employmentText as text } from './employment.text.ts';
import { HrSection } from './HrSection.tsx';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** Contracts as HR enters them: of one person, or of many from a list. */
export const Employment = () => {
  const styles = useStyles();
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <div className={styles.parts}>
      <HrSection title={text.title} purpose={text.purpose}>
        <PersonPicker label={text.person} picked={person} onPick={setPerson} />
        {person !== null && <OfPerson key={person.id} person={person} />}
      </HrSection>
      <EmploymentList />
    </div>
  );
};

const OfPerson = ({ person }: { person: Person }) => {
  const styles = useStyles();
  const employment = useRead(seeEmployment, { person: person.id });
  if (employment.data === undefined)
    return employment.error === null ? (
      <Loading rows={3} height={56} />
    ) : (
      <Problem problem={employment.error} onRetry={() => employment.refetch()} />
    );
  return (
    <div className={styles.parts}>
      {employment.data.employment === null ? <Text>{text.none}</Text> : <Balance person={person.id} />}
      <ContractForm answer={employment.data} />
      {employment.data.employment !== null && <AdjustLeave person={person.id} />}
    </div>
  );
};

const ContractForm = ({ answer: { person, employment, policies } }: { answer: EmploymentAnswer }) => {
  const styles = useStyles();
  const notices = useNotices();
  const shape = contractForm(policies);
  const form = useForm(shape, entriesOf(shape, contractAnswers(employment)));
  const save = useWrite<SaveEmploymentInput, EmploymentAnswer>(saveEmployment, {
    changes: [seeEmployment, leaveBalance],
    done: () => notices.done(text.saved(person.name)),
    refused: (problem) =>
      form.sendBack(
        problem.fields.map(({ field, message }) => ({
          path: field.replace(/\.pattern.*$/, '.days'),
          message,
        })),
      ),
  });
  const send = () => {
    const input = contractInput(person.id, form.answers);
    if ('unreadable' in input)
      form.sendBack(
        input.unreadable.map((at) => ({ path: `contracts.${at}.days`, message: text.daysWrong })),
      );
    else save.mutate(input);
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && form.isReady(halfTyped(event.currentTarget))) send();
      }}
    >
      <ErrorSummary problems={form.problems} attempt={form.attempt} />
      {save.error !== null && save.error.fields.length === 0 && <Problem problem={save.error} />}
      <FormFields form={form} />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
};
