import {
  FluentProvider,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { BrowserRouter, Route, Routes, useNavigate } from 'react-router';
import type { DesksHomeCard as DesksCard } from '../api/desks/contract.ts';
import type { NewsHomeCard as NewsCard } from '../api/news/contract.ts';
import { me } from '../api/people/contract.ts';
import type { RequestsHomeCard as RequestsCard } from '../api/requests/contract.ts';
import type { SkillsHomeCard as SkillsCard } from '../api/skills/contract.ts';
import type { TrainingHomeCard as TrainingCard } from '../api/training/contract.ts';
import { DesksHomeCard } from './desks/DesksHomeCard.tsx';
import { type HomeCards, HomePage } from './home/HomePage.tsx';
import { menuFor } from './menu.ts';
import { NewsHomeCard, newsWaiting } from './news/NewsHomeCard.tsx';
import { NEWS_PLACES, newsRoutes } from './news/news-routes.tsx';
import { RequestsHomeCard, requestsWaiting } from './requests/RequestsHomeCard.tsx';
import { REQUESTS_PLACES, requestsRoutes } from './requests/requests-routes.tsx';
import { ApiProvider, useRead } from './shell/api.tsx';
import { apiClient } from './shell/api-client.ts';
import { forgiveDoubleClicks } from './shell/double-clicks.ts';
import { FaultBoundary, ShownPage } from './shell/FaultBoundary.tsx';
import { Layout } from './shell/Layout.tsx';
import { Loading } from './shell/Loading.tsx';
import { ButtonLink } from './shell/links.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { OutsideTeams } from './shell/OutsideTeams.tsx';
import { Page } from './shell/Page.tsx';
import { type Place, pageFor } from './shell/places.ts';
import type { Host, ThemeName } from './shell/teams.ts';
import { text } from './shell/text.ts';
import { SkillsHomeCard } from './skills/SkillsHomeCard.tsx';
import { SKILLS_PLACES, skillsRoutes } from './skills/skills-routes.tsx';
import { TrainingHomeCard } from './training/TrainingHomeCard.tsx';
import { TRAINING_PLACES, trainingRoutes } from './training/training-routes.tsx';

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const DesksPage = lazy(() => import('./desks/DesksPage.tsx').then((page) => ({ default: page.DesksPage })));
const MyBookingsPage = lazy(() =>
  import('./desks/MyBookingsPage.tsx').then((page) => ({ default: page.MyBookingsPage })),
);
const AdminPage = lazy(() => import('./admin/AdminPage.tsx').then((page) => ({ default: page.AdminPage })));
const PeoplePage = lazy(() =>
  import('./people/PeoplePage.tsx').then((page) => ({ default: page.PeoplePage })),
);
const PersonPage = lazy(() =>
  import('./people/PersonPage.tsx').then((page) => ({ default: page.PersonPage })),
);
const SearchPage = lazy(() =>
  import('./search/SearchPage.tsx').then((page) => ({ default: page.SearchPage })),
);
const SearchBox = lazy(() => import('./search/SearchBox.tsx').then((box) => ({ default: box.SearchBox })));
const YouPage = lazy(() => import('./people/YouPage.tsx').then((page) => ({ default: page.YouPage })));

/** Every page a card or a shared link may open. */
const ID = /^[a-z]{2,6}_[0-9a-z]{26}$/;
const PLACES: readonly Place[] = [
  { path: '/' },
  ...NEWS_PLACES,
  ...SKILLS_PLACES,
  ...TRAINING_PLACES,
  {
    path: '/desks',
    query: { site: ID, floor: ID, date: /^\d{4}-\d{2}-\d{2}$/, half: /^(am|pm)$/, view: /^(list|plan)$/ },
  },
  { path: '/desks/bookings', query: { view: /^(upcoming|past)$/ } },
  ...REQUESTS_PLACES,
  { path: '/search', hash: { q: /^.{2,100}$/su } },
  { path: '/people' },
  { path: '/people/me' },
  { path: '/admin', query: { part: /^[a-z]+$/ } },
  { path: '/people/:id' },
];

const CARDS: HomeCards = {
  desks: { show: (card) => <DesksHomeCard card={card as DesksCard} /> },
  requests: {
    show: (card) => <RequestsHomeCard card={card as RequestsCard} />,
    waits: (card) => requestsWaiting(card as RequestsCard),
  },
  news: {
    show: (card) => <NewsHomeCard card={card as NewsCard} />,
    waits: (card) => newsWaiting(card as NewsCard),
  },
  skills: { show: (card) => <SkillsHomeCard card={card as SkillsCard} /> },
  training: { show: (card) => <TrainingHomeCard card={card as TrainingCard} /> },
};

const NoPage = () => (
  <Page title={text.noPage.title} purpose={text.noPage.detail}>
    <div>
      <ButtonLink to="/" appearance="primary">
        {text.noPage.action}
      </ButtonLink>
    </div>
  </Page>
);

/** Opens the page that a deep link into Teams asked for, once. */
const OpenAt = ({ host }: { host: Host }) => {
  const navigate = useNavigate();
  const isOpen = useRef(false);
  useEffect(() => {
    // `navigate` is another one on every page: without this nobody would get away from the page of the link.
    if (isOpen.current) return;
    isOpen.current = true;
    const page = pageFor(host.openAt, PLACES);
    if (page !== undefined) navigate(page, { replace: true });
    host.ready();
  }, [host, navigate]);
  return null;
};

/**
 * The frame with the places of this person. It asks who they are at every start: where the council gave no right to
 * read the directory, this is how reporting lines become known, so that managers see the names of their team. Nothing
 * waits for it.
 */
const Frame = ({ children }: { children: ReactNode }) => {
  const { data: self } = useRead(me, {});
  return (
    <Layout places={menuFor(self)} search={<Search />}>
      {children}
    </Layout>
  );
};

/** No page waits for the box; its place is kept. */
const Search = () => (
  <FaultBoundary instead={null}>
    <Suspense fallback={<div style={{ height: '32px' }} />}>
      <SearchBox />
    </Suspense>
  </FaultBoundary>
);

const Inside = ({ host }: { host: Host }) => {
  const [client] = useState(() => apiClient({ token: host.token }));
  return (
    <ApiProvider client={client}>
      <NoticesProvider>
        {/* A choice in the address shows at once, as a radio button must; pages load behind their own skeleton. */}
        <BrowserRouter useTransitions={false}>
          <OpenAt host={host} />
          <Frame>
            <ShownPage>
              <Suspense fallback={<Loading rows={4} height={72} />}>
                <Routes>
                  <Route path="/" element={<HomePage cards={CARDS} />} />
                  <Route path="/desks" element={<DesksPage />} />
                  <Route path="/desks/bookings" element={<MyBookingsPage />} />
                  {newsRoutes}
                  {skillsRoutes}
                  {trainingRoutes}
                  {requestsRoutes}
                  <Route path="/search" element={<SearchPage />} />
                  <Route path="/people" element={<PeoplePage />} />
                  <Route path="/people/:id" element={<PersonPage />} />
                  <Route path="/people/me" element={<YouPage />} />
                  <Route path="/admin" element={<AdminPage />} />
                  <Route path="*" element={<NoPage />} />
                </Routes>
              </Suspense>
            </ShownPage>
          </Frame>
        </BrowserRouter>
      </NoticesProvider>
    </ApiProvider>
  );
};

/** The whole tab: Teams' theme around the pages, or the way to Teams for those who stand outside it. */
export const App = ({ host }: { host: Host | undefined }) => {
  const [theme, setTheme] = useState<ThemeName>(host?.theme ?? 'default');
  useEffect(() => host?.onTheme(setTheme), [host]);
  useEffect(() => forgiveDoubleClicks(document), []);
  return (
    // The browser's own parts, such as the clock in a time field, follow it as well.
    <FluentProvider theme={THEMES[theme]} style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}>
      {host === undefined ? <OutsideTeams framed={window.parent !== window} /> : <Inside host={host} />}
    </FluentProvider>
  );
};
