import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { HomeRegular } from '@fluentui/react-icons';
import { Fragment, type ReactNode } from 'react';
import { homeEndpoint } from '../../api/contract/home.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { givenName, longDay } from '../shell/words.ts';
import { text } from './text.ts';

/** How each room's card on Home is shown, by room, in the order of the page; it gets what the room answered. */
export type HomeCards = Readonly<Record<string, (card: unknown) => ReactNode>>;

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** What needs me, what is mine today, what is new: one card for each room that has something to say. */
export const HomePage = ({ cards }: { cards: HomeCards }) => {
  const styles = useStyles();
  const home = useRead(homeEndpoint, {});
  if (home.data === undefined)
    return (
      <Page title={text.title} {...(home.isPending && { heading: <WaitingGreeting /> })}>
        {home.error === null ? (
          <Loading rows={2} height={120} />
        ) : (
          <Problem problem={home.error} onRetry={() => home.refetch()} />
        )}
      </Page>
    );
  const { name, partOfDay, today, cards: answers } = home.data;
  const shown = Object.entries(cards).filter(([room]) => answers[room] !== undefined);
  return (
    <Page
      title={text.title}
      heading={text.greeting(partOfDay, givenName(name))}
      purpose={<time dateTime={today}>{longDay(today)}</time>}
    >
      {shown.length === 0 ? (
        <Empty
          icon={<HomeRegular />}
          title={text.empty.title}
          detail={text.empty.detail}
          action={
            <ButtonLink to="/desks" appearance="primary">
              {text.empty.action}
            </ButtonLink>
          }
        />
      ) : (
        <div className={styles.cards}>
          {shown.map(([room, show]) => (
            <Fragment key={room}>{show(answers[room])}</Fragment>
          ))}
        </div>
      )}
    </Page>
  );
};

/** Keeps the heading's place and name while the greeting is on its way. */
const WaitingGreeting = () => (
  <Skeleton aria-label={text.title}>
    <SkeletonItem size={32} style={{ width: '320px', maxWidth: '80vw' }} />
  </Skeleton>
);
