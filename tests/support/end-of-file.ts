import { afterAll } from 'vitest';
import { endLasting } from './postgres.ts';

afterAll(endLasting);
