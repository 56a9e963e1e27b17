import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { homeEndpoint } from '../../api/contract/home.ts';
import {
  acknowledgePolicy,
  listMyPolicies,
  type PolicyView,
  seePolicy,
} from '../../api/news/requirement.contract.ts';
import { moment } from '../shared/moment.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dueDay } from './days.ts';
import { PolicySign } from './PolicySign.tsx';
import { policiesText } from './policies.text.ts';

const { acknowledge: text, ask, report } = policiesText;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  button: { maxWidth: '100%' },
});

interface AcknowledgeProps {
  readonly id: PolicyView['article'];
  /** What stands above it: the number of the version, and the hash of its words. */
  readonly version: number;
  readonly hash: string;
}

/**
 * The end of a policy's page: one clear button for those who are asked, and the ways on for its owner. It names the
 * version that stands above it, so that nobody acknowledges words they were not given; shown once that was read.
 */
export const Acknowledge = ({ id, version, hash }: AcknowledgeProps) => {
  const styles = useStyles();
  const policy = useRead(seePolicy, { id });
  if (policy.data === undefined)
    return policy.error === null ? (
      <Loading rows={1} height={120} />
    ) : policy.error.status === 404 ? null : (
      <Problem problem={policy.error} onRetry={() => policy.refetch()} />
    );
  const { asked, requirement, can } = policy.data;
  if (asked === null && requirement === null && !can.includes('ask')) return null;
  return (
    <section className={styles.box} aria-label={text.label}>
      {asked === null ? (
        <Text>{text.notAsked}</Text>
      ) : (
        <Mine policy={policy.data} words={{ version, hash }} />
      )}
      {(can.includes('ask') || requirement !== null) && (
        <div className={styles.ways}>
          {can.includes('ask') && <TextLink to={`/news/policies/${id}/ask`}>{ask}</TextLink>}
          {requirement !== null && <TextLink to={`/news/requirements/${requirement}`}>{report}</TextLink>}
        </div>
      )}
    </section>
  );
};

interface MineProps {
  readonly policy: PolicyView;
  readonly words: Pick<AcknowledgeProps, 'version' | 'hash'>;
}

const Mine = ({ policy, words }: MineProps) => {
  const styles = useStyles();
  const notices = useNotices();
  const send = useWrite(acknowledgePolicy, {
    changes: [seePolicy, listMyPolicies, homeEndpoint],
    done: () => {
      // The button goes; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.thanks);
    },
  });
  const { article, asked, acknowledged, changed } = policy;
  if (asked === null) return null;
  const { state, due } = asked;
  if (state === 'done' && acknowledged !== null)
    return <PolicySign state="done" words={text.done(acknowledged.version, moment(acknowledged.at))} />;
  return (
    <>
      <PolicySign state={state} words={text[state === 'overdue' ? 'overdue' : 'due'](dueDay(due))} />
      {changed !== null && <Text>{text.changed(changed)}</Text>}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={send.isPending}
        onClick={() => send.mutate({ id: article, ...words })}
      >
        {text.button}
      </Button>
      <Text size={200} className={styles.quiet}>
        {text.explains(words.version)}
      </Text>
      {send.error !== null && <Problem problem={send.error} />}
    </>
  );
};
