import { openPostgres } from '../support/postgres.ts';
import { storeContract } from './contract.ts';

storeContract('the PostgreSQL engine', ({ schema, clock }) => openPostgres(schema, clock));
