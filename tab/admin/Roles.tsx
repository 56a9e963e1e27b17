import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES, type Role } from '../../api/contract/person.ts';
import { type RoleHolders, roleHolders } from '../../api/people/appointments.contract.ts';
import { moment } from '../shared/moment.ts';
import { ROLE_WORDS } from '../shared/roles.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { listed } from '../shell/words.ts';
import { Row, Rows } from './Rows.tsx';
import { Section } from './Section.tsx';
import { rolesText as text } from './text.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  filter: { maxWidth: '320px' },
});

/** Who holds which role, to read: Entra grants them. */
export const Roles = () => {
  const styles = useStyles();
  const [role, setRole] = useState<Role>();
  return (
    <Section title={text.title}>
      <Text className={styles.quiet}>{text.purpose}</Text>
      <Field label={text.role} className={styles.filter}>
        <Select value={role ?? ''} onChange={(_, { value }) => setRole(ROLES.find((one) => one === value))}>
          <option value="">{text.every}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one].name}
            </option>
          ))}
        </Select>
      </Field>
      <Holders key={role} role={role} />
    </Section>
  );
};

const Holders = ({ role }: { role: Role | undefined }) => {
  const pages = useReadPages(roleHolders, role === undefined ? {} : { role });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={48} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const holders = pages.data.pages.flatMap((page) => page.holders);
  if (holders.length === 0) return <Empty {...text.empty} />;
  return (
    <Rows onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}>
      {holders.map((holder) => (
        <Holder key={holder.person.id} holder={holder} />
      ))}
    </Rows>
  );
};

const Holder = ({ holder: { person, roles, asOf } }: { holder: RoleHolders['holders'][number] }) => {
  const styles = useStyles();
  return (
    <Row
      action={
        <Text size={200} className={styles.quiet}>
          {text.asOf(moment(asOf))}
        </Text>
      }
    >
      <Text weight="semibold">{person.name}</Text>
      <Text>{listed(roles.map((role) => ROLE_WORDS[role].name))}</Text>
      <Text size={200} className={styles.quiet}>
        {[person.jobTitle, person.department].filter(Boolean).join(', ')}
      </Text>
    </Row>
  );
};
