import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  listRequirements,
  type PolicyView,
  requirePolicy,
  seePolicy,
} from '../../api/news/requirement.contract.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { ASKED_BY, type Asked, type Who, wantedOf } from './ask-form.ts';
import { RuleList } from './desk/RuleList.tsx';
import { askText as text } from './policies.text.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '640px',
  },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
  },
  short: { maxWidth: '240px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who is asked to acknowledge a policy, and by when. */
export const AskPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead(seePolicy, { id: id as PolicyView['article'] });
  const mayAsk = data?.can.includes('ask') ?? false;
  return (
    <Page
      title={data === undefined ? text.window : text.title(data.title)}
      {...(mayAsk && { purpose: text.purpose })}
    >
      {data !== undefined && mayAsk ? (
        <AskForm policy={data} />
      ) : data !== undefined || error?.status === 404 ? (
        <Empty
          title={text.notYours.title}
          detail={text.notYours.detail}
          action={<ButtonLink to="/news/policies">{text.notYours.action}</ButtonLink>}
        />
      ) : error === null ? (
        <Loading rows={3} height={72} />
      ) : (
        <Problem problem={error} onRetry={() => refetch()} />
      )}
    </Page>
  );
};

const isWho = (value: string): value is Who => value in text.who;

const BEGUN: Asked = { who: 'everyone', rules: [{}], due: '', days: '20' };

const AskForm = ({ policy }: { policy: PolicyView }) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(BEGUN);
  const set = (change: Partial<Asked>) => setAsked({ ...asked, ...change });
  const ready = wantedOf(policy.article, asked);
  const send = useWrite(requirePolicy, {
    changes: [seePolicy, listRequirements],
    done: ({ id }) => {
      notices.done(text.sent);
      navigate(`/news/requirements/${id}`);
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send.mutate(ready);
      }}
    >
      <Field label={text.whoLabel}>
        <RadioGroup value={asked.who} onChange={(_, { value }) => isWho(value) && set({ who: value })}>
          {Object.entries(text.who).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {asked.who === 'some' && (
        <div className={styles.groups}>
          <RuleList
            {...{ rules: asked.rules, lines: ASKED_BY, departments: policy.departments }}
            onChange={(rules) => set({ rules })}
          />
        </div>
      )}
      <Field label={text.due} hint={text.dueHint} className={styles.short}>
        <Input
          type="date"
          max="2099-12-31"
          value={asked.due}
          onChange={(_, { value }) => set({ due: value })}
        />
      </Field>
      <Field label={text.days} hint={text.daysHint} className={styles.short}>
        <Input
          inputMode="numeric"
          maxLength={2}
          value={asked.days}
          onChange={(_, { value }) => set({ days: value })}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={!ready || send.isPending}>
        {text.send}
      </Button>
      {!ready && (
        <Text size={200} className={styles.quiet}>
          {text.missing}
        </Text>
      )}
      {send.error !== null && <Problem problem={send.error} />}
    </form>
  );
};
