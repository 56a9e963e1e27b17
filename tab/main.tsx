import './shell/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectToTeams } from './shell/teams.ts';

const place = document.getElementById('guildhall');
if (place === null) throw new Error('index.html has no place for Guildhall');
const host = await connectToTeams();
createRoot(place).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
