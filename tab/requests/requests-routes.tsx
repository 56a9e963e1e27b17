import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../shell/places.ts';

const RequestsPage = lazy(() =>
  import('./RequestsPage.tsx').then((page) => ({ default: page.RequestsPage })),
);
const NewRequestPage = lazy(() =>
  import('./NewRequestPage.tsx').then((page) => ({ default: page.NewRequestPage })),
);
const RequestPage = lazy(() => import('./RequestPage.tsx').then((page) => ({ default: page.RequestPage })));
const ApprovalsPage = lazy(() =>
  import('./ApprovalsPage.tsx').then((page) => ({ default: page.ApprovalsPage })),
);
const TeamPage = lazy(() => import('./TeamPage.tsx').then((page) => ({ default: page.TeamPage })));
const HrPage = lazy(() => import('./HrPage.tsx').then((page) => ({ default: page.HrPage })));

/** The pages of the room. */
export const requestsRoutes = (
  <>
    <Route path="/requests" element={<RequestsPage />} />
    <Route path="/requests/new/:type" element={<NewRequestPage />} />
    <Route path="/requests/approvals" element={<ApprovalsPage />} />
    <Route path="/requests/team" element={<TeamPage />} />
    <Route path="/requests/hr" element={<HrPage />} />
    <Route path="/requests/:id" element={<RequestPage />} />
  </>
);

/** What of the room a card or a shared link may open. */
export const REQUESTS_PLACES: readonly Place[] = [
  { path: '/requests', query: { view: /^(open|ended)$/ } },
  { path: '/requests/approvals' },
  { path: '/requests/team', query: { month: /^\d{4}-(0[1-9]|1[0-2])$/ } },
  { path: '/requests/hr', query: { part: /^[a-z]+$/ } },
  { path: '/requests/new/:type' },
  { path: '/requests/:id' },
];
