import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { beginAssessment } from '../../api/skills/assessment.contract.ts';
import { exportSkills, type Mine, mySkills } from '../../api/skills/contract.ts';
import { momentDay } from '../shared/moment.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { CsvButton } from './CsvButton.tsx';
import { Drop } from './Drop.tsx';
import { Levels } from './Levels.tsx';
import { Recheck } from './Recheck.tsx';
import { RoomPage } from './RoomPage.tsx';
import { Steps } from './Steps.tsx';
import { text as all } from './text.ts';

const text = all.mine;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM, maxWidth: '720px' },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What one can do, what the job asks for, what helps, and the way to tell it. */
export const SkillsPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {() => <Own />}
  </RoomPage>
);

const Own = () => {
  const mine = useRead(mySkills, {});
  if (mine.data === undefined)
    return mine.error === null ? (
      <Loading rows={3} height={96} />
    ) : (
      <Problem problem={mine.error} onRetry={() => mine.refetch()} />
    );
  const { assessedAt } = mine.data;
  return (
    <>
      <Standing mine={mine.data} />
      {assessedAt !== null && (
        <>
          <Levels mine={mine.data} />
          <Steps steps={mine.data.steps} skills={mine.data.skills} />
          <History mine={mine.data} />
        </>
      )}
    </>
  );
};

/** Where the person stands in a sentence, who sees what, and the one thing to do next. */
const Standing = ({ mine }: { mine: Mine }) => {
  const styles = useStyles();
  const { open, assessedAt, skills } = mine;
  const expired = skills.filter(({ isExpired }) => isExpired).length;
  const heading = open !== null ? text.open.title : assessedAt === null ? text.first.title : sentenceOf(mine);
  return (
    <Card className={styles.card} role="region" aria-label={heading}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      {open !== null && <Text>{text.open.detail}</Text>}
      {open === null && assessedAt === null && <Text>{text.first.detail}</Text>}
      {assessedAt !== null && <Text className={styles.quiet}>{text.checked(momentDay(assessedAt))}</Text>}
      {expired > 0 && <Text>{text.expired(expired)}</Text>}
      <Told lane={mine.lane} />
      <div className={styles.foot}>
        <Begin mine={mine} />
        {assessedAt !== null && <CsvButton endpoint={exportSkills} input={{}} />}
      </div>
    </Card>
  );
};

const sentenceOf = ({ baseline, skills }: Mine): string => {
  const gaps = skills.filter(({ gap }) => gap !== null && gap > 0).length;
  return baseline === 'below' || gaps > 0 ? text.baseline.below(gaps) : text.baseline[baseline];
};

/** Said before anything is answered. */
const Told = ({ lane }: Pick<Mine, 'lane'>) => {
  const styles = useStyles();
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {text.told.title}
      </Text>
      <ul className={styles.list}>
        <li>
          <Text>{text.told.answers}</Text>
        </li>
        <li>
          <Text>{text.told.lane[lane]}</Text>
        </li>
      </ul>
    </div>
  );
};

const Begin = ({ mine }: { mine: Mine }) => {
  const { open, can, lane } = mine;
  const navigate = useNavigate();
  const notices = useNotices();
  const begin = useWrite(beginAssessment, {
    changes: [mySkills],
    done: ({ id }) => navigate(`/skills/assessments/${id}`),
    refused: (problem) => notices.problem(problem),
  });
  if (open !== null)
    return (
      <>
        <ButtonLink to={`/skills/assessments/${open.id}`} appearance="primary">
          {text.goOn}
        </ButtonLink>
        <Drop id={open.id} />
      </>
    );
  if (can.includes('begin_recheck')) return <Recheck mine={mine} />;
  if (!can.includes('begin_first')) return null;
  return (
    <Button
      appearance="primary"
      disabledFocusable={begin.isPending}
      onClick={() => begin.mutate({ told: lane })}
    >
      {text.begin}
    </Button>
  );
};

const History = ({ mine: { history } }: { mine: Mine }) => {
  const styles = useStyles();
  if (history.length < 2) return null;
  return (
    <section>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {all.history.title}
      </Text>
      <ul className={styles.list}>
        {history.map(({ id, at, overall }) => (
          <li key={id}>
            <Text>
              {all.history.one(
                momentDay(at),
                overall === null ? all.history.unknown : all.levels.score(overall),
              )}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
};
