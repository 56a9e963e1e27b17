import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  directoryStatus,
  readDirectoryNow,
  type DirectoryStatus as Status,
} from '../../api/people/directory.contract.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { type Fact, Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { listed } from '../shell/words.ts';
import { text } from './directory.text.ts';
import { ReportingLines } from './ReportingLines.tsx';
import { Section, Warning } from './Section.tsx';

const LOOK_EVERY_MS = 5_000;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How fresh what Guildhall knows from Entra is, what is not granted and what that means, and reading it now. */
export const Directory = () => {
  const styles = useStyles();
  const status = useRead(directoryStatus, {}, { every: LOOK_EVERY_MS });
  if (status.data === undefined)
    return status.error === null ? (
      <Loading rows={2} height={160} />
    ) : (
      <Problem problem={status.error} onRetry={() => status.refetch()} />
    );
  const { accounts, roles, can } = status.data;
  return (
    <div className={styles.columns}>
      <Accounts accounts={accounts} />
      <Roles roles={roles} />
      <ReportingLines mayImport={can.importLines} />
    </div>
  );
};

const Accounts = ({ accounts }: Pick<Status, 'accounts'>) => {
  const styles = useStyles();
  const read = useWrite(readDirectoryNow, { changes: [directoryStatus] });
  const isWanted = accounts.isWanted || read.isPending;
  const next = isWanted || accounts.nextAt === null ? text.soon : text.moment(accounts.nextAt);
  return (
    <Section title={text.accounts}>
      <Facts facts={[...factsOf(accounts), [text.next, next]]} />
      {accounts.last?.outcome === 'denied' && <Warning>{text.accountsDenied}</Warning>}
      {accounts.last?.outcome === 'failed' && <Warning>{text.failed}</Warning>}
      {read.error !== null && <Problem problem={read.error} />}
      <Text role="status" className={styles.quiet}>
        {isWanted ? text.wanted : ''}
      </Text>
      <div>
        <Button disabledFocusable={isWanted} onClick={() => read.mutate({})}>
          {text.readNow}
        </Button>
      </div>
    </Section>
  );
};

const Roles = ({ roles }: Pick<Status, 'roles'>) => (
  <Section title={text.roles}>
    <Facts facts={factsOf(roles)} />
    {roles.last?.outcome === 'denied' && <Warning>{text.rolesDenied}</Warning>}
    {roles.last?.outcome === 'failed' && <Warning>{text.failed}</Warning>}
    {roles.unreadRoles.length > 0 && <Warning>{text.unread(listed(roles.unreadRoles))}</Warning>}
  </Section>
);

const factsOf = (reading: Status['roles'] | Status['accounts']): readonly Fact[] => [
  [text.state, text.stateOf(reading)],
  [text.known, reading.asOf === null ? text.never : text.moment(reading.asOf)],
  [text.last, text.lastOf(reading)],
];
