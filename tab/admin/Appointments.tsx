import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type AppointmentsInput,
  type AppointmentView,
  listAppointments,
} from '../../api/people/appointments.contract.ts';
import { moment } from '../shared/moment.ts';
import { termIn } from '../shared/term.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { AppointForm } from './AppointForm.tsx';
import { EndAppointment } from './EndAppointment.tsx';
import { Row, Rows } from './Rows.tsx';
import { Section } from './Section.tsx';
import { appointmentsText as text } from './text.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type View = AppointmentsInput['view'];
const VIEWS = (['held', 'ended'] satisfies View[]).map((value) => ({ value, label: text.views[value] }));

/** Who holds which appointment; giving one, and ending one. */
export const Appointments = () => {
  const styles = useStyles();
  const [view, setView] = useState<View>('held');
  return (
    <div className={styles.columns}>
      <Section title={text.title}>
        <div>
          <Segmented label={text.shown} options={VIEWS} value={view} onChange={setView} />
        </div>
        <List key={view} view={view} />
      </Section>
      <AppointForm />
    </div>
  );
};

const List = ({ view }: { view: View }) => {
  const pages = useReadPages(listAppointments, { view });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={64} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap((page) => page.appointments);
  if (rows.length === 0) return <Empty {...text.empty[view]} />;
  return (
    <Rows onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}>
      {rows.map((row) => (
        <Appointed key={row.id} row={row} />
      ))}
    </Rows>
  );
};

const Appointed = ({ row }: { row: AppointmentView }) => {
  const styles = useStyles();
  const { kind, scope, person, from, to, by, reason, state, ended, can } = row;
  return (
    <Row action={can.end && <EndAppointment id={row.id} name={person.name} title={kind.title} />}>
      <Text weight="semibold">{person.name}</Text>
      <Text>{text.what(kind.title, scope)}</Text>
      <Text>
        {termIn(from, to, state === 'upcoming')}
        {state === 'past' && ended === null ? `. ${text.over}` : ''}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.given(by?.name, reason)}
      </Text>
      {ended !== null && (
        <Text size={200} className={styles.quiet}>
          {text.ended(moment(ended.at), ended.reason)}
        </Text>
      )}
    </Row>
  );
};
