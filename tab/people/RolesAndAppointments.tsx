import { Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';
import { myRights, type OwnAppointment, type OwnRights } from '../../api/people/appointments.contract.ts';
import { ROLE_WORDS } from '../shared/roles.ts';
import { termIn } from '../shared/term.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  rights: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  words: { display: 'block', overflowWrap: 'anywhere' },
});

/** What the person may do here: each of their roles and appointments, what it means and who gave it. */
export const RolesAndAppointments = () => {
  const styles = useStyles();
  const rights = useRead(myRights, {});
  return (
    <Card className={styles.card}>
      <Title3 as="h2" className={styles.heading}>
        {text.rolesTitle}
      </Title3>
      {rights.data !== undefined ? (
        <Rights rights={rights.data} />
      ) : rights.error === null ? (
        <Loading rows={2} height={40} />
      ) : (
        <Problem problem={rights.error} onRetry={() => rights.refetch()} />
      )}
    </Card>
  );
};

const Rights = ({ rights: { roles, isStaff, appointments } }: { rights: OwnRights }) => {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.rights}>
        {[...(isStaff ? [text.staff] : []), ...roles.map((role) => ROLE_WORDS[role])].map(
          ({ name, meaning }) => (
            <li key={name}>
              <Text block weight="semibold">
                {name}
              </Text>
              <Text className={styles.quiet}>{meaning}</Text>
            </li>
          ),
        )}
        {appointments.map((appointment) => (
          <Appointed key={appointment.id} appointment={appointment} />
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {text.rolesFrom}
      </Text>
    </>
  );
};

const Appointed = ({ appointment }: { appointment: OwnAppointment }) => {
  const styles = useStyles();
  const { kind, scope, from, to, by, reason, state } = appointment;
  const place = scope === WHOLE_COUNCIL ? text.wholeCouncil : text.forDepartment(scope);
  return (
    <li>
      <Text block weight="semibold">
        {kind.title}
      </Text>
      <Text className={styles.words}>{`${place}. ${termIn(from, to, state === 'upcoming')}.`}</Text>
      <Text className={styles.quiet}>{kind.meaning}</Text>
      <Text size={200} block className={styles.quiet}>
        {by === null ? text.appointed(reason) : text.appointedBy(by.name, reason)}
      </Text>
    </li>
  );
};
