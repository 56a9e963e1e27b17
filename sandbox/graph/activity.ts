import { z } from 'zod';
import type { Answer } from '../answer.ts';
import { activityTypes } from '../host/setup.ts';
import type { Call, Route } from './call.ts';
import { UnreadableBody } from './event-draft.ts';
import { badRequest } from './refusal.ts';

const DEEP_LINK = 'https://teams.microsoft.com/l/';
/** Longer ones fail, which Microsoft does not document. */
const LONGEST_LINK = 1_024;
const SHOWN_OF_PREVIEW = 150;

/** What this tenant understands of an activity: a topic in words with a link of its own. */
const written = z.strictObject({
  topic: z.strictObject({ source: z.literal('text'), value: z.string().min(1), webUrl: z.string() }),
  activityType: z.string(),
  chainId: z.int().optional(),
  previewText: z.strictObject({ content: z.string().min(1) }),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
});

export const activityRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/users/{user}/teamwork/sendActivityNotification',
    service: 'teams',
    query: [],
    handle: sendActivity,
  },
];

async function sendActivity(call: Call): Promise<Answer> {
  const person = call.owner();
  const read = written.safeParse(call.request.body);
  if (!read.success) throw new UnreadableBody(z.prettifyError(read.error));
  const { topic, activityType, chainId = null, previewText, templateParameters } = read.data;
  if (!topic.webUrl.startsWith(DEEP_LINK) || topic.webUrl.length > LONGEST_LINK)
    throw badRequest('The webUrl of the topic is not a deep link of Teams.');
  const template = (await activityTypes()).find(({ type }) => type === activityType)?.templateText;
  if (template === undefined)
    throw badRequest(`The activity type '${activityType}' is not declared in the manifest of the app.`);
  call.world.feeds.add(person.id, {
    title: filled(template, templateParameters),
    preview: previewText.content.slice(0, SHOWN_OF_PREVIEW),
    url: topic.webUrl,
    chainId,
  });
  return { status: 204 };
}

/** Teams knows the actor by itself; every other word in braces has to be given. */
const filled = (template: string, parameters: z.infer<typeof written>['templateParameters']): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const given = parameters.find((one) => one.name === name);
    if (!given) throw badRequest(`The template parameter '${name}' is missing.`);
    return given.value;
  });
