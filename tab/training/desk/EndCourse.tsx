import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type CourseView, endCourse, listCourses, seeCourse } from '../../../api/training/course.contract.ts';
import { seeDesk, seePlanning } from '../../../api/training/desk.contract.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useWrite } from '../../shell/api.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { courseText } from './course.text.ts';

const text = courseText.end;

/** Offers a course no longer, asked once more. */
export const EndCourse = ({ course: { id, rev, title } }: { course: CourseView }) => {
  const restore = useRestoreFocusTarget();
  const notices = useNotices();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const end = useWrite(endCourse, {
    changes: [seeCourse, listCourses, seeDesk, seePlanning],
    done: () => {
      notices.done(text.done);
      navigate('/training/desk', { replace: true });
    },
  });
  return (
    <div>
      <Button {...restore} onClick={() => setIsOpen(true)}>
        {text.button}
      </Button>
      {isOpen && (
        <ActionDialog
          title={text.title(title)}
          back={text.back}
          onClose={() => setIsOpen(false)}
          action={
            <Button
              appearance="primary"
              disabledFocusable={end.isPending}
              onClick={() => end.mutate({ id, rev })}
            >
              {text.button}
            </Button>
          }
        >
          <Text>{text.words}</Text>
          {end.error !== null && <Problem problem={end.error} />}
        </ActionDialog>
      )}
    </div>
  );
};
