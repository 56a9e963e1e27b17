import { Button, Text } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { type Framework, seeFramework } from '../../api/skills/contract.ts';
import { type Requirements, seeRequirements } from '../../api/skills/requirement.contract.ts';
import { momentDay } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { RoomPage } from './RoomPage.tsx';
import { CellList } from './requirements/CellList.tsx';
import { type Scope, scopesOf } from './requirements/draft.ts';
import { useLook } from './requirements/look.ts';
import { SAVING, Saving } from './requirements/Saving.tsx';
import { ScopePicker } from './requirements/ScopePicker.tsx';
import { text } from './requirements/text.ts';
import { titlesIn } from './requirements/titles.ts';
import { type DraftOf, useDraft } from './requirements/use-draft.ts';
import { Versions } from './requirements/Versions.tsx';

/** For digital leads: which level of which skill is asked of whom, and why. */
export const RequirementsPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {({ roles }) => (roles.includes('DigitalLead') ? <Kept /> : <Empty {...text.notYours} />)}
  </RoomPage>
);

const Kept = () => {
  const requirements = useRead(seeRequirements, {});
  const framework = useRead(seeFramework, {});
  const error = requirements.error ?? framework.error;
  if (requirements.data && framework.data)
    return <Editing present={requirements.data} framework={framework.data} />;
  if (error === null) return <Loading rows={3} height={120} />;
  return (
    <Problem problem={error} onRetry={() => Promise.all([requirements.refetch(), framework.refetch()])} />
  );
};

const Editing = ({ present, framework }: { present: Requirements; framework: Framework }) => {
  const draft = useDraft(present);
  const [asked, setAsked] = useSearchParams();
  const { content, changes } = draft;
  const scope = scopesOf(content).find((one) => one === asked.get('for')) ?? 'everybody';
  const goTo = (next: Scope) => setAsked({ for: next }, { replace: true });
  const titleOf = titlesIn(framework);
  return (
    <>
      <Text>{standingOf(present)}</Text>
      <ScopePicker
        content={content}
        scope={scope}
        onScope={goTo}
        onContent={(next, at) => {
          draft.put(next);
          goTo(at);
        }}
      />
      {changes.length > 0 && <Waiting draft={draft} />}
      <CellList
        framework={framework}
        content={content}
        scope={scope}
        changes={changes}
        onContent={draft.put}
      />
      {changes.length > 0 && <Saving draft={draft} present={present} titleOf={titleOf} />}
      <Versions versions={present.versions} />
    </>
  );
};

/** That something waits to be saved, and the way to it: the list between is long. */
const Waiting = ({ draft: { changes, isStale } }: { draft: DraftOf }) => {
  const look = useLook();
  return (
    <div className={look.foot}>
      <Text weight="semibold" role="status">
        {isStale ? text.stale.title : text.changes.waiting(changes.length)}
      </Text>
      <Button onClick={() => document.getElementById(SAVING)?.focus()}>
        {isStale ? text.changes.lookBoth : text.changes.look}
      </Button>
    </div>
  );
};

const standingOf = ({ n, at, by, reason }: Requirements): string =>
  at === null ? text.first : text.since(n, momentDay(at), by?.name ?? text.versions.guildhall, reason);
