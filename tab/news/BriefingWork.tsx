import { type ManagedBriefing, saveBriefing } from '../../api/news/circulation.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { BriefingForm } from './BriefingForm.tsx';
import { text as all } from './circulation.text.ts';
import { CHANGES } from './Readers.tsx';

const text = all.form;

/** What a briefing says and why it is private, to be changed. Readers see the text once it is circulated again. */
export const BriefingWork = ({ briefing }: { briefing: ManagedBriefing }) => {
  const notices = useNotices();
  const save = useWrite(saveBriefing, { changes: CHANGES, done: () => notices.done(text.savedAgain) });
  return (
    <BriefingForm
      saved={briefing}
      problem={save.error}
      isBusy={save.isPending}
      button={text.saveChanges}
      onSave={({ content, impact, restriction }) =>
        save.mutate({
          ...{ id: briefing.id, version: briefing.version, rev: briefing.rev },
          ...{ content, impact, restriction },
        })
      }
    />
  );
};
