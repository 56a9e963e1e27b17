import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../../shell/places.ts';

const DeskPage = lazy(() => import('./DeskPage.tsx').then((page) => ({ default: page.DeskPage })));
const RollPage = lazy(() => import('./RollPage.tsx').then((page) => ({ default: page.RollPage })));

/** The pages of whoever teaches. */
export const deskRoutes = (
  <>
    <Route path="/training/desk" element={<DeskPage />} />
    <Route path="/training/sessions/:id/roll" element={<RollPage />} />
  </>
);

/** What of them a card or a shared link may open. */
export const DESK_PLACES: readonly Place[] = [
  { path: '/training/desk' },
  { path: '/training/sessions/:id/roll' },
];
