import { Avatar, Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { type Me, me, myPhoto, myProfile, type Profile } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { factsAbout } from './facts.ts';
import { NoticesSection } from './NoticesSection.tsx';
import { OwnData } from './OwnData.tsx';
import { VisibilitySection, WeekSection, WorkSection } from './ProfileSections.tsx';
import { RolesAndAppointments } from './RolesAndAppointments.tsx';
import { text } from './text.ts';
import { WhoOpenedMine } from './WhoOpenedMine.tsx';

const useStyles = makeStyles({
  // Two stacks rather than one grid: a short card leaves no hole beside a long one.
  stacks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  // Below the picture where a word of the name would not fit beside it.
  name: {
    flexGrow: 1,
    flexBasis: '180px',
    minWidth: 0,
    margin: 0,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  who: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who you are here and what you may do, and what you choose for yourself. */
export const YouPage = () => {
  const self = useRead(me, {});
  const profile = useRead(myProfile, {});
  const problem = self.error ?? profile.error;
  return (
    <Page title={text.title} purpose={text.purpose}>
      {self.data !== undefined && profile.data !== undefined ? (
        <You self={self.data} profile={profile.data} />
      ) : problem === null ? (
        <Loading rows={2} height={160} />
      ) : (
        <Problem problem={problem} onRetry={() => Promise.all([self.refetch(), profile.refetch()])} />
      )}
    </Page>
  );
};

const You = ({ self, profile }: { self: Me; profile: Profile }) => {
  const styles = useStyles();
  return (
    <div className={styles.stacks}>
      <div className={styles.stack}>
        <WhoYouAre self={self} />
        <RolesAndAppointments />
        <VisibilitySection profile={profile} isStaff={self.isStaff} />
        {profile.choices.topics.length > 0 && <NoticesSection profile={profile} />}
      </div>
      <div className={styles.stack}>
        <WorkSection profile={profile} />
        <WeekSection profile={profile} />
        <WhoOpenedMine />
      </div>
      <OwnData />
    </div>
  );
};

const WhoYouAre = ({ self }: { self: Me }) => {
  const styles = useStyles();
  const picture = useRead(myPhoto, {});
  return (
    <Card className={styles.card}>
      <div className={styles.who}>
        <Avatar
          size={72}
          name={self.name}
          color="brand"
          {...(picture.data?.photo && { image: { src: picture.data.photo } })}
        />
        <Title3 as="h2" className={styles.name}>
          {self.name}
        </Title3>
      </div>
      <Facts facts={factsAbout(self)} />
      <Text size={200} className={styles.quiet}>
        {self.isStaff ? text.source : text.sourceForMembers}
      </Text>
    </Card>
  );
};
