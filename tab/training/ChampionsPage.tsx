import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { listChampions, listNominations } from '../../api/training/champion.contract.ts';
import { useRead } from '../shell/api.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { championsText as text } from './champions.text.ts';
import { Directory } from './Directory.tsx';
import { NominationCard } from './NominationCard.tsx';
import { RoomPage } from './RoomPage.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
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
export const ChampionsPage = () => {
  const { data } = useRead(listChampions, {});
  return (
    <RoomPage
      title={text.title}
      purpose={text.purpose}
      {...(data?.can.nominate === true && { actions: <Ways /> })}
    >
      {data?.can.nominate === true && <Nominations />}
      <Directory />
    </RoomPage>
  );
};

const Ways = () => (
  <>
    <ButtonLink to="/training/coverage">{text.coverage}</ButtonLink>
    <ButtonLink to="/training/champions/nominate" appearance="primary">
      {text.nominate}
    </ButtonLink>
  </>
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
