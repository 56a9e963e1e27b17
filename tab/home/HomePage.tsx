import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { HomeRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { homeEndpoint } from '../../api/contract/home.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { givenName, longDay } from '../shell/words.ts';
import { text } from './text.ts';
import { type Wait, Waiting } from './Waiting.tsx';

/** How what a room answered for Home is shown. */
export interface HomeCard {
  readonly show: (card: unknown) => ReactNode;
  /** What of it waits for the viewer. */
  readonly waits?: (card: unknown) => readonly Wait[];
}

/** By room, in the order of the page. */
export type HomeCards = Readonly<Record<string, HomeCard>>;

const useStyles = makeStyles({
  // Columns, not rows: a short card beside a long one leaves no hole.
  cards: { columnCount: 2, columnWidth: '360px', columnGap: tokens.spacingHorizontalL },
  card: { breakInside: 'avoid', paddingBottom: tokens.spacingVerticalL },
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
  const waits = shown.flatMap(([room, { waits }]) => waits?.(answers[room]) ?? []);
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
        <>
          {waits.length > 0 && <Waiting waits={waits} />}
          <div className={styles.cards}>
            {shown.map(([room, { show }]) => (
              <div key={room} className={styles.card}>
                {show(answers[room])}
              </div>
            ))}
          </div>
        </>
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
