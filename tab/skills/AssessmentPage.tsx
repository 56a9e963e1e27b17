import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  type AnswerTaskInput,
  type AssessmentPage as Assessment,
  type AssessmentId,
  type AssessmentView,
  answerCheck,
  answerTask,
  finishAssessment,
  seeAssessment,
} from '../../api/skills/assessment.contract.ts';
import { mySkills } from '../../api/skills/contract.ts';
import { useFresh, useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { CheckQuestion } from './CheckQuestion.tsx';
import { QuestionHeading } from './QuestionHeading.tsx';
import { Review } from './Review.tsx';
import { TaskQuestion } from './TaskQuestion.tsx';
import { text as all } from './text.ts';

const text = all.assessment;

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type Answered = Pick<Assessment['answered'][number], 'item' | 'question' | 'value'>;

/** One question at a time, each answer saved as it is given. Once all is over: what the checks were about. */
export const AssessmentPage = () => {
  const { id } = useParams();
  const page = useRead(seeAssessment, { id: id as AssessmentId }, { forgets: true });
  return (
    <Page title={text.title} {...(page.data?.state === 'open' && { purpose: text.purpose })}>
      {page.data === undefined ? (
        page.error === null ? (
          <Loading rows={2} height={120} />
        ) : (
          <Problem problem={page.error} onRetry={() => page.refetch()} />
        )
      ) : page.data.state === 'open' ? (
        <Asking start={page.data} />
      ) : (
        <Review assessment={page.data} />
      )}
    </Page>
  );
};

const Asking = ({ start }: { start: Assessment }) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const [now, setNow] = useState<AssessmentView>(start);
  const [answered, setAnswered] = useState<readonly Answered[]>(start.answered);
  const [again, setAgain] = useState<Answered>();
  const fresh = useFresh();
  // Answered, finished or thrown away in another window meanwhile: what is asked by now, or that it is over.
  const refused = (problem: ProblemError) => {
    notices.problem(problem);
    if (problem.status !== 409 && problem.status !== 422) return;
    fresh(seeAssessment, { id: start.id }).then((page) => {
      setAgain(undefined);
      setAnswered(page.answered);
      setNow(page);
    }, notices.problem);
  };
  const taskAnswer = useWrite(answerTask, {
    changes: [],
    refused,
    done: (view, { item, value }) => {
      notices.settled();
      const question = questionOf(item, now, again);
      setAnswered([...answered.filter((one) => one.item !== item), { item, question, value }]);
      setAgain(undefined);
      setNow(view);
    },
  });
  const checkAnswer = useWrite(answerCheck, {
    changes: [],
    refused,
    done: (view) => {
      notices.settled();
      setNow(view);
    },
  });
  const finish = useWrite(finishAssessment, {
    changes: [seeAssessment, mySkills],
    refused,
    done: () => {
      if (now.progress.checks === null || now.progress.checks.of === 0) navigate('/skills');
    },
  });
  const isBusy = taskAnswer.isPending || checkAnswer.isPending || finish.isPending;
  const { id, step, progress } = now;
  const say = (item: string, value: AnswerTaskInput['value']) => {
    if (!isBusy) taskAnswer.mutate({ id, item, value });
  };
  const last = answered.at(-1);
  return (
    <div className={styles.body}>
      <Progress progress={progress} />
      {again !== undefined ? (
        <TaskQuestion
          key={`again ${again.item}`}
          task={again}
          was={again.value}
          onAnswer={(value) => say(again.item, value)}
        />
      ) : step.kind === 'task' ? (
        <TaskQuestion key={step.item} task={step} onAnswer={(value) => say(step.item, value)} />
      ) : step.kind === 'check' ? (
        <CheckQuestion
          key={step.check}
          check={step}
          onAnswer={(choice) => {
            if (!isBusy) checkAnswer.mutate({ id, check: step.check, choice });
          }}
        />
      ) : (
        <Done onFinish={() => finish.mutate({ id })} isBusy={isBusy} />
      )}
      <div className={styles.foot}>
        {again !== undefined && <Button onClick={() => setAgain(undefined)}>{text.forward}</Button>}
        {again === undefined && step.kind === 'task' && last !== undefined && (
          <Button onClick={() => setAgain(last)}>{text.back}</Button>
        )}
        <ButtonLink to="/skills">{text.later}</ButtonLink>
      </div>
    </div>
  );
};

const questionOf = (item: string, { step }: AssessmentView, again: Answered | undefined): string => {
  if (again?.item === item) return again.question;
  return step.kind === 'task' ? step.question : '';
};

const Progress = ({ progress: { skills, checks } }: Pick<AssessmentView, 'progress'>) => {
  const styles = useStyles();
  const areTasksOver = checks !== null && skills.done === skills.of;
  const { done, of } = areTasksOver ? checks : skills;
  const words = areTasksOver ? text.checks(done, of) : text.progress(done, of);
  return (
    <div className={styles.part}>
      <Text role="status">{words}</Text>
      <ProgressBar value={of === 0 ? 1 : done / of} thickness="large" aria-label={words} />
    </div>
  );
};

const Done = ({ onFinish, isBusy }: { onFinish: () => void; isBusy: boolean }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <QuestionHeading id={id}>{text.done.title}</QuestionHeading>
      <Text>{text.done.detail}</Text>
      <div>
        <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={onFinish}>
          {text.done.action}
        </Button>
      </div>
    </section>
  );
};
