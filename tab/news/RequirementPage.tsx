import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type RequirementView, seeRequirement } from '../../api/news/requirement.contract.ts';
import { moment } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dueDay } from './days.ts';
import { EndRequirement } from './EndRequirement.tsx';
import { Obligations } from './Obligations.tsx';
import { requirementText as text } from './policies.text.ts';
import { Tally, TallyByDepartment } from './Tally.tsx';

const COUNTS_EVERY_MS = 5_000;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  rounds: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** How many of an audience acknowledged a policy, exactly; and who, for those who may see names. */
export const RequirementPage = () => {
  const { id = '' } = useParams();
  const input = { id: id as RequirementView['id'] };
  const first = useRead(seeRequirement, input);
  // While people are still being entered it is asked again, until there are numbers.
  const isCounting = first.data?.tally === null && first.data.ended === null;
  const { data, error, refetch } = useRead(
    seeRequirement,
    input,
    isCounting ? { every: COUNTS_EVERY_MS } : {},
  );
  return (
    <Page title={data?.title ?? text.title} {...(data !== undefined && { purpose: statusOf(data) })}>
      {data !== undefined ? (
        <Shown requirement={data} />
      ) : error === null ? (
        <Loading rows={3} height={140} />
      ) : error.status === 404 ? (
        <Empty
          title={text.noSuch.title}
          detail={text.noSuch.detail}
          action={<ButtonLink to="/news/requirements">{text.noSuch.action}</ButtonLink>}
        />
      ) : (
        <Problem problem={error} onRetry={() => refetch()} />
      )}
    </Page>
  );
};

const statusOf = ({ ended, due }: RequirementView): string =>
  ended === null ? text.due(dueDay(due)) : text.ended(moment(ended));

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </Card>
  );
};

const Shown = ({ requirement }: { requirement: RequirementView }) => {
  const styles = useStyles();
  const { id, tally, asOf, scope, departments, rounds, days, can } = requirement;
  return (
    <>
      <Part title={text.numbers}>
        {tally === null ? (
          <Text>{text.counting}</Text>
        ) : (
          <>
            <Text>{text.asOf(dueDay(asOf), scope)}</Text>
            <Tally tally={tally} />
          </>
        )}
      </Part>
      {departments.length > 1 && (
        <Part title={text.departments}>
          <TallyByDepartment departments={departments} />
        </Part>
      )}
      {can.includes('names') && tally !== null && (
        <Part title={text.people}>
          <Obligations id={id} />
        </Part>
      )}
      <Part title={text.rounds}>
        <ul className={styles.rounds}>
          {rounds.map(({ version, from, due }) => (
            <li key={version}>
              <Text>{text.round(version, moment(from), dueDay(due))}</Text>
            </li>
          ))}
        </ul>
        <Text>{text.days(days)}</Text>
        <TextLink to={`/news/${requirement.article}`}>{requirement.title}</TextLink>
        {can.includes('end') && (
          <div>
            <EndRequirement id={id} />
          </div>
        )}
      </Part>
    </>
  );
};
