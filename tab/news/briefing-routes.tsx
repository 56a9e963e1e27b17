import { lazy } from 'react';
import { Route } from 'react-router';

const BriefingsPage = lazy(() =>
  import('./BriefingsPage.tsx').then((page) => ({ default: page.BriefingsPage })),
);
const BriefingPage = lazy(() =>
  import('./BriefingPage.tsx').then((page) => ({ default: page.BriefingPage })),
);
const BriefingDeskPage = lazy(() =>
  import('./BriefingDeskPage.tsx').then((page) => ({ default: page.BriefingDeskPage })),
);
const BriefingFormPage = lazy(() =>
  import('./BriefingFormPage.tsx').then((page) => ({ default: page.BriefingFormPage })),
);
const ManageBriefingPage = lazy(() =>
  import('./ManageBriefingPage.tsx').then((page) => ({ default: page.ManageBriefingPage })),
);
const RegisterPage = lazy(() =>
  import('./RegisterPage.tsx').then((page) => ({ default: page.RegisterPage })),
);

/** The pages of briefings; those under a word of their own are told from a briefing's id by the router. */
export const briefingRoutes = (
  <>
    <Route path="/news/briefings" element={<BriefingsPage />} />
    <Route path="/news/briefings/register" element={<RegisterPage />} />
    <Route path="/news/briefings/desk" element={<BriefingDeskPage />} />
    <Route path="/news/briefings/desk/new" element={<BriefingFormPage />} />
    <Route path="/news/briefings/desk/:id" element={<ManageBriefingPage />} />
    <Route path="/news/briefings/:id" element={<BriefingPage />} />
  </>
);
