import type { Problem } from '../../api/contract/problem.ts';
import { addDays, type Instant, type PlainDate, weekday } from '../../api/contract/time.ts';
import { listSites, type SiteView } from '../../api/desks/contract.ts';
import type { Audience, AudienceRule } from '../../api/news/contract.ts';
import {
  type DeskArticle,
  moveArticle,
  type SaveInput,
  saveWork,
  startArticle,
} from '../../api/news/desk.contract.ts';
import { type SentImage, sendImage } from '../../api/news/image.contract.ts';
import { type RequireInput, requirePolicy } from '../../api/news/requirement.contract.ts';
import { type Me, me } from '../../api/people/contract.ts';
import { momentOf } from '../graph/zones.ts';
import { type SampleArticle, sampleArticles, samplePicture } from '../news/sample-articles.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';

const ZONE = 'Europe/London';
/** Christmas with a weekend before it. */
const MOST_CLOSED_DAYS = 12;

/** What the articles are made with: who writes, who looks over, and ids by the names that files use. */
interface Newsroom {
  readonly world: SandboxWorld;
  readonly writer: SandboxPerson;
  readonly second: SandboxPerson;
  readonly today: PlainDate;
  readonly siteId: (name: string) => SiteView['id'] | undefined;
  readonly personId: (key: string) => Promise<Me['id']>;
}

/**
 * Lets an editor write what the council tells its people, and another one look it over and publish it, each signed in
 * as themselves. What is restricted is no matter of this desk.
 */
export const addSampleNews = async (world: SandboxWorld): Promise<void> => {
  const newsroom = await openNewsroom(world);
  if (!newsroom) return;
  for (const article of sampleArticles()) if (!article.restriction) await publish(newsroom, article);
};

const openNewsroom = async (world: SandboxWorld): Promise<Newsroom | undefined> => {
  const { people } = world.directory;
  // Whoever writes hears of each article that is published: not somebody one can switch to, whose chat would be full.
  const writer = people.find(({ key, roles }) => key === undefined && roles.includes('Editor'));
  const second = people.find(({ key }) => key === 'editor');
  if (!writer || !second) return undefined;
  const { sites } = (await callAs(world, writer, { method: 'GET', path: listSites.path })) as {
    readonly sites: readonly SiteView[];
  };
  return {
    ...{ world, writer, second, today: world.clock.today(ZONE) },
    siteId: (name) => sites.find((site) => site.name === name)?.id,
    personId: async (key) => {
      const person = people.find((one) => one.key === key) ?? writer;
      return ((await callAs(world, person, { method: 'GET', path: me.path })) as Me).id;
    },
  };
};

const publish = async (newsroom: Newsroom, article: SampleArticle): Promise<void> => {
  const { world, writer, second } = newsroom;
  const { kind, title, department } = article;
  const draft = (await callAs(world, writer, {
    ...{ method: 'POST', path: startArticle.path },
    body: { kind, title, ...(department !== undefined && { department }) },
  })) as DeskArticle;
  const saved = (await callAs(world, writer, {
    ...{ method: 'PUT', path: at(saveWork.path, draft) },
    body: {
      rev: draft.rev,
      ...(await filledIn(newsroom, article, await sendPicture(newsroom, article, draft))),
    },
  })) as DeskArticle;
  const move = (by: SandboxPerson, body: object) =>
    callAs(world, by, { method: 'POST', path: at(moveArticle.path, draft), body });
  await move(writer, { verb: 'send_for_review', rev: saved.rev });
  await move(second, { verb: 'publish', rev: saved.rev });
  if (article.acknowledge) await askToAcknowledge(newsroom, draft.id, article.acknowledge);
  const to = await newsroom.personId(article.owner ?? 'editor');
  await move(writer, { verb: 'hand_over', rev: saved.rev, to });
};

/** The last day in time is one on which the council works: of those after the wished one, the first that is. */
const askToAcknowledge = async (
  { world, writer, today }: Newsroom,
  article: DeskArticle['id'],
  { within, departments }: NonNullable<SampleArticle['acknowledge']>,
): Promise<void> => {
  for (let later = 0; later < MOST_CLOSED_DAYS; later += 1) {
    const body: RequireInput = {
      ...{ article, audience: { any: [{ departments }] } },
      ...{ due: addDays(today, within + later), days: within },
    };
    const answer = await callAs(world, writer, { method: 'POST', path: requirePolicy.path, body });
    if ((answer as Partial<Problem>).code !== 'due_on_closed_day') return;
  }
};

const at = (path: string, { id }: Pick<DeskArticle, 'id'>): string => path.replace(':id', id);

type Content = SaveInput['content'];

const sendPicture = async (
  { world, writer }: Newsroom,
  { picture, alt }: SampleArticle,
  draft: Pick<DeskArticle, 'id'>,
): Promise<Content['image']> => {
  if (picture === undefined || alt === undefined) return undefined;
  const { image } = (await callAs(world, writer, {
    ...{ method: 'POST', path: at(sendImage.path, draft) },
    body: { picture: samplePicture(picture).toString('base64') },
  })) as SentImage;
  return { id: image, alt };
};

const filledIn = async (
  newsroom: Newsroom,
  article: SampleArticle,
  image: Content['image'],
): Promise<Omit<SaveInput, 'id' | 'rev'>> => {
  const { title, summary, markdown, topics, lead, review, impact } = article;
  const event = await eventOf(newsroom, article);
  return {
    content: { title, summary, markdown, ...(image && { image }), ...(event && { event }) },
    showing: {
      visibleTo: audienceOf(newsroom, article, article.visibleTo),
      promotedTo: audienceOf(newsroom, article, article.promotedTo),
      topics,
      ...(lead && { lead }),
    },
    ...(review !== undefined && { reviewOn: addDays(newsroom.today, review) }),
    ...(impact && { impact }),
  };
};

const audienceOf = (
  { siteId }: Newsroom,
  { andMembers }: SampleArticle,
  audience: SampleArticle['visibleTo'],
): Audience => {
  if (audience === 'everyone') return { everyone: true, ...(andMembers && { andMembers }) };
  return {
    any: audience.map(({ departments, sites, roles }): AudienceRule => {
      const siteIds = sites?.flatMap((name) => siteId(name) ?? []);
      return {
        ...(departments && { departments }),
        ...(siteIds && { sites: siteIds }),
        ...(roles && { roles }),
      };
    }),
  };
};

/** So many days from today, or on the Monday after where that is a weekend. */
const eventOf = async (
  { today, personId }: Newsroom,
  { event }: SampleArticle,
): Promise<Content['event']> => {
  if (!event) return undefined;
  const wanted = addDays(today, event.day);
  const day = weekday(wanted) > 5 ? addDays(wanted, 8 - weekday(wanted)) : wanted;
  const instant = (time: string) =>
    momentOf({ dateTime: `${day}T${time}:00`, timeZone: ZONE }).toString({
      fractionalSecondDigits: 3,
    }) as Instant;
  return {
    ...{ from: instant(event.from), to: instant(event.to) },
    ...{ place: event.place ?? '', online: event.online ?? null },
    contact: await personId(event.contact),
  };
};
