/** How far the council, its departments and their teams meet what is asked for: in figures alone. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './heat-map.schemas.ts';

export type HeatMapInput = z.output<typeof schemas.heatMapInput>;
export type HeatMap = z.output<typeof schemas.heatMapAnswer>;
export type HeatRow = z.output<typeof schemas.heatRow>;
export type HeatCell = z.output<typeof schemas.heatCell>;
export type HeatMapExport = z.output<typeof schemas.heatMapExport>;

export const seeHeatMap = endpoint<HeatMapInput, HeatMap>()({
  method: 'GET',
  path: '/api/skills/heat-map',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'For digital leads, HR and managers: departments by area or skill, and for digital leads a department’s teams. What might tell of somebody is suppressed.',
  refusals: {},
});

export const exportHeatMap = endpoint<HeatMapInput, HeatMapExport>()({
  method: 'GET',
  path: '/api/skills/heat-map/export',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'The same figures as a CSV file; what is suppressed stands as [c].',
  refusals: {},
});
