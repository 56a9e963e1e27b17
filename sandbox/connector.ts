import express, { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { type Answer, send, underFaults } from './answer.ts';
import { botIdOf, serviceUrlOf } from './chat/channel.ts';
import type { Conversation, Conversations } from './chat/conversations.ts';
import { BOT_CONNECTOR } from './entra/scopes.ts';
import type { SandboxWorld } from './world.ts';

/** Teams counts a message's JSON as UTF-16; above about 100 KB it is refused. */
const LARGEST_MESSAGE = 100 * 1024;

const attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
});
const activity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
});
const wanted = z.looseObject({
  isGroup: z.boolean().nullish(),
  bot: z.looseObject({ id: z.string() }).nullish(),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: activity.nullish(),
});

interface ConnectorParts {
  readonly world: SandboxWorld;
  readonly conversations: Conversations;
}

/** What one call does; it is asked only when the bot proved who it is. */
type Work = (request: Request) => Answer;
type ChatWork = (chat: Conversation, request: Request) => Answer;

/** The Bot Connector's REST subset under `/connector/v3/conversations`: personal chats, text and cards. */
export const connectorRoutes = (parts: ConnectorParts): Router => {
  const router = Router().use(express.json({ limit: '1mb' }));
  const { world } = parts;
  const answer = answering(world);
  const inChat = (work: ChatWork) => answer(withChat(parts, work));

  router.post(
    '/',
    answer((request) => create(parts, request)),
  );
  router.get(
    '/:id/members',
    inChat((chat) => ok([memberOf(world, chat)])),
  );
  router.get(
    '/:id/pagedmembers',
    inChat((chat) => ok({ members: [memberOf(world, chat)] })),
  );
  router.get(
    '/:id/members/:member',
    inChat((chat, { params }) => member(parts, chat, String(params.member))),
  );
  router.post(
    ['/:id/activities', '/:id/activities/:activity'],
    inChat((chat, { body }) => post(parts, chat, body)),
  );
  router.put(
    '/:id/activities/:activity',
    inChat((chat, request) => change(parts, chat, request)),
  );
  router.delete(
    '/:id/activities/:activity',
    inChat((chat, request) => remove(parts, chat, request)),
  );
  router.use(unmodelled(world));
  return router;
};

/** The fault board may have its way first, as a broken service has; then who calls is checked. */
const answering =
  (world: SandboxWorld) =>
  (work: Work): RequestHandler =>
  async (request, response) => {
    const call = `${request.method} ${request.path}`;
    const allowed = async () =>
      (await isBot(world, request)) ? work(request) : refusal(401, 'Unauthorized');
    send(response, await underFaults(world.faults, { part: 'connector', call, work: allowed, refuse }));
  };

const withChat =
  ({ world, conversations }: ConnectorParts, work: ChatWork): Work =>
  (request) => {
    const chat = conversations.byId(String(request.params.id));
    if (!chat) return refusal(404, 'ConversationNotFound');
    return world.withoutApp.has(chat.person.id) ? notInstalled() : work(chat, request);
  };

const unmodelled =
  (world: SandboxWorld): RequestHandler =>
  (request, response) => {
    world.unmodelled.push(`${request.method} ${request.originalUrl}`);
    send(response, refusal(404, 'NotModelled'));
  };

const isBot = async (world: SandboxWorld, request: Request): Promise<boolean> => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return false;
  const claims = await world.readIssued(token, BOT_CONNECTOR);
  return claims?.appid === world.registrations.bot.clientId;
};

const ok = (body: unknown, status = 200): Answer => ({ status, body });
const refusal = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: `The sandbox's Bot Connector refuses: ${code}` } },
});
const notInstalled = () => refusal(403, 'BotNotInConversationRoster');
const refuse = (status: number): Answer =>
  refusal(status, status === 429 ? 'TooManyRequests' : 'ServiceError');

/** Teams opens a personal chat for one member of the bot's own tenant, and gives the same one each time. */
const create = (parts: ConnectorParts, { body }: Request): Answer => {
  const { world, conversations } = parts;
  const asked = wanted.safeParse(body);
  if (!asked.success || asked.data.isGroup) return refusal(400, 'BadSyntax');
  const { bot, members, tenantId, channelData } = asked.data;
  const tenants = [tenantId, channelData?.tenant?.id].filter((each) => typeof each === 'string');
  if (tenants.length === 0 || tenants.some((each) => each !== world.tenantId))
    return refusal(403, 'TenantNotAllowed');
  if (bot && ![botIdOf(world), world.registrations.bot.clientId].includes(bot.id))
    return refusal(403, 'BotNotAllowed');
  const chat = conversations.byMember(members[0]?.id ?? '');
  if (!chat || world.withoutApp.has(chat.person.id)) return notInstalled();
  const first = asked.data.activity ? post(parts, chat, asked.data.activity) : ok({});
  if (first.status >= 300) return first;
  const { id: activityId } = first.body as { readonly id?: string };
  return ok({ id: chat.id, serviceUrl: serviceUrlOf(world), ...(activityId && { activityId }) }, 201);
};

const memberOf = ({ tenantId }: SandboxWorld, { userId, person }: Conversation) => ({
  id: userId,
  name: person.name,
  aadObjectId: person.id,
  objectId: person.id,
  givenName: person.givenName,
  surname: person.surname,
  email: person.mail,
  userPrincipalName: person.upn,
  tenantId,
  userRole: 'user',
});

const member = ({ world, conversations }: ConnectorParts, chat: Conversation, id: string): Answer =>
  conversations.byMember(id) === chat
    ? ok(memberOf(world, chat))
    : refusal(404, 'MemberNotFoundInConversation');

const post = ({ conversations }: ConnectorParts, chat: Conversation, body: unknown): Answer => {
  const read = activity.safeParse(body);
  if (!read.success) return refusal(400, 'BadSyntax');
  if (JSON.stringify(body).length * 2 > LARGEST_MESSAGE) return refusal(413, 'MessageSizeTooBig');
  const { type, text, attachments } = read.data;
  if (type === 'typing') {
    conversations.typing(chat.id);
    return ok({ id: conversations.nextId() });
  }
  if (type !== 'message') return refusal(400, 'ActivityTypeNotSupported');
  if (!text && !attachments?.length) return refusal(400, 'MessageEmpty');
  return ok({ id: conversations.add(chat.id, saidByBot(text, attachments)).id }, 201);
};

const change = ({ conversations }: ConnectorParts, chat: Conversation, { body, params }: Request): Answer => {
  const read = activity.safeParse(body);
  if (!read.success) return refusal(400, 'BadSyntax');
  const said = saidByBot(read.data.text, read.data.attachments);
  const changed = conversations.change(chat.id, String(params.activity), said);
  return changed ? ok({ id: changed.id }) : refusal(404, 'ActivityNotFoundInConversation');
};

const remove = ({ conversations }: ConnectorParts, chat: Conversation, { params }: Request): Answer =>
  conversations.remove(chat.id, String(params.activity))
    ? ok({})
    : refusal(404, 'ActivityNotFoundInConversation');

const saidByBot = (
  text: string | null | undefined,
  attachments: z.infer<typeof activity>['attachments'],
) => ({
  from: 'bot' as const,
  text: text ?? undefined,
  attachments: (attachments ?? []).map(({ contentType, content, contentUrl, name }) => ({
    contentType,
    ...(content !== undefined && { content }),
    ...(contentUrl !== undefined && { contentUrl }),
    ...(name !== undefined && { name }),
  })),
});
