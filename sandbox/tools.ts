import express, { Router } from 'express';
import { z } from 'zod';
import { type Answer, send, underFaults } from './answer.ts';
import { FAULT_KINDS, FAULT_PARTS, type Fault } from './faults.ts';
import { PERSONAS } from './people/exceptions.ts';
import type { SandboxPerson } from './people/person.ts';
import type { SandboxWorld } from './world.ts';

/** `/sandbox/...`: what the host page and tests ask of the tenant beyond what Microsoft would answer. */
export const toolsRouter = (world: SandboxWorld): Router => {
  const router = Router();
  router.get('/people', (_request, response) => {
    response.json(world.directory.people.map((person) => summary(world, person)));
  });
  router.get('/token', async (request, response) => {
    send(response, await tabToken(world, String(request.query.person ?? '')));
  });
  router.get('/faults', (_request, response) => {
    response.json({ parts: FAULT_PARTS, kinds: FAULT_KINDS, faults: world.faults.active() });
  });
  router.post('/faults', express.json(), (request, response) => {
    send(response, changeFaults(world, request.body));
  });
  router.get('/unmodelled', (_request, response) => {
    response.json(world.unmodelled);
  });
  return router;
};

const summary = ({ directory }: SandboxWorld, person: SandboxPerson) => ({
  id: person.id,
  key: person.key ?? null,
  label: Object.values(PERSONAS).find(({ key }) => key === person.key)?.label ?? null,
  name: person.name,
  roles: person.roles,
  jobTitle: person.jobTitle,
  department: person.department,
  team: person.team,
  office: person.officeLocation,
  manager: person.managerId ? (directory.find(person.managerId)?.name ?? null) : null,
  managerId: person.managerId,
  enabled: person.enabled,
  guest: person.guest,
});

/** Teams words its refusals this way: what `getAuthToken` rejects with. */
const tabToken = async (world: SandboxWorld, who: string): Promise<Answer | 'hang'> => {
  const person = world.directory.find(who);
  if (!person) return { status: 404, body: { error: 'nobody here has this id' } };
  if (!person.enabled) return { status: 403, body: { error: 'AADSTS50057: The user account is disabled.' } };
  return underFaults(world.faults, {
    part: 'tab-token',
    call: 'GET /sandbox/token',
    work: async () => ({ status: 200, body: { token: await world.mintTabToken(person.id) } }),
    refuse: (status, { kind }) => ({
      status: status === 400 ? 403 : status,
      body: {
        error:
          kind === 'consent' ? 'resourceRequiresConsent' : kind === 'mfa' ? 'resourceRequiresMfa' : 'FAILED',
      },
    }),
  });
};

const faultChange = z.union([
  z.strictObject({
    part: z.enum(FAULT_PARTS),
    kind: z.enum(FAULT_KINDS),
    times: z.int().min(1).optional(),
    only: z.string().min(1).optional(),
    retryAfterSeconds: z.number().min(0).optional(),
    delayMs: z.int().min(0).optional(),
  }),
  z.strictObject({ clear: z.enum([...FAULT_PARTS, 'all']) }),
]);

const changeFaults = ({ faults }: SandboxWorld, body: unknown): Answer => {
  const change = faultChange.safeParse(body);
  if (!change.success) return { status: 400, body: { error: z.prettifyError(change.error) } };
  if ('clear' in change.data) faults.clear(change.data.clear === 'all' ? undefined : change.data.clear);
  else {
    const fault = change.data as Fault;
    try {
      faults.set(fault);
    } catch (error) {
      return {
        status: 400,
        body: { error: error instanceof Error ? error.message : 'This fault cannot be set' },
      };
    }
  }
  return { status: 200, body: { faults: faults.active() } };
};
