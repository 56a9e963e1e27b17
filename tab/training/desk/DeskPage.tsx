import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { type DeskSession, seeDesk, type TrainingDesk } from '../../../api/training/desk.contract.ts';
import { useRead } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { RoomPage } from '../RoomPage.tsx';
import { Section } from '../Section.tsx';
import { Courses } from './Courses.tsx';
import { DeskCard } from './DeskCard.tsx';
import { deskText as text } from './desk.text.ts';
import { WithoutLead } from './WithoutLead.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What waits for now stands first. */
const PARTS = ['underWay', 'rolls', 'toCome'] as const;

/** What whoever teaches has before them: each session with the one thing to do next. */
export const DeskPage = () => {
  const desk = useRead(seeDesk, {});
  return (
    <RoomPage
      title={text.title}
      purpose={text.purpose}
      {...(desk.data?.can.plan && {
        actions: (
          <ButtonLink to="/training/desk/new" appearance="primary">
            {text.plan}
          </ButtonLink>
        ),
      })}
    >
      {desk.data !== undefined ? (
        <>
          <WithoutLead sessions={desk.data.withoutLead} />
          <Sessions desk={desk.data} />
          <Courses {...desk.data} />
        </>
      ) : desk.error === null ? (
        <Loading rows={3} height={104} />
      ) : (
        <Problem problem={desk.error} onRetry={() => desk.refetch()} />
      )}
    </RoomPage>
  );
};

const Sessions = ({ desk }: { desk: TrainingDesk }) => {
  const parts = PARTS.filter((part) => desk[part].length > 0);
  if (parts.length === 0)
    return <Empty icon={<CalendarRegular />} {...(desk.can.plan ? text.none : text.noneNoMore)} />;
  return parts.map((part) => <Part key={part} title={text.parts[part]} sessions={desk[part]} />);
};

const Part = ({ title, sessions }: { title: string; sessions: readonly DeskSession[] }) => {
  const styles = useStyles();
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <DeskCard session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
