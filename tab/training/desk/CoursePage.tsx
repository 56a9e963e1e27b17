import type { ReactNode } from 'react';
import { Loading } from '../../shell/Loading.tsx';
import { type FrameworkWords, useFramework } from '../use-framework.ts';
import { PlanningPage } from './PlanningPage.tsx';

interface CoursePageProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: (framework: FrameworkWords) => ReactNode;
}

/** A page on which a course is written: once the skills are there that it may teach. */
export const CoursePage = ({ title, purpose, children }: CoursePageProps) => {
  const framework = useFramework();
  return (
    <PlanningPage title={title} purpose={purpose}>
      {() => (framework.areas.length === 0 ? <Loading rows={6} height={64} /> : children(framework))}
    </PlanningPage>
  );
};
