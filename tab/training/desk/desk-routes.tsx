import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../../shell/places.ts';

const DeskPage = lazy(() => import('./DeskPage.tsx').then((page) => ({ default: page.DeskPage })));
const RollPage = lazy(() => import('./RollPage.tsx').then((page) => ({ default: page.RollPage })));
const PlanSessionPage = lazy(() =>
  import('./PlanSessionPage.tsx').then((page) => ({ default: page.PlanSessionPage })),
);
const ChangeSessionPage = lazy(() =>
  import('./ChangeSessionPage.tsx').then((page) => ({ default: page.ChangeSessionPage })),
);
const WriteCoursePage = lazy(() =>
  import('./WriteCoursePage.tsx').then((page) => ({ default: page.WriteCoursePage })),
);
const ChangeCoursePage = lazy(() =>
  import('./ChangeCoursePage.tsx').then((page) => ({ default: page.ChangeCoursePage })),
);

/** The pages of whoever teaches. */
export const deskRoutes = (
  <>
    <Route path="/training/desk" element={<DeskPage />} />
    <Route path="/training/desk/new" element={<PlanSessionPage />} />
    <Route path="/training/desk/courses/new" element={<WriteCoursePage />} />
    <Route path="/training/desk/courses/:id" element={<ChangeCoursePage />} />
    <Route path="/training/sessions/:id/change" element={<ChangeSessionPage />} />
    <Route path="/training/sessions/:id/roll" element={<RollPage />} />
  </>
);

/** What of them a card or a shared link may open. */
export const DESK_PLACES: readonly Place[] = [
  { path: '/training/desk' },
  { path: '/training/desk/new', query: { course: /^crs_[0-9a-z]{26}$/ } },
  { path: '/training/desk/courses/new' },
  { path: '/training/desk/courses/:id' },
  { path: '/training/sessions/:id/change' },
  { path: '/training/sessions/:id/roll' },
];
