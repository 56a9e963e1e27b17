import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import {
  endRequirement,
  listMyPolicies,
  listRequirements,
  type RequirementView,
  seePolicy,
  seeRequirement,
} from '../../api/news/requirement.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { requirementText as text } from './policies.text.ts';

/** Stops asking people, after it was asked whether that is meant. */
export const EndRequirement = ({ id }: { id: RequirementView['id'] }) => {
  const notices = useNotices();
  const focusComesBack = useRestoreFocusTarget();
  const [isOpen, setOpen] = useState(false);
  const end = useWrite(endRequirement, {
    changes: [seeRequirement, listRequirements, listMyPolicies, seePolicy],
    done: () => {
      setOpen(false);
      // The button goes with what it ended; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.endDone);
    },
  });
  return (
    <>
      <Button {...focusComesBack} onClick={() => setOpen(true)}>
        {text.end}
      </Button>
      {isOpen && (
        <ActionDialog
          title={text.endTitle}
          back={text.back}
          onClose={() => setOpen(false)}
          action={
            <Button appearance="primary" disabledFocusable={end.isPending} onClick={() => end.mutate({ id })}>
              {text.end}
            </Button>
          }
        >
          {text.endWords}
          {end.error !== null && <Problem problem={end.error} />}
        </ActionDialog>
      )}
    </>
  );
};
