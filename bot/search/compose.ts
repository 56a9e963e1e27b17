import { type Hit, LEAST_TYPED, MOST_TYPED } from '../../api/contract/search.ts';
import { buttons, card, heading, sentence } from '../shell/card.ts';
import type { ComposeHit, FindToCompose } from '../shell/compose.ts';
import type { SearchPorts } from './ports.ts';
import { aboutHit, inSentences } from './words.ts';

/** What is put into messages: articles and people. */
const ROOMS = ['news', 'people'];
const OF_EACH = 8;

/**
 * Finds something to put into a message: what whoever writes may know of. Others read the message, so its card shows
 * what all staff may see; of anything else it is a link that opens only for those who may read it.
 */
export const composeFrom =
  ({ search, linkTo }: SearchPorts): FindToCompose =>
  async ({ viewer, words }) => {
    if (words.length < LEAST_TYPED) return 'Type at least two letters of a name or an article';
    const { groups } = await search(viewer, { q: words.slice(0, MOST_TYPED), limit: OF_EACH });
    const hits = groups.filter(({ room }) => ROOMS.includes(room)).flatMap((group) => group.hits);
    return hits.length === 0
      ? `Nothing found for “${words}”`
      : hits.map((hit) => composeHit(hit, linkTo(hit.path)));
  };

const composeHit = (hit: Hit, url: string): ComposeHit => ({
  title: hit.title,
  about: hit.forAllStaff ? aboutHit(hit) : inSentences(aboutHit(hit), 'Others get a link only'),
  card: hit.forAllStaff ? openCard(hit, url) : closedCard(url),
});

const openCard = (hit: Hit, url: string) => {
  const about = aboutHit(hit);
  return card(`${inSentences(hit.title, about)} ${url}`, [
    heading(hit.title),
    sentence(about),
    buttons([], { title: 'Open in Guildhall', url }),
  ]);
};

/** Says not even the title: it may be what is confidential. */
const closedCard = (url: string) => {
  const title = 'Something in Guildhall';
  const words = 'It opens for those who may read it.';
  return card(`${inSentences(title, words)} ${url}`, [
    heading(title),
    sentence(words),
    buttons([], { title: 'Open in Guildhall', url }),
  ]);
};
