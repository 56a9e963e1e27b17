import { memoryStore } from '../../api/platform/store/memory.ts';
import { storeContract } from './contract.ts';

storeContract('the memory engine', async ({ schema, clock }) => memoryStore(schema, { clock }));
