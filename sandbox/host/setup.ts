import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PERSONAS } from '../people/exceptions.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import type { HostPerson, HostSetup, HostTab } from './wire.ts';

const MANIFEST = new URL('../../manifest/manifest.json', import.meta.url);

/** The parts of the app's manifest that Teams itself would show. */
const manifest = z.object({
  name: z.object({ short: z.string() }),
  staticTabs: z.array(
    z.object({ entityId: z.string(), name: z.string().optional(), contentUrl: z.string().optional() }),
  ),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
  bots: z.array(
    z.object({
      commandLists: z.array(
        z.object({ commands: z.array(z.object({ title: z.string(), description: z.string() })) }),
      ),
    }),
  ),
});

const readManifest = async () => manifest.parse(JSON.parse(await readFile(MANIFEST, 'utf8')));

/** What the app may put into activity feeds, as its manifest declares it. */
export const activityTypes = async () => (await readManifest()).activities.activityTypes;

/** What the page is told at its start: the app as its manifest describes it, and the people one can be. */
export const hostSetup = async (world: SandboxWorld): Promise<HostSetup> => {
  const { name, staticTabs, bots } = await readManifest();
  return {
    appOrigin: world.app.tabOrigin,
    appId: world.registrations.tab.clientId,
    appName: name.short,
    tenantId: world.tenantId,
    organisation: 'Lune Valley Council',
    tabs: staticTabs.flatMap(tabOf),
    commands: bots.flatMap(({ commandLists }) => commandLists).flatMap(({ commands }) => commands),
    people: world.directory.people.filter(({ enabled }) => enabled).map(personOf),
  };
};

/** Teams' own tabs, such as `conversations`, have no address in the app: the rail has them. */
const tabOf = ({ entityId, name, contentUrl }: z.infer<typeof manifest>['staticTabs'][number]): HostTab[] =>
  contentUrl ? [{ entityId, name: name ?? entityId, path: pathOf(contentUrl) }] : [];

/** The manifest names the installation's origin or a placeholder for it; here the app answers elsewhere. */
const pathOf = (contentUrl: string): string =>
  contentUrl.replace(/^(https:\/\/[^/]+|\$\{\{\w+\}\})/, '') || '/';

const personOf = (person: SandboxPerson): HostPerson => {
  const persona = Object.values(PERSONAS).find(({ key }) => key === person.key);
  return {
    id: person.id,
    name: person.name,
    mail: person.mail ?? person.upn,
    jobTitle: person.jobTitle ?? '',
    department: person.department ?? '',
    roles: person.roles,
    ...(person.key && { key: person.key }),
    ...(persona && { persona: persona.label }),
  };
};
