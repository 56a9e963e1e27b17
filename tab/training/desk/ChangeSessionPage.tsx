import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Answers } from '../../../api/requests/form.contract.ts';
import type { SessionId } from '../../../api/training/contract.ts';
import { type Planning, seeDesk } from '../../../api/training/desk.contract.ts';
import {
  type ChangeSessionInput,
  changeSession,
  listSessions,
  type SessionView,
  seeSession,
} from '../../../api/training/session.contract.ts';
import { Sheet } from '../../shared/form/Sheet.tsx';
import { useSheet } from '../../shared/form/use-sheet.ts';
import { useRead, useWrite } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { TextLink } from '../../shell/links.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { Conflict } from './Conflict.tsx';
import { PlanningPage } from './PlanningPage.tsx';
import { planText } from './plan.text.ts';
import { answersFor, changeForm, detailsIn, sessionPathOf } from './session-form.ts';

const text = planText.change;

import { merged } from './versions.ts';

/** Changes a session: what is typed is kept when somebody else was faster. */
export const ChangeSessionPage = () => {
  const { id } = useParams();
  const session = useRead(seeSession, { id: id as SessionId });
  const { data } = session;
  return (
    <PlanningPage title={text.title(data?.course.title ?? '')} purpose={text.purpose}>
      {(planning) =>
        data === undefined ? (
          session.error === null ? (
            <Loading rows={6} height={64} />
          ) : (
            <Problem problem={session.error} onRetry={() => session.refetch()} />
          )
        ) : (
          <>
            {data.can.change ? <Change session={data} planning={planning} /> : <Empty {...text.over} />}
            <TextLink to={`/training/sessions/${id}`}>{text.back}</TextLink>
          </>
        )
      }
    </PlanningPage>
  );
};

const Change = ({ session, planning }: { session: SessionView; planning: Planning }) => {
  const notices = useNotices();
  const navigate = useNavigate();
  const { id } = session;
  /** The session as it was when this was begun, or when the person chose between two versions. */
  const [base, setBase] = useState(session);
  const sheet = useSheet<ChangeSessionInput>({
    ...{ keep: `session ${id} ${base.rev}`, form: changeForm(planning), first: answersFor(base, planning) },
    inputOf: (answers) => ({ id, rev: base.rev, ...detailsIn(answers, base.signupOpens) }),
    pathOf: sessionPathOf,
  });
  const change = useWrite(changeSession, {
    changes: [seeSession, listSessions, seeDesk],
    refused: sheet.refuse,
    done: () => {
      sheet.forget();
      notices.done(text.done);
      navigate(`/training/sessions/${id}`, { replace: true });
    },
  });
  if (session.rev !== base.rev && !change.isPending && !change.isSuccess) {
    const form = sheet.form.form;
    const theirs = answersFor(session, planning);
    const versions = { base: answersFor(base, planning), mine: sheet.form.answers, theirs };
    const goOnWith = (answers: Answers) => {
      // The button goes with the choice; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      sheet.restart(answers);
      setBase(session);
    };
    return (
      <Conflict
        form={form}
        versions={versions}
        onKeepMine={() => goOnWith(merged(form, versions))}
        onTakeTheirs={() => goOnWith(theirs)}
      />
    );
  }
  const { booked, offered, waiting } = session.numbers ?? { booked: 0, offered: 0, waiting: 0 };
  const isFewer = Number(sheet.form.answers.seats) < booked + offered;
  return (
    <Sheet
      sheet={sheet}
      problem={change.error}
      isBusy={change.isPending}
      button={text.button}
      notes={[text.told(booked + offered + waiting), ...(isFewer ? [text.fewer(booked + offered)] : [])]}
      onSend={(input) => change.mutate(input)}
    />
  );
};
