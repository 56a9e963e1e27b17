import { Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { Me } from '../../api/people/contract.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  roles: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
});

/** What the person may do here: each of their roles, with what it means. */
export const RolesCard = ({ self }: { self: Me }) => {
  const styles = useStyles();
  const roles = [...(self.isStaff ? [text.staff] : []), ...self.roles.map((role) => text.roles[role])];
  return (
    <Card className={styles.card}>
      <Title3 as="h2" className={styles.heading}>
        {text.rolesTitle}
      </Title3>
      <ul className={styles.roles}>
        {roles.map(({ name, meaning }) => (
          <li key={name}>
            <Text block weight="semibold">
              {name}
            </Text>
            <Text className={styles.quiet}>{meaning}</Text>
          </li>
        ))}
      </ul>
    </Card>
  );
};
