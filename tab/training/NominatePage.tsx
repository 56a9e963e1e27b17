import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { listNominations, nominateChampion } from '../../api/training/champion.contract.ts';
import { ErrorSummary, type FieldProblem } from '../shared/ErrorSummary.tsx';
import { useFieldLook } from '../shared/field-look.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { placeOf } from '../shared/places.ts';
import { useWrite } from '../shell/api.tsx';
import { TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { nominateText as text } from './nominate.text.ts';
import { EMPTY_FORM, nominationOf, problemsIn } from './nomination-form.ts';
import { SkillChoice } from './SkillChoice.tsx';
import { StaffPage } from './StaffPage.tsx';
import { useFramework } from './use-framework.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
  },
  short: { maxWidth: '200px' },
  heading: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The form by which somebody offers to help, or nominates a colleague. */
export const NominatePage = () => (
  <StaffPage title={text.title} purpose={text.purpose}>
    {() => (
      <>
        <Steps />
        <Form />
        <TextLink to="/training/champions">{text.back}</TextLink>
      </>
    )}
  </StaffPage>
);

const Steps = () => {
  const styles = useStyles();
  return (
    <div>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.next}
      </Text>
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
    </div>
  );
};

const useNomination = () => {
  const navigate = useNavigate();
  const notices = useNotices();
  const [form, setForm] = useState(EMPTY_FORM);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const nominate = useWrite(nominateChampion, {
    changes: [listNominations],
    done: ({ state }) => {
      navigate('/training/champions');
      notices.done(state === 'consented' ? text.done.consented : text.done.nominated);
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const found = problemsIn(form);
    setProblems(found);
    if (found.length > 0) setAttempt((before) => before + 1);
    else nominate.mutate(nominationOf(form));
  };
  const problemOf = (path: string) => problems.find((one) => one.path === path)?.message;
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  return { form, change, problems, problemOf, attempt, nominate, send };
};

const Form = () => {
  const styles = useStyles();
  const { areas } = useFramework();
  const { form, change, problems, problemOf, attempt, nominate, send } = useNomination();
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      {nominate.error !== null && <Problem problem={nominate.error} />}
      <Plain path="who" label={text.who.label}>
        <RadioGroup
          value={form.who}
          onChange={(_, { value }) => change({ who: value === 'colleague' ? 'colleague' : 'self' })}
        >
          <Radio value="self" label={text.who.self} />
          <Radio value="colleague" label={text.who.colleague} />
        </RadioGroup>
      </Plain>
      {form.who === 'colleague' && (
        <div id={placeOf('person')}>
          <PersonPicker
            label={text.colleague.label}
            picked={form.person}
            onPick={(person) => change({ person })}
            problem={problemOf('person')}
          />
        </div>
      )}
      <SkillChoice
        {...{ path: 'skills', label: text.skills.label, hint: text.skills.hint, areas }}
        chosen={form.skills}
        problem={problemOf('skills')}
        onChange={(skills) => change({ skills })}
      />
      <Plain
        {...{ path: 'hoursPerMonth', label: text.hours.label, hint: text.hours.hint }}
        problem={problemOf('hoursPerMonth')}
      >
        <Input
          className={styles.short}
          inputMode="numeric"
          value={form.hours}
          onChange={(_, { value }) => change({ hours: value })}
        />
      </Plain>
      <Plain {...{ path: 'why', label: text.why.label, hint: text.why.hint }} problem={problemOf('why')}>
        <Textarea value={form.why} rows={3} onChange={(_, { value }) => change({ why: value })} />
      </Plain>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={nominate.isPending}>
          {text.send[form.who]}
        </Button>
      </div>
    </form>
  );
};

interface PlainProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly children: ReactElement;
}

const Plain = ({ path, label, hint, problem, children }: PlainProps) => {
  const look = useFieldLook();
  return (
    <div id={placeOf(path)}>
      <Field
        className={look.field}
        label={{ className: look.label, children: label }}
        {...(hint !== undefined && { hint })}
        {...(problem !== undefined && {
          validationState: 'error',
          validationMessage: { role: undefined, children: problem },
        })}
      >
        {children}
      </Field>
    </div>
  );
};
