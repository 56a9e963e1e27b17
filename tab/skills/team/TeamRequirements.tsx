import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Team } from '../../../api/skills/team.contract.ts';
import { text as all } from '../text.ts';

const text = all.team.required;

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** What is essential for anybody of the team. */
export const TeamRequirements = ({ required }: Pick<Team, 'required'>) => {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <Text>{required.length === 0 ? text.none : text.purpose}</Text>
      <ul className={styles.list}>
        {required.map(({ skill, title, level }) => (
          <li key={skill}>
            <Text>{text.one(title, level)}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
};
