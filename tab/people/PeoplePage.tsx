import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { type Me, me, type Person, personPage } from '../../api/people/contract.ts';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { PeopleList } from './PeopleList.tsx';
import { peopleText as text } from './text.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
});

/** Find a colleague; below, one's own team. */
export const PeoplePage = () => {
  const navigate = useNavigate();
  const self = useRead(me, {});
  const isMember = self.data?.isStaff === false;
  return (
    <Page title={text.title} purpose={isMember ? text.purposeForMembers : text.purpose}>
      <PersonPicker
        label={isMember ? text.findForMembers : text.find}
        hint={isMember ? text.hintForMembers : text.hint}
        {...(isMember && { placeholder: text.placeholderForMembers })}
        onPick={(person) => person && navigate(`/people/${person.id}`)}
      />
      {self.data !== undefined ? (
        self.data.isStaff && <Team self={self.data} />
      ) : self.error === null ? (
        <Loading rows={3} height={48} />
      ) : (
        <Problem problem={self.error} onRetry={() => self.refetch()} />
      )}
    </Page>
  );
};

const Team = ({ self }: { self: Me }) => {
  const own = useRead(personPage, { id: self.id });
  if (own.data === undefined)
    return own.error === null ? (
      <Loading rows={3} height={48} />
    ) : (
      <Problem problem={own.error} onRetry={() => own.refetch()} />
    );
  const { manager, team, reports } = own.data;
  const mates = [...(manager ? [manager] : []), ...team];
  return (
    <>
      {reports.length > 0 && <Section title={text.reports} people={reports} />}
      {(mates.length > 0 || reports.length === 0) && <Section title={text.team} people={mates} />}
    </>
  );
};

const Section = ({ title, people }: { title: string; people: readonly Person[] }) => {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Title3 as="h2" className={styles.heading}>
        {title}
      </Title3>
      {people.length > 0 ? (
        <PeopleList people={people} />
      ) : (
        <Empty icon={<PeopleRegular />} {...text.noTeam} />
      )}
    </section>
  );
};
