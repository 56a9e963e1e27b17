import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../shell/places.ts';

const SkillsPage = lazy(() => import('./SkillsPage.tsx').then((page) => ({ default: page.SkillsPage })));
const AssessmentPage = lazy(() =>
  import('./AssessmentPage.tsx').then((page) => ({ default: page.AssessmentPage })),
);
const TeamPage = lazy(() => import('./TeamPage.tsx').then((page) => ({ default: page.TeamPage })));
const HeatMapPage = lazy(() => import('./HeatMapPage.tsx').then((page) => ({ default: page.HeatMapPage })));
const RequirementsPage = lazy(() =>
  import('./RequirementsPage.tsx').then((page) => ({ default: page.RequirementsPage })),
);
const RequirementVersionPage = lazy(() =>
  import('./RequirementVersionPage.tsx').then((page) => ({ default: page.RequirementVersionPage })),
);

/** The pages of the room. */
export const skillsRoutes = (
  <>
    <Route path="/skills" element={<SkillsPage />} />
    <Route path="/skills/team" element={<TeamPage />} />
    <Route path="/skills/heat-map" element={<HeatMapPage />} />
    <Route path="/skills/requirements" element={<RequirementsPage />} />
    <Route path="/skills/requirements/versions/:n" element={<RequirementVersionPage />} />
    <Route path="/skills/assessments/:id" element={<AssessmentPage />} />
  </>
);

/** What of the room a card or a shared link may open. */
export const SKILLS_PLACES: readonly Place[] = [
  { path: '/skills', query: { look: /^(picture|table)$/ } },
  { path: '/skills/team' },
  {
    path: '/skills/heat-map',
    query: {
      ...{ area: /^[A-F]$/, department: /^.{1,200}$/, look: /^(map|table)$/ },
      ...{ row: /^.{1,200}$/, column: /^[A-F][1-4]?$/ },
    },
  },
  {
    path: '/skills/requirements',
    query: { for: /^(everybody|static|flexible|mobile|agile|role:.{2,120}|team:per_\w+)$/ },
  },
  { path: '/skills/requirements/versions/:n' },
  { path: '/skills/assessments/:id' },
];
