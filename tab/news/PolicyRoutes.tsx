import { Route, Routes } from 'react-router';
import { AskPage } from './AskPage.tsx';
import { PoliciesPage } from './PoliciesPage.tsx';
import { RequirementPage } from './RequirementPage.tsx';
import { RequirementsPage } from './RequirementsPage.tsx';

/** Policies as those see them who are asked, and how others are asked; a policy itself is an article's page. */
export const PolicyRoutes = () => (
  <Routes>
    <Route index element={<PoliciesPage />} />
    <Route path=":id/ask" element={<AskPage />} />
  </Routes>
);

/** Who acknowledged what. */
export const RequirementRoutes = () => (
  <Routes>
    <Route index element={<RequirementsPage />} />
    <Route path=":id" element={<RequirementPage />} />
  </Routes>
);
