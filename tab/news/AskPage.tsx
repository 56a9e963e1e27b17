import {
  Button,
  Checkbox,
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
import { isPlainDate } from '../../api/contract/time.ts';
import {
  listRequirements,
  type PolicyView,
  type RequireInput,
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
import { askText as text } from './policies.text.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '640px',
  },
  departments: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    border: 'none',
    margin: 0,
    padding: 0,
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

type Who = 'everyone' | 'councillors' | 'some';
const isWho = (value: string): value is Who => value in text.who;

const USUAL_DAYS = 20;

/** What is filled in so far, and what it asks for once all of it is there. */
const useAsked = (article: PolicyView['article']) => {
  const [who, setWho] = useState<Who>('everyone');
  const [departments, setDepartments] = useState<readonly string[]>([]);
  const [due, setDue] = useState('');
  const [days, setDays] = useState(String(USUAL_DAYS));
  const isWhole = isPlainDate(due) && /^[1-9]\d?$/.test(days) && (who !== 'some' || departments.length > 0);
  const ready: RequireInput | undefined = isWhole
    ? {
        ...{ article, due, days: Number(days) },
        audience: audienceOf(who, departments),
      }
    : undefined;
  return { who, setWho, departments, setDepartments, due, setDue, days, setDays, ready };
};

const audienceOf = (who: Who, departments: readonly string[]): RequireInput['audience'] => {
  if (who === 'some') return { any: [{ departments }] };
  return { everyone: true, ...(who === 'councillors' && { andMembers: true as const }) };
};

const AskForm = ({ policy }: { policy: PolicyView }) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const asked = useAsked(policy.article);
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
        if (asked.ready) send.mutate(asked.ready);
      }}
    >
      <Field label={text.whoLabel}>
        <RadioGroup value={asked.who} onChange={(_, { value }) => isWho(value) && asked.setWho(value)}>
          {Object.entries(text.who).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {asked.who === 'some' && (
        <Departments all={policy.departments} chosen={asked.departments} onChoose={asked.setDepartments} />
      )}
      <Field label={text.due} hint={text.dueHint} className={styles.short}>
        <Input
          type="date"
          max="2099-12-31"
          value={asked.due}
          onChange={(_, { value }) => asked.setDue(value)}
        />
      </Field>
      <Field label={text.days} hint={text.daysHint} className={styles.short}>
        <Input
          inputMode="numeric"
          maxLength={2}
          value={asked.days}
          onChange={(_, { value }) => asked.setDays(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={!asked.ready || send.isPending}>
        {text.send}
      </Button>
      {!asked.ready && (
        <Text size={200} className={styles.quiet}>
          {text.missing}
        </Text>
      )}
      {send.error !== null && <Problem problem={send.error} />}
    </form>
  );
};

interface DepartmentsProps {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (departments: readonly string[]) => void;
}

const Departments = ({ all, chosen, onChoose }: DepartmentsProps) => (
  <fieldset className={useStyles().departments}>
    <legend>
      <Text weight="semibold">{text.departments}</Text>
    </legend>
    {all.map((one) => (
      <Checkbox
        key={one}
        label={one}
        checked={chosen.includes(one)}
        onChange={(_, { checked }) =>
          onChoose(checked === true ? [...chosen, one] : chosen.filter((other) => other !== one))
        }
      />
    ))}
  </fieldset>
);
