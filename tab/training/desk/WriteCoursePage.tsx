import { useNavigate, useSearchParams } from 'react-router';
import { listCourses, type WriteCourseInput, writeCourse } from '../../../api/training/course.contract.ts';
import { seeDesk, seePlanning } from '../../../api/training/desk.contract.ts';
import { Sheet } from '../../shared/form/Sheet.tsx';
import { useSheet } from '../../shared/form/use-sheet.ts';
import { useWrite } from '../../shell/api.tsx';
import { TextLink } from '../../shell/links.tsx';
import { useNotices } from '../../shell/notices.tsx';
import type { FrameworkWords } from '../use-framework.ts';
import { CoursePage } from './CoursePage.tsx';
import { courseText as text } from './course.text.ts';
import { courseAnswers, courseForm, courseIn } from './course-form.ts';

/** Enters a course; from the plan of a session it leads back there, with the course chosen. */
export const WriteCoursePage = () => (
  <CoursePage title={text.newTitle} purpose={text.newPurpose}>
    {(framework) => <Write framework={framework} />}
  </CoursePage>
);

const Write = ({ framework }: { framework: FrameworkWords }) => {
  const notices = useNotices();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const sheet = useSheet<WriteCourseInput>({
    ...{ keep: 'training course', form: courseForm(framework), first: courseAnswers(undefined) },
    inputOf: (answers) => courseIn(answers, undefined),
  });
  const write = useWrite(writeCourse, {
    changes: [listCourses, seeDesk, seePlanning],
    refused: sheet.refuse,
    done: ({ id }) => {
      sheet.forget();
      notices.done(text.written);
      const next = asked.get('then') === 'plan' ? `/training/desk/new?course=${id}` : '/training/desk';
      navigate(next, { replace: true });
    },
  });
  return (
    <>
      <Sheet
        sheet={sheet}
        problem={write.error}
        isBusy={write.isPending}
        button={text.write}
        onSend={(input) => write.mutate(input)}
      />
      <TextLink to="/training/desk">{text.back}</TextLink>
    </>
  );
};
