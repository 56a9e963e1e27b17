import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../../api/people/contract.ts';
import { TextLink } from '../shell/links.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** People by name, each a way to their page. Initials for pictures: a team of forty would be forty calls. */
export const PeopleList = ({ people }: { people: readonly Person[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {people.map(({ id, name, jobTitle }) => (
        <li key={id} className={styles.person}>
          <Avatar name={name} color="colorful" aria-hidden />
          <span className={styles.words}>
            <TextLink to={`/people/${id}`}>{name}</TextLink>
            {jobTitle !== null && (
              <Text size={200} className={styles.quiet}>
                {jobTitle}
              </Text>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};
