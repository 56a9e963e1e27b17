import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '../../api/contract/time.ts';
import {
  type Closure,
  dropClosure,
  listClosures,
  saveClosure,
} from '../../api/requests/employment.contract.ts';
import { leaveBalance, teamMonth } from '../../api/requests/leave.contract.ts';
import { useFieldLook } from '../shared/field-look.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dayPart, listed, longDay } from '../shell/words.ts';
import { HrSection } from './HrSection.tsx';
import { hrText as text } from './hr.text.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
  },
  day: { maxWidth: '200px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, paddingBlockEnd: tokens.spacingVerticalS },
});

const CHANGES = [listClosures, leaveBalance, teamMonth];
const dayWords = (day: PlainDate): string => `${longDay(day)} ${dayPart(day, 'year')}`;

/** Days on which the council is closed beside the bank holidays: entered and taken back. */
export const Closures = () => {
  const closures = useRead(listClosures, {});
  return (
    <HrSection title={text.closures} purpose={text.closuresPurpose}>
      {closures.data !== undefined ? (
        <>
          <Enter />
          <Entered closures={closures.data.closures} />
          <BankHolidays days={closures.data.bankHolidays} />
        </>
      ) : closures.error === null ? (
        <Loading rows={3} height={40} />
      ) : (
        <Problem problem={closures.error} onRetry={() => closures.refetch()} />
      )}
    </HrSection>
  );
};

const Enter = () => {
  const styles = useStyles();
  const look = useFieldLook();
  const notices = useNotices();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const save = useWrite(saveClosure, {
    changes: CHANGES,
    done: (_answer, closure) => {
      setDate('');
      setName('');
      notices.done(text.entered(closure.name));
    },
  });
  const wrongDay = save.error?.fields.find(({ field }) => field === 'date')?.message;
  const ready: Closure | undefined = isPlainDate(date) && name.trim() !== '' ? { date, name } : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.mutate(ready);
      }}
    >
      <Field
        className={look.field}
        label={{ className: look.label, children: text.date }}
        {...(wrongDay !== undefined && { validationState: 'error', validationMessage: wrongDay })}
      >
        <Input
          className={styles.day}
          type="date"
          max="2099-12-31"
          value={date}
          onChange={(_, { value }) => setDate(value)}
        />
      </Field>
      <Field
        className={look.field}
        label={{ className: look.label, children: text.name }}
        hint={text.nameHint}
      >
        <Input maxLength={100} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      {save.error !== null && wrongDay === undefined && <Problem problem={save.error} />}
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || save.isPending}>
          {text.enter}
        </Button>
        {!ready && (
          <Text size={200} className={styles.quiet}>
            {text.missing}
          </Text>
        )}
      </div>
    </form>
  );
};

const Entered = ({ closures }: { closures: readonly Closure[] }) => {
  const styles = useStyles();
  const notices = useNotices();
  const drop = useWrite(dropClosure, { changes: CHANGES, done: () => notices.done(text.takenBack) });
  if (closures.length === 0) return <Text>{text.noClosures}</Text>;
  return (
    <>
      {drop.error !== null && <Problem problem={drop.error} />}
      <ul className={styles.list}>
        {closures.map(({ date, name }) => (
          <li key={date} className={styles.row}>
            <Text>{`${dayWords(date)}: ${name}`}</Text>
            <Button
              aria-label={text.takeBackOf(dayWords(date))}
              disabledFocusable={drop.isPending}
              onClick={() => {
                // The button goes with its row; focus must not go to nowhere.
                document.querySelector<HTMLElement>('h1')?.focus();
                drop.mutate({ date });
              }}
            >
              {text.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

const BankHolidays = ({ days }: { days: readonly PlainDate[] }) => {
  const styles = useStyles();
  return (
    <section>
      <Text as="h3" block weight="semibold" className={styles.heading}>
        {text.bankHolidays}
      </Text>
      <Facts
        facts={[...Map.groupBy(days, (day) => dayPart(day, 'year'))].map(([year, ofYear]) => [
          year,
          listed(ofYear.map((day) => `${dayPart(day, 'day')} ${dayPart(day, 'month')}`)),
        ])}
      />
    </section>
  );
};
