import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type Plan, seePlan } from '../../api/training/plan.contract.ts';
import { momentDay } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { LearnAlone } from './LearnAlone.tsx';
import { PlanGap } from './PlanGap.tsx';
import { planText as text } from './plan.text.ts';
import { RoomPage } from './RoomPage.tsx';
import { Section } from './Section.tsx';
import { SessionItem } from './SessionItem.tsx';
import { useFramework } from './use-framework.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM, maxWidth: '720px' },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  plain: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** A person's own plan: what they are signed up for, what helps with what they lack, and what they have done. */
export const PlanPage = () => {
  const plan = useRead(seePlan, {});
  return (
    <RoomPage
      title={text.title}
      purpose={plan.data?.can.check === false ? text.purpose.councillor : text.purpose.staff}
    >
      {plan.data !== undefined ? (
        <Own plan={plan.data} />
      ) : plan.error === null ? (
        <Loading rows={3} height={120} />
      ) : (
        <Problem problem={plan.error} onRetry={() => plan.refetch()} />
      )}
    </RoomPage>
  );
};

const Own = ({ plan }: { plan: Plan }) => {
  const styles = useStyles();
  return (
    <>
      <Check plan={plan} />
      <Section title={text.coming.title}>
        {plan.sessions.length === 0 && <Text>{text.coming.none}</Text>}
        <ul className={styles.list}>
          {plan.sessions.map((session) => (
            <li key={session.id}>
              <SessionItem session={session} level="h3" />
            </li>
          ))}
        </ul>
        <div>
          <ButtonLink to="/training">{text.coming.find}</ButtonLink>
        </div>
      </Section>
      <Gaps plan={plan} />
      <Completed completed={plan.completed} />
      <Alone plan={plan} />
    </>
  );
};

/** The one thing to do first: say what one can do, for the first time or after something was learned. */
const Check = ({ plan: { can, checkedAt, completed } }: { plan: Plan }) => {
  const styles = useStyles();
  const isDue = completed.some(({ isCheckDue }) => isCheckDue);
  if (!can.check || (checkedAt !== null && !isDue)) return null;
  const words = checkedAt === null ? text.first : text.again;
  return (
    <Card className={styles.card} role="region" aria-label={words.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {words.title}
      </Text>
      <Text>{words.detail}</Text>
      <div>
        <ButtonLink to="/skills" appearance="primary">
          {words.action}
        </ButtonLink>
      </div>
    </Card>
  );
};

const Gaps = ({ plan: { gaps, later, can } }: { plan: Plan }) => {
  const styles = useStyles();
  const { titleOf } = useFramework();
  // Of a councillor nothing is asked, so nothing is missing.
  if (!can.check) return null;
  return (
    <>
      <Section title={text.gaps.title}>
        {gaps.length === 0 && <Text>{text.gaps.none}</Text>}
        <ul className={styles.list}>
          {gaps.map((gap) => (
            <li key={gap.skill}>
              <PlanGap gap={gap} />
            </li>
          ))}
        </ul>
      </Section>
      {later.length > 0 && (
        <Section title={text.later.title} purpose={text.later.purpose}>
          <ul className={styles.plain}>
            {later.map(({ skill }) => (
              <li key={skill}>
                <TextLink to={`/training?skill=${skill}`}>{titleOf(skill)}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const Completed = ({ completed }: Pick<Plan, 'completed'>) => {
  const styles = useStyles();
  return (
    <Section title={text.completed.title}>
      {completed.length === 0 && <Text>{text.completed.none}</Text>}
      <ul className={styles.plain}>
        {completed.map(({ id, title, end }) => (
          <li key={id}>
            <Text>{text.completed.one(title, momentDay(end))}</Text>{' '}
            <TextLink to={`/training/certificates/${id}`}>{text.completed.certificate(title)}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What was opened and helps with no gap that stands above. */
const Alone = ({ plan: { links, gaps } }: { plan: Plan }) => {
  const styles = useStyles();
  const shown = new Set(gaps.flatMap((gap) => gap.links.map(({ id }) => id)));
  const others = links.filter(({ id }) => !shown.has(id));
  if (others.length === 0) return null;
  return (
    <Section title={text.alone.title}>
      <ul className={styles.list}>
        {others.map((link) => (
          <li key={link.id}>
            <LearnAlone link={link} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
