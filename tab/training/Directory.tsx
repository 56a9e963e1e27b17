import { Card, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { type Champions, listChampions } from '../../api/training/champion.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { championsText as text } from './champions.text.ts';
import { Filters } from './Filters.tsx';
import { SkillSelect } from './SkillSelect.tsx';
import { useFramework } from './use-framework.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: { height: '100%', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
  ways: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whom to ask, by department, and for one skill or one department alone; the address keeps the choice. */
export const Directory = () => {
  const [asked, setAsked] = useSearchParams();
  const skill = SKILL_IDS.find((one) => one === asked.get('skill'));
  const department = asked.get('department') ?? undefined;
  const champions = useRead(
    listChampions,
    { ...(skill && { skill }), ...(department && { department }) },
    { keep: true },
  );
  const choose = (name: 'skill' | 'department', value: string) =>
    setAsked(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  if (champions.data === undefined)
    return champions.error === null ? (
      <Loading rows={3} height={72} />
    ) : (
      <Problem problem={champions.error} onRetry={() => champions.refetch()} />
    );
  const { champions: found, departments } = champions.data;
  if (departments.length === 0) return <Empty {...text.none} />;
  return (
    <>
      <Choice {...{ skill, department: department ?? '', departments, choose }} />
      {found.length === 0 && <Empty {...text.noneSo} />}
      <Cards champions={found.toSorted((a, b) => a.department.localeCompare(b.department, 'en-GB'))} />
    </>
  );
};

interface ChoiceProps {
  readonly skill: SkillId | undefined;
  readonly department: string;
  readonly departments: readonly string[];
  readonly choose: (name: 'skill' | 'department', value: string) => void;
}

const Choice = ({ skill, department, departments, choose }: ChoiceProps) => {
  const id = useId();
  return (
    <Filters
      label={text.filter.label}
      fields={[
        {
          ...{ id: `${id}-skill`, label: text.filter.skill },
          field: (
            <SkillSelect
              id={`${id}-skill`}
              value={skill}
              any={text.filter.anySkill}
              onChange={(value) => choose('skill', value ?? '')}
            />
          ),
        },
        {
          ...{ id: `${id}-department`, label: text.filter.department },
          field: (
            <Select
              id={`${id}-department`}
              value={department}
              onChange={(_, { value }) => choose('department', value)}
            >
              <option value="">{text.filter.anyDepartment}</option>
              {departments.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          ),
        },
      ]}
    />
  );
};

const Cards = ({ champions }: Pick<Champions, 'champions'>) => {
  const styles = useStyles();
  const { titleOf } = useFramework();
  return (
    <ul className={styles.cards} aria-label={text.title}>
      {champions.map(({ person, department, skills, hoursPerMonth, contact }) => (
        <li key={`${person.id} ${department}`}>
          <Card className={styles.card}>
            <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>
            <Text weight="semibold">{department}</Text>
            <Text>{skills.length === 0 ? text.unsaid : text.offers(skills.map(titleOf).join(', '))}</Text>
            {hoursPerMonth !== null && <Text className={styles.quiet}>{text.hours(hoursPerMonth)}</Text>}
            <div className={styles.ways}>
              {contact.chat !== null && (
                <Link href={contact.chat} target="_blank" rel="noreferrer">
                  {text.chat(person.name)}
                </Link>
              )}
              {contact.mail !== null && <Link href={`mailto:${contact.mail}`}>{text.mail(person.name)}</Link>}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
};
