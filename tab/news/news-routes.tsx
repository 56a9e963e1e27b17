import { lazy } from 'react';
import { Route } from 'react-router';
import type { Place } from '../shell/places.ts';
import { briefingRoutes } from './briefing-routes.tsx';

const SendPage = lazy(() => import('./SendPage.tsx').then((page) => ({ default: page.SendPage })));
const SentPage = lazy(() => import('./SentPage.tsx').then((page) => ({ default: page.SentPage })));
const QueuePage = lazy(() => import('./QueuePage.tsx').then((page) => ({ default: page.QueuePage })));
const EventsPage = lazy(() => import('./EventsPage.tsx').then((page) => ({ default: page.EventsPage })));
const NewsPage = lazy(() => import('./NewsPage.tsx').then((page) => ({ default: page.NewsPage })));
const ArticlePage = lazy(() => import('./ArticlePage.tsx').then((page) => ({ default: page.ArticlePage })));
const DeskPage = lazy(() => import('./desk/DeskPage.tsx').then((page) => ({ default: page.DeskPage })));
const EditPage = lazy(() => import('./desk/EditPage.tsx').then((page) => ({ default: page.EditPage })));
const policyRoutes = () => import('./PolicyRoutes.tsx');
const PolicyRoutes = lazy(() => policyRoutes().then((page) => ({ default: page.PolicyRoutes })));
const RequirementRoutes = lazy(() => policyRoutes().then((page) => ({ default: page.RequirementRoutes })));

/** The pages of the room; those under a word of their own are told from an article's id by the router. */
export const newsRoutes = (
  <>
    <Route path="/news" element={<NewsPage />} />
    <Route path="/news/events" element={<EventsPage />} />
    <Route path="/news/send" element={<SendPage />} />
    <Route path="/news/sent" element={<SentPage />} />
    <Route path="/news/queue" element={<QueuePage />} />
    <Route path="/news/policies/*" element={<PolicyRoutes />} />
    <Route path="/news/requirements/*" element={<RequirementRoutes />} />
    <Route path="/news/desk" element={<DeskPage />} />
    <Route path="/news/desk/:id" element={<EditPage />} />
    {briefingRoutes}
    <Route path="/news/:id" element={<ArticlePage />} />
  </>
);

/** What of the room a card or a shared link may open. */
export const NEWS_PLACES: readonly Place[] = [
  { path: '/news', query: { kind: /^[a-z]+$/, topic: /^[a-z]+$/, unread: /^yes$/ } },
  { path: '/news/desk', query: { view: /^(mine|review|all|ownerless)$/ } },
  { path: '/news/desk/:id' },
  ...['events', 'send', 'sent', 'queue'].map((page) => ({ path: `/news/${page}` })),
  { path: '/news/policies' },
  { path: '/news/policies/:id/ask' },
  { path: '/news/requirements' },
  { path: '/news/requirements/:id' },
  { path: '/news/briefings', query: { part: /^(open|restricted)$/ } },
  { path: '/news/briefings/register', query: { view: /^(overdue|all)$/ } },
  { path: '/news/briefings/desk' },
  { path: '/news/briefings/desk/new' },
  { path: '/news/briefings/desk/:id', query: { part: /^[a-z]+$/ } },
  { path: '/news/briefings/:id' },
  { path: '/news/:id', query: { version: /^\d{1,6}$/ } },
];
