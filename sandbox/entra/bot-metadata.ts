import { Router } from 'express';
import { send, underFaults } from '../answer.ts';
import type { SandboxWorld } from '../world.ts';

/** What the Bot Connector publishes about itself: a bot checks each activity's token against these keys. */
export const botMetadataRouter = (world: SandboxWorld): Router => {
  const router = Router();
  router.get('/v1/.well-known/openidconfiguration', async (_request, response) =>
    send(response, await published(world, async () => metadata(world))),
  );
  router.get('/v1/.well-known/keys', async (_request, response) =>
    send(response, await published(world, () => endorsedKeys(world))),
  );
  return router;
};

const published = (world: SandboxWorld, body: () => Promise<object>) =>
  underFaults(world.faults, {
    part: 'bot-keys',
    call: 'GET /keys',
    work: async () => ({ status: 200, body: await body() }),
    refuse: (status) => ({ status, body: { error: 'temporarily_unavailable' } }),
  });

const metadata = ({ origin }: SandboxWorld) => ({
  issuer: 'https://api.botframework.com',
  authorization_endpoint: 'https://invalid.botframework.com',
  jwks_uri: `${origin}/v1/.well-known/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
});

/** A key speaks for the channels that endorse it; a bot that serves Teams refuses others. */
const endorsedKeys = async ({ channelSigning }: SandboxWorld) => ({
  keys: (await channelSigning.published()).map((key) => ({ ...key, endorsements: ['msteams'] })),
});
