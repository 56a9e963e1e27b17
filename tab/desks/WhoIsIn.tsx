import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FloorDay, PlanDesk } from '../../api/desks/contract.ts';
import { TextLink } from '../shell/links.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  words: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WhoIsInProps {
  readonly floorName: string;
  readonly whoIsIn: FloorDay['whoIsIn'];
  readonly desks: readonly PlanDesk[];
}

/** Who has booked on the floor that day: names as far as the viewer may see them, the others as a number. */
export const WhoIsIn = ({ floorName, whoIsIn: { people, others }, desks }: WhoIsInProps) => {
  const styles = useStyles();
  const heading = useId();
  const labelOf = new Map(desks.map(({ id, label }) => [id, label]));
  const where = ({ am, pm }: (typeof people)[number]): string => {
    const [first, second] = [am && labelOf.get(am), pm && labelOf.get(pm)];
    if (first !== undefined && first === second) return text.desk(first);
    return [
      ...(first === undefined ? [] : [`${text.desk(first)} ${text.when.am}`]),
      ...(second === undefined ? [] : [`${text.desk(second)} ${text.when.pm}`]),
    ].join(', ');
  };
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <Text id={heading} as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.whoIsIn(floorName)}
      </Text>
      {people.length === 0 && others === 0 ? (
        <Text className={styles.quiet}>{text.nobodyIn}</Text>
      ) : (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.person} className={styles.person}>
              <Avatar size={32} name={person.name} aria-hidden />
              <span className={styles.words}>
                <TextLink to={`/people/${person.person}`}>{person.name}</TextLink>
                <Text size={200} className={styles.quiet}>
                  {where(person)}
                </Text>
              </span>
            </li>
          ))}
          {others > 0 && (
            <li className={styles.person}>
              <Text className={styles.quiet}>
                {people.length === 0 ? text.peopleIn(others) : text.andOthers(others)}
              </Text>
            </li>
          )}
        </ul>
      )}
      {others > 0 && (
        <Text size={200} className={styles.quiet}>
          {text.visibility}
        </Text>
      )}
    </section>
  );
};
