import { Avatar, Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { type Me, me, myPhoto } from '../../api/people/contract.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { factsAbout } from './facts.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
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
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  roles: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
});

/** Who you are here: picture, job, manager, and each role with what it means. */
export const YouPage = () => {
  const self = useRead(me, {});
  return (
    <Page title={text.title} purpose={text.purpose}>
      {self.data !== undefined ? (
        <You self={self.data} />
      ) : self.error === null ? (
        <Loading rows={2} height={160} />
      ) : (
        <Problem problem={self.error} onRetry={() => self.refetch()} />
      )}
    </Page>
  );
};

const You = ({ self }: { self: Me }) => {
  const styles = useStyles();
  const picture = useRead(myPhoto, {});
  return (
    <div className={styles.columns}>
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
        <Facts self={self} />
        <Text size={200} className={styles.quiet}>
          {text.source}
        </Text>
      </Card>
      <Card className={styles.card}>
        <Title3 as="h2" className={styles.heading}>
          {text.rolesTitle}
        </Title3>
        <ul className={styles.roles}>
          {[...(self.isStaff ? [text.staff] : []), ...self.roles.map((role) => text.roles[role])].map(
            ({ name, meaning }) => (
              <li key={name}>
                <Text block weight="semibold">
                  {name}
                </Text>
                <Text className={styles.quiet}>{meaning}</Text>
              </li>
            ),
          )}
        </ul>
      </Card>
    </div>
  );
};

const Facts = ({ self }: { self: Me }) => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {factsAbout(self).map(([term, fact]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt className={styles.quiet}>
            <Text>{term}</Text>
          </dt>
          <dd className={styles.fact}>
            <Text>{fact}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
};
