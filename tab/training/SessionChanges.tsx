import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SessionView } from '../../api/training/session.contract.ts';
import { attendedText } from './attended.text.ts';
import { Section } from './Section.tsx';
import { useFramework } from './use-framework.ts';

const text = attendedText.change;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS, maxWidth: '720px' },
  heading: { margin: 0 },
});

/** How the levels of those who were there changed, with how many and how sure; or why that is not told. */
export const SessionChanges = ({ changes }: Pick<SessionView, 'changes'>) => {
  const styles = useStyles();
  const { titleOf } = useFramework();
  if (changes.length === 0) return null;
  return (
    <Section title={text.title} purpose={text.purpose}>
      {changes.map(({ skill, figure }) => (
        <Card key={skill} className={styles.card}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {titleOf(skill)}
          </Text>
          <Text>{figure === null ? text.few : text.known(figure)}</Text>
        </Card>
      ))}
    </Section>
  );
};
