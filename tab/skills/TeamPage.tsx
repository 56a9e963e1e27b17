import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { seeTeam, type Team, type TeamMember } from '../../api/skills/team.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { RoomPage } from './RoomPage.tsx';
import { TeamFigures } from './team/TeamFigures.tsx';
import { TeamRequirements } from './team/TeamRequirements.tsx';
import { TeamSteps } from './team/TeamSteps.tsx';
import { text as all } from './text.ts';

const text = all.team;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS, height: '100%' },
  heading: { margin: 0 },
  gaps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** For managers: where their people stand. Opening it is noted, so it asks anew each time. */
export const TeamPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {({ reports }) => (reports > 0 ? <Reports /> : <Empty {...text.none} />)}
  </RoomPage>
);

const Reports = () => {
  const team = useRead(seeTeam, {}, { forgets: true });
  if (team.data === undefined)
    return team.error === null ? (
      <Loading rows={3} height={96} />
    ) : (
      <Problem problem={team.error} onRetry={() => team.refetch()} />
    );
  return <People team={team.data} />;
};

const People = ({ team }: { team: Team }) => {
  const styles = useStyles();
  const { lane, people } = team;
  return (
    <>
      <Text>{sayingOf(team)}</Text>
      {lane === 'named' && (
        <ul className={styles.list}>
          {people.map((member) => (
            <li key={member.person.id}>
              <Member member={member} />
            </li>
          ))}
        </ul>
      )}
      <TeamFigures around={team.around} />
      <TeamSteps team={team} />
      <TeamRequirements required={team.required} />
    </>
  );
};

/** Who was asked and who answered; by name one sees that below, and in figures as far as it says nobody. */
const sayingOf = ({ lane, answered, invited }: Team): string =>
  [
    answered === null ? text.invited(invited) : text.answered(answered, invited),
    ...(answered === null && lane === 'aggregate' ? [text.untold] : []),
    lane === 'named' ? text.named : text.aggregate,
  ].join(' ');

const Member = ({ member: { person, levels } }: { member: TeamMember }) => {
  const styles = useStyles();
  const gaps = levels?.skills.filter(({ gap }) => gap !== null && gap > 0) ?? [];
  return (
    <Card className={styles.card}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {person.name}
      </Text>
      <Text>{levels === null ? text.unknown : sentenceOf(levels.baseline, gaps.length)}</Text>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map(({ skill, title, effective, essential }) => (
            <li key={skill}>
              <Text>{text.gap(title, effective ?? 0, essential ?? 0)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const sentenceOf = (baseline: NonNullable<TeamMember['levels']>['baseline'], gaps: number): string =>
  gaps > 0 ? text.below(gaps) : baseline === 'below' ? text.unassessed : text[baseline];
