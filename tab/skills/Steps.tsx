import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { NextStep, SkillResult } from '../../api/skills/contract.ts';
import { momentWords } from '../shared/event-time.ts';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { text as all } from './text.ts';

const text = all.steps;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Where sessions, what one learns alone and champions are together; a link to learn from is opened there. */
const PLAN = '/training/plan';

interface StepsProps {
  readonly steps: readonly NextStep[];
  readonly skills: readonly Pick<SkillResult, 'skill' | 'title' | 'gap'>[];
}

/** For each gap what is on offer, and whom to ask. */
export const Steps = ({ steps, skills }: StepsProps) => {
  const styles = useStyles();
  const gaps = skills
    .filter(({ gap }) => gap !== null && gap > 0)
    .toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {gaps.length === 0 && <Text>{text.none}</Text>}
      {gaps.map(({ skill, title }) => (
        <div key={skill}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {title}
          </Text>
          <Offers step={steps.find((step) => step.skill === skill)} learnAt={PLAN} />
        </div>
      ))}
      {gaps.length > 0 && (
        <div>
          <ButtonLink to={PLAN}>{text.plan}</ButtonLink>
        </div>
      )}
    </section>
  );
};

interface OffersProps {
  readonly step: NextStep | undefined;
  /** Where one opens what is learned alone; where it is for others it is only named. */
  readonly learnAt?: string;
}

/** What is on offer for one skill, and whom to ask. */
export const Offers = ({ step, learnAt }: OffersProps) => {
  const styles = useStyles();
  const { sessions = [], links = [], champions = [] } = step ?? {};
  if (sessions.length + links.length + champions.length === 0) return <Text block>{text.nobody}</Text>;
  return (
    <ul className={styles.list}>
      {sessions.map(({ id, title, start, place }) => (
        <li key={id}>
          <TextLink to={`/training/sessions/${id}`}>
            {text.session(title, momentWords(start), place)}
          </TextLink>
        </li>
      ))}
      {links.map(({ id, title, minutes }) => (
        <li key={id}>
          {learnAt === undefined ? (
            <Text>{text.link(title, minutes)}</Text>
          ) : (
            <TextLink to={learnAt}>{text.link(title, minutes)}</TextLink>
          )}
        </li>
      ))}
      {champions.map(({ id, name }) => (
        <li key={id}>
          <TextLink to={`/people/${id}`}>{text.ask(name)}</TextLink>
        </li>
      ))}
    </ul>
  );
};
