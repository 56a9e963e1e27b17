import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../shell/places.ts';
import { DESK_PLACES, deskRoutes } from './desk/desk-routes.tsx';

const SessionsPage = lazy(() =>
  import('./SessionsPage.tsx').then((page) => ({ default: page.SessionsPage })),
);
const SessionPage = lazy(() => import('./SessionPage.tsx').then((page) => ({ default: page.SessionPage })));
const ChampionsPage = lazy(() =>
  import('./ChampionsPage.tsx').then((page) => ({ default: page.ChampionsPage })),
);
const FiguresPage = lazy(() => import('./FiguresPage.tsx').then((page) => ({ default: page.FiguresPage })));
const PlanPage = lazy(() => import('./PlanPage.tsx').then((page) => ({ default: page.PlanPage })));
const CertificatePage = lazy(() =>
  import('./CertificatePage.tsx').then((page) => ({ default: page.CertificatePage })),
);
const NominatePage = lazy(() =>
  import('./NominatePage.tsx').then((page) => ({ default: page.NominatePage })),
);
const CoveragePage = lazy(() =>
  import('./CoveragePage.tsx').then((page) => ({ default: page.CoveragePage })),
);

/** The pages of the room. */
export const trainingRoutes = (
  <>
    <Route path="/training" element={<SessionsPage />} />
    <Route path="/training/plan" element={<PlanPage />} />
    <Route path="/training/coverage" element={<CoveragePage />} />
    <Route path="/training/champions/nominate" element={<NominatePage />} />
    <Route path="/training/champions" element={<ChampionsPage />} />
    <Route path="/training/figures" element={<FiguresPage />} />
    <Route path="/training/sessions/:id" element={<SessionPage />} />
    <Route path="/training/sessions/:id/check-in" element={<SessionPage />} />
    <Route path="/training/certificates/:id" element={<CertificatePage />} />
    {deskRoutes}
  </>
);

/** What of the room a card or a shared link may open. */
export const TRAINING_PLACES: readonly Place[] = [
  {
    path: '/training',
    query: {
      ...{ mine: /^(attending|leading)$/, skill: /^[A-F][1-4]$/, site: /^(online|sit_[0-9a-z]{26})$/ },
      ...{ view: /^(list|calendar)$/, month: /^20\d\d-(0[1-9]|1[0-2])$/ },
    },
  },
  { path: '/training/sessions/:id' },
  // Behind the `#`, as the code is for whoever is in the room and for no log.
  { path: '/training/sessions/:id/check-in', hash: { code: /^[0-9A-Za-z]{6}$/ } },
  { path: '/training/certificates/:id' },
  ...DESK_PLACES,
  { path: '/training/plan' },
  { path: '/training/champions', query: { skill: /^[A-F][1-4]$/, department: /^.{1,200}$/su } },
  { path: '/training/champions/nominate' },
  { path: '/training/coverage', query: { look: /^(map|table)$/, area: /^[A-F]$/ } },
  { path: '/training/figures' },
];
