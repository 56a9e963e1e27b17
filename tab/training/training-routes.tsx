import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../shell/places.ts';

const SessionsPage = lazy(() =>
  import('./SessionsPage.tsx').then((page) => ({ default: page.SessionsPage })),
);
const SessionPage = lazy(() => import('./SessionPage.tsx').then((page) => ({ default: page.SessionPage })));
const ChampionsPage = lazy(() =>
  import('./ChampionsPage.tsx').then((page) => ({ default: page.ChampionsPage })),
);
const PlanPage = lazy(() => import('./PlanPage.tsx').then((page) => ({ default: page.PlanPage })));

/** The pages of the room. */
export const trainingRoutes = (
  <>
    <Route path="/training" element={<SessionsPage />} />
    <Route path="/training/plan" element={<PlanPage />} />
    <Route path="/training/champions" element={<ChampionsPage />} />
    <Route path="/training/sessions/:id" element={<SessionPage />} />
  </>
);

/** What of the room a card or a shared link may open. */
export const TRAINING_PLACES: readonly Place[] = [
  { path: '/training', query: { mine: /^(attending|leading)$/ } },
  { path: '/training/sessions/:id' },
  { path: '/training/plan' },
  { path: '/training/champions' },
];
