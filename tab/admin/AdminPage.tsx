import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { me } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { Appointments } from './Appointments.tsx';
import { Audit } from './Audit.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Directory } from './Directory.tsx';
import { Retention } from './Retention.tsx';
import { Roles } from './Roles.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
  },
  part: { width: '100%' },
});

/** Each part has an address of its own: `/admin?part=audit`. The first is shown where none is named. */
const PARTS = {
  directory: Directory,
  roles: Roles,
  appointments: Appointments,
  retention: Retention,
  audit: Audit,
  deliveries: Deliveries,
} as const satisfies Record<string, ComponentType>;
type Part = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as readonly Part[];
const OPTIONS = NAMES.map((value) => ({ value, label: text.parts[value] }));

/** For administrators: one part at a time. */
export const AdminPage = () => {
  const styles = useStyles();
  const self = useRead(me, {});
  const [asked, setAsked] = useSearchParams();
  const part = NAMES.find((name) => name === asked.get('part')) ?? 'directory';
  const Shown = PARTS[part];
  // Nothing is asked for before it is known that it may be: everybody else's page would be refused.
  if (self.data === undefined)
    return (
      <Page title={text.title}>
        {self.error === null ? (
          <Loading rows={2} height={160} />
        ) : (
          <Problem problem={self.error} onRetry={self.refetch} />
        )}
      </Page>
    );
  if (!self.data.can.administer)
    return (
      <Page title={text.title}>
        <Empty {...text.notYours} />
      </Page>
    );
  return (
    <Page title={text.title} purpose={text.purpose}>
      <div className={styles.page}>
        <Segmented
          label={text.part}
          options={OPTIONS}
          value={part}
          onChange={(next) => setAsked({ part: next }, { replace: true })}
        />
        <div className={styles.part}>
          <Shown />
        </div>
      </div>
    </Page>
  );
};
