import { useNavigate, useSearchParams } from 'react-router';
import type { CourseId } from '../../../api/training/contract.ts';
import { type Planning, seeDesk } from '../../../api/training/desk.contract.ts';
import { listSessions, type PlanSessionInput, planSession } from '../../../api/training/session.contract.ts';
import { Sheet } from '../../shared/form/Sheet.tsx';
import { useSheet } from '../../shared/form/use-sheet.ts';
import { useWrite } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ButtonLink, TextLink } from '../../shell/links.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { PlanningPage } from './PlanningPage.tsx';
import { planText as text } from './plan.text.ts';
import { detailsIn, planForm, sessionPathOf, usualAnswers } from './session-form.ts';

/** Plans a session: of which course, when, where, for how many and for whom. */
export const PlanSessionPage = () => {
  const [asked] = useSearchParams();
  return (
    <PlanningPage title={text.title} purpose={text.purpose}>
      {(planning) => {
        if (planning.courses.length === 0) return <Empty {...text.noCourse} action={<NewCourse />} />;
        const course = planning.courses.find(({ id }) => id === asked.get('course'))?.id;
        // A course that was entered a moment ago is among them a moment later: the form is drawn anew with it.
        return <Plan key={course ?? 'none'} planning={planning} course={course} />;
      }}
    </PlanningPage>
  );
};

const Plan = ({ planning, course }: { planning: Planning; course: CourseId | undefined }) => {
  const notices = useNotices();
  const navigate = useNavigate();
  const sheet = useSheet<PlanSessionInput>({
    ...{ keep: 'training session', form: planForm(planning), first: usualAnswers(planning) },
    ...(course !== undefined && { over: { course } }),
    inputOf: (answers) => ({
      course: String(answers.course) as CourseId,
      ...detailsIn(answers, planning.now),
    }),
    pathOf: sessionPathOf,
  });
  const plan = useWrite(planSession, {
    changes: [listSessions, seeDesk],
    refused: sheet.refuse,
    done: ({ id }) => {
      sheet.forget();
      notices.done(text.done);
      navigate(`/training/sessions/${id}`, { replace: true });
    },
  });
  return (
    <>
      {!sheet.isChecking && (
        <div>
          <NewCourse />
        </div>
      )}
      <Sheet
        sheet={sheet}
        problem={plan.error}
        isBusy={plan.isPending}
        button={text.button}
        notes={[text.next]}
        onSend={(input) => plan.mutate(input)}
      />
      <TextLink to="/training/desk">{text.back}</TextLink>
    </>
  );
};

const NewCourse = () => <ButtonLink to="/training/desk/courses/new?then=plan">{text.newCourse}</ButtonLink>;
