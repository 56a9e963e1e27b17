import { storeContract } from './contract.ts';
import { emptyDirectory, openIn } from './places.ts';

storeContract('the embedded engine', async ({ clock }) => {
  const { store } = await openIn(await emptyDirectory(), { clock });
  return store;
});
