import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Answers } from '../../../api/requests/form.contract.ts';
import type { CourseId } from '../../../api/training/contract.ts';
import {
  type ChangeCourseInput,
  type CourseView,
  changeCourse,
  listCourses,
  seeCourse,
} from '../../../api/training/course.contract.ts';
import { seeDesk, seePlanning } from '../../../api/training/desk.contract.ts';
import { seeSession } from '../../../api/training/session.contract.ts';
import { Sheet } from '../../shared/form/Sheet.tsx';
import { useSheet } from '../../shared/form/use-sheet.ts';
import { useRead, useWrite } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { TextLink } from '../../shell/links.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import type { FrameworkWords } from '../use-framework.ts';
import { Conflict } from './Conflict.tsx';
import { CoursePage } from './CoursePage.tsx';
import { courseText as text } from './course.text.ts';
import { courseAnswers, courseForm, courseIn } from './course-form.ts';
import { EndCourse } from './EndCourse.tsx';
import { merged } from './versions.ts';

/** Changes a course, or ends it. */
export const ChangeCoursePage = () => {
  const { id } = useParams();
  const { data, error, refetch } = useRead(seeCourse, { id: id as CourseId });
  return (
    <CoursePage title={text.changeTitle(data?.title ?? '')} purpose={text.changePurpose}>
      {(framework) => (
        <>
          {data !== undefined ? (
            <Changed course={data} framework={framework} />
          ) : error === null ? (
            <Loading rows={6} height={64} />
          ) : (
            <Problem problem={error} onRetry={() => refetch()} />
          )}
          <TextLink to="/training/desk">{text.back}</TextLink>
        </>
      )}
    </CoursePage>
  );
};

interface ChangedProps {
  readonly course: CourseView;
  readonly framework: FrameworkWords;
}

const Changed = ({ course, framework }: ChangedProps) =>
  course.can.change ? <Change course={course} framework={framework} /> : <Empty {...text.over} />;

const Change = ({ course, framework }: ChangedProps) => {
  const notices = useNotices();
  const navigate = useNavigate();
  /** The course as it was when this was begun, or when the person chose between two versions. */
  const [base, setBase] = useState(course);
  const sheet = useSheet<ChangeCourseInput>({
    ...{ keep: `course ${base.id} ${base.rev}`, form: courseForm(framework), first: courseAnswers(base) },
    inputOf: (answers) => ({ id: base.id, rev: base.rev, ...courseIn(answers, base) }),
  });
  const change = useWrite(changeCourse, {
    changes: [seeCourse, listCourses, seeDesk, seePlanning, seeSession],
    refused: sheet.refuse,
    done: () => {
      sheet.forget();
      notices.done(text.saved);
      navigate('/training/desk', { replace: true });
    },
  });
  if (course.rev !== base.rev && !change.isPending && !change.isSuccess) {
    const form = sheet.form.form;
    const theirs = courseAnswers(course);
    const versions = { base: courseAnswers(base), mine: sheet.form.answers, theirs };
    const goOnWith = (answers: Answers) => {
      // The button goes with the choice; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      sheet.restart(answers);
      setBase(course);
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
  return (
    <>
      <Sheet
        sheet={sheet}
        problem={change.error}
        isBusy={change.isPending}
        button={text.save}
        onSend={(input) => change.mutate(input)}
      />
      {!sheet.isChecking && <EndCourse course={course} />}
    </>
  );
};
