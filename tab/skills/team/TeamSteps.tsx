import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Team } from '../../../api/skills/team.contract.ts';
import { ButtonLink } from '../../shell/links.tsx';
import { Offers } from '../Steps.tsx';
import { text as all } from '../text.ts';

const text = all.team.steps;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What helps with what is asked of the team, where it is needed most first. */
export const TeamSteps = ({ team: { steps, required } }: { team: Pick<Team, 'steps' | 'required'> }) => {
  const styles = useStyles();
  const titles = new Map(required.map(({ skill, title }) => [skill, title]));
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {steps.length === 0 && <Text>{text.none}</Text>}
      {steps.map((step) => (
        <div key={step.skill}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {titles.get(step.skill) ?? step.skill}
          </Text>
          <Offers step={step} />
        </div>
      ))}
      <div className={styles.foot}>
        <ButtonLink to="/training">{text.sessions}</ButtonLink>
        <ButtonLink to="/training/champions">{text.champions}</ButtonLink>
      </div>
    </section>
  );
};
