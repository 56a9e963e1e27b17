import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentCheckmarkRegular } from '@fluentui/react-icons';
import { listMyPolicies, type MyPolicy } from '../../api/news/requirement.contract.ts';
import { moment } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dueDay } from './days.ts';
import { useCardsLook } from './list-look.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';
import { PolicySign } from './PolicySign.tsx';
import { policiesText as text } from './policies.text.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

/** What the viewer is asked to acknowledge, what waits first. */
export const PoliciesPage = () => {
  const policies = useRead(listMyPolicies, {});
  return (
    <NewsRoomPage
      title={text.title}
      purpose={text.purpose}
      actions={<TextLink to="/news/requirements">{text.reports}</TextLink>}
    >
      {policies.data !== undefined ? (
        <Shown policies={policies.data.policies} />
      ) : policies.error === null ? (
        <Loading rows={3} height={84} />
      ) : (
        <Problem problem={policies.error} onRetry={() => policies.refetch()} />
      )}
    </NewsRoomPage>
  );
};

const Shown = ({ policies }: { policies: readonly MyPolicy[] }) => {
  if (policies.length === 0) return <Empty icon={<DocumentCheckmarkRegular />} {...text.empty} />;
  const waits = policies.filter(({ state }) => state !== 'done');
  const done = policies.filter(({ state }) => state === 'done');
  return (
    <>
      <Part title={text.waiting} policies={waits} />
      {done.length > 0 && <Part title={text.done} policies={done} />}
    </>
  );
};

const Part = ({ title, policies }: { title: string; policies: readonly MyPolicy[] }) => {
  const styles = useStyles();
  const look = useCardsLook();
  return (
    <section className={styles.part} aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {policies.length === 0 ? (
        <Text>{text.nothingWaits}</Text>
      ) : (
        <ul className={look.list}>
          {policies.map((policy) => (
            <li key={policy.article} className={look.row}>
              <TextLink to={`/news/${policy.article}`}>{policy.title}</TextLink>
              <PolicySign state={policy.state} words={wordsOf(policy)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const wordsOf = ({ state, due, acknowledged }: MyPolicy): string =>
  state === 'done' && acknowledged !== null
    ? text.states.done(moment(acknowledged.at))
    : text.states[state === 'done' ? 'left' : state](dueDay(due));
