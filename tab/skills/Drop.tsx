import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { type AssessmentId, dropAssessment } from '../../api/skills/assessment.contract.ts';
import { mySkills } from '../../api/skills/contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text as all } from './text.ts';

const text = all.mine.drop;

/** Throws an unfinished check away, asked once more: ten minutes of answers are gone with a slip of the thumb. */
export const Drop = ({ id }: { id: AssessmentId }) => {
  const restore = useRestoreFocusTarget();
  const notices = useNotices();
  const [isOpen, setIsOpen] = useState(false);
  const drop = useWrite(dropAssessment, {
    changes: [mySkills],
    done: () => {
      setIsOpen(false);
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.done);
    },
  });
  return (
    <>
      <Button {...restore} onClick={() => setIsOpen(true)}>
        {text.button}
      </Button>
      {isOpen && (
        <ActionDialog
          title={text.title}
          back={text.back}
          onClose={() => setIsOpen(false)}
          action={
            <Button
              appearance="primary"
              disabledFocusable={drop.isPending}
              onClick={() => drop.mutate({ id })}
            >
              {text.button}
            </Button>
          }
        >
          <Text>{text.words}</Text>
          {drop.error !== null && <Problem problem={drop.error} />}
        </ActionDialog>
      )}
    </>
  );
};
