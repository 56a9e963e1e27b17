import { Avatar, Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useParams } from 'react-router';
import {
  type Person,
  type PersonPage as PersonView,
  personPage,
  personPhoto,
  type Today,
  type Usual,
} from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { type Fact, Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { PeopleList } from './PeopleList.tsx';
import { profileText, personText as text } from './text.ts';
import { weekLines } from './week.ts';
import { whereWords } from './where.ts';

const useStyles = makeStyles({
  // Two stacks rather than one grid: a long list leaves no hole beside what follows.
  stacks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  stack: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    ':empty': { display: 'none' },
  },
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  who: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A colleague: who they are, where they are today if they show it, and whom they work with. */
export const PersonPage = () => {
  const { id = '' } = useParams();
  const page = useRead(personPage, { id: id as PersonView['id'] });
  const isGone = page.error?.status === 404;
  return (
    <Page
      title={page.data?.name ?? (isGone ? text.nobody.title : text.title)}
      {...(isGone && { purpose: text.nobody.detail })}
      {...(page.data?.can.edit && { actions: <ButtonLink to="/people/me">{text.edit}</ButtonLink> })}
    >
      {page.data !== undefined ? (
        <Colleague page={page.data} />
      ) : page.error === null ? (
        <Loading rows={2} height={160} />
      ) : isGone ? (
        <div>
          <ButtonLink to="/people" appearance="primary">
            {text.nobody.action}
          </ButtonLink>
        </div>
      ) : (
        <Problem problem={page.error} onRetry={() => page.refetch()} />
      )}
    </Page>
  );
};

const Colleague = ({ page }: { page: PersonView }) => {
  const styles = useStyles();
  const team = <People title={text.team} people={page.team} />;
  const managesSomebody = page.reports.length > 0;
  return (
    <div className={styles.stacks}>
      <div className={styles.stack}>
        <Card className={styles.card}>
          <div className={styles.who}>
            <Picture page={page} />
            <Whereabouts today={page.today} />
          </div>
          <Facts facts={factsOf(page)} />
        </Card>
        <People title={text.champions} people={page.champions} />
        {managesSomebody && team}
      </div>
      <div className={styles.stack}>
        {managesSomebody ? <People title={text.reports} people={page.reports} /> : team}
      </div>
    </div>
  );
};

/** Initials until there is a picture, and where there is none: nothing waits for it. */
const Picture = ({ page: { id, name } }: { page: PersonView }) => {
  const picture = useRead(personPhoto, { id });
  return (
    <Avatar
      size={72}
      name={name}
      color="colorful"
      aria-hidden
      {...(picture.data?.photo && { image: { src: picture.data.photo } })}
    />
  );
};

const Whereabouts = ({ today }: { today: Today | null }) => {
  const styles = useStyles();
  return (
    <div>
      <Text block weight="semibold">
        {text.today}
      </Text>
      {today === null ? (
        <Text className={styles.quiet}>{text.unknownToday}</Text>
      ) : (
        whereWords(today).map(({ words, floor }) => (
          <Text key={words} block>
            {floor === null ? (
              words
            ) : (
              <TextLink to={`/desks?${new URLSearchParams({ floor, date: today.date })}`}>{words}</TextLink>
            )}
          </Text>
        ))
      )}
    </div>
  );
};

const factsOf = (page: PersonView): readonly Fact[] => {
  const { jobTitle, department, site, manager, usual } = page;
  const facts: readonly Fact[] = [
    [text.job, jobTitle],
    [text.department, department],
    [text.office, site],
    [text.manager, manager && <TextLink to={`/people/${manager.id}`}>{manager.name}</TextLink>],
    [text.workStyle, usual?.workStyle ? profileText.styles[usual.workStyle].name : null],
    [text.week, weekOf(usual)],
  ];
  return facts.filter(([, fact]) => fact !== null);
};

const weekOf = (usual: Usual | null) => {
  const lines = weekLines(usual?.pattern ?? {});
  if (lines.length === 0) return null;
  return lines.map(({ days, words }) => (
    <Text key={days} block>
      {`${days}: ${words}`}
    </Text>
  ));
};

const People = ({ title, people }: { title: string; people: readonly Person[] }) => {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <Title3 as="h2" className={styles.heading}>
        {title}
      </Title3>
      <PeopleList people={people} />
    </Card>
  );
};
