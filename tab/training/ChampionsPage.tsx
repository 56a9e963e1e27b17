import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type Champions, listChampions, listNominations } from '../../api/training/champion.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { championsText as text } from './champions.text.ts';
import { NominationCard } from './NominationCard.tsx';
import { RoomPage } from './RoomPage.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Whom to ask in each department, and for those concerned what is decided about nominations. */
export const ChampionsPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    <Nominations />
    <Directory />
  </RoomPage>
);

const Nominations = () => {
  const styles = useStyles();
  const { data } = useRead(listNominations, {});
  if (data === undefined) return null;
  const parts = [
    [text.waiting, data.waiting],
    [text.own, data.own.filter(({ id }) => data.waiting.every((one) => one.id !== id))],
  ] as const;
  return parts
    .filter(([, nominations]) => nominations.length > 0)
    .map(([title, nominations]) => (
      <section key={title} className={styles.section}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {title}
        </Text>
        <ul className={styles.cards}>
          {nominations.map((nomination) => (
            <li key={nomination.id}>
              <NominationCard nomination={nomination} />
            </li>
          ))}
        </ul>
      </section>
    ));
};

const Directory = () => {
  const styles = useStyles();
  const champions = useRead(listChampions, {});
  if (champions.data === undefined)
    return champions.error === null ? (
      <Loading rows={3} height={72} />
    ) : (
      <Problem problem={champions.error} onRetry={() => champions.refetch()} />
    );
  const all = champions.data.champions;
  if (all.length === 0) return <Empty {...text.none} />;
  return (
    <section className={styles.section} aria-label={text.departments}>
      {[...Map.groupBy(all, ({ department }) => department)].map(([department, ofIt]) => (
        <div key={department}>
          <Text as="h2" size={400} weight="semibold" className={styles.heading}>
            {department}
          </Text>
          <ul className={styles.list}>
            {ofIt.map((champion) => (
              <li key={champion.person.id}>
                <TextLink to={`/people/${champion.person.id}`}>{champion.person.name}</TextLink>{' '}
                <Text>{hoursOf(champion)}</Text>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const hoursOf = ({ hoursPerMonth }: Champions['champions'][number]): string =>
  hoursPerMonth === null ? '' : text.hours(hoursPerMonth);
