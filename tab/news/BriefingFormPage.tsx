import { useNavigate } from 'react-router';
import { type BriefingChoices, briefingChoices, writeBriefing } from '../../api/news/circulation.contract.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BriefersPage } from './BriefersPage.tsx';
import { BriefingForm } from './BriefingForm.tsx';
import { text as all } from './circulation.text.ts';
import { CHANGES } from './Readers.tsx';

const text = all.form;

/** Begins a private briefing: why it is private, to whom it is given, and what it says. */
export const BriefingFormPage = () => (
  <BriefersPage title={text.newTitle} purpose={text.purpose}>
    {() => <Choices />}
  </BriefersPage>
);

const Choices = () => {
  const choices = useRead(briefingChoices, {});
  if (choices.data !== undefined) return <Form choices={choices.data} />;
  return choices.error === null ? (
    <Loading rows={6} height={64} />
  ) : (
    <Problem problem={choices.error} onRetry={() => choices.refetch()} />
  );
};

const Form = ({ choices }: { choices: BriefingChoices }) => {
  const navigate = useNavigate();
  const notices = useNotices();
  const write = useWrite(writeBriefing, {
    changes: CHANGES,
    done: ({ id }) => {
      notices.done(text.saved);
      navigate(`/news/briefings/desk/${id}`);
    },
  });
  return (
    <BriefingForm
      members={choices.members}
      problem={write.error}
      isBusy={write.isPending}
      button={text.save}
      onSave={(wish) => write.mutate(wish)}
    />
  );
};
