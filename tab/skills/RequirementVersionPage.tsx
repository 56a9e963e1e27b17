import { Text } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { type Framework, seeFramework } from '../../api/skills/contract.ts';
import { type RequirementVersion, seeRequirementVersion } from '../../api/skills/requirement.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { RoomPage } from './RoomPage.tsx';
import { ChangeList } from './requirements/ChangeList.tsx';
import { changesBetween } from './requirements/draft.ts';
import { text as all } from './requirements/text.ts';
import { titlesIn } from './requirements/titles.ts';
import { saidWords } from './requirements/Versions.tsx';

const text = all.versionPage;

/** For digital leads: what one version changed, by whom and why. */
export const RequirementVersionPage = () => {
  const n = Number(useParams().n);
  return (
    <RoomPage title={text.title(n)}>
      {({ roles }) =>
        roles.includes('DigitalLead') ? (
          <>
            <Read n={n} />
            <TextLink to="/skills/requirements">{text.back}</TextLink>
          </>
        ) : (
          <Empty {...all.notYours} />
        )
      }
    </RoomPage>
  );
};

const Read = ({ n }: { n: number }) => {
  const version = useRead(seeRequirementVersion, { n });
  const framework = useRead(seeFramework, {});
  const error = version.error ?? framework.error;
  if (version.data && framework.data) return <Changed version={version.data} framework={framework.data} />;
  if (error === null) return <Loading rows={3} height={72} />;
  return <Problem problem={error} onRetry={() => Promise.all([version.refetch(), framework.refetch()])} />;
};

const Changed = ({
  version: { now, before },
  framework,
}: {
  version: RequirementVersion;
  framework: Framework;
}) => {
  const changes = before === null ? [] : changesBetween(before, now);
  return (
    <>
      <Text>{saidWords(now)}</Text>
      <Text as="h2" size={500} weight="semibold">
        {before === null ? text.first : changes.length === 0 ? text.nothing : text.changed(changes.length)}
      </Text>
      <ChangeList
        changes={changes}
        titleOf={titlesIn(framework)}
        versions={before === null ? [now] : [now, before]}
      />
    </>
  );
};
