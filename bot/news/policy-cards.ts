import type { PolicyView } from '../../api/news/requirement.contract.ts';
import { buttons, card, heading, literal, sentence } from '../shell/card.ts';
import { dateWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';

interface Links {
  readonly linkTo: (policy: PolicyView) => string;
  readonly all: string;
}

/** What waits to be acknowledged: each with the way to read it, and a button for whoever did. */
export const policiesCard = (policies: readonly PolicyView[], { linkTo, all }: Links): Reply => {
  const title = policies.length === 1 ? 'A policy waits for you' : 'Policies wait for you';
  const text = `${title}. ${policies.map((policy) => `${policy.title}: ${dueWords(policy)}`).join(' ')}`;
  return {
    text,
    card: card(text, [
      heading(title),
      sentence('Read it in Guildhall first. Then say here or there that you did.'),
      ...policies.flatMap((policy) => [
        {
          type: 'TextBlock',
          text: `[${literal(policy.title)}](${linkTo(policy)})\n\n${dueWords(policy)}`,
          wrap: true,
        },
        buttons([
          {
            title: `Acknowledge “${shortened(policy.title)}”`,
            verb: 'news.acknowledge',
            data: { article: policy.article, version: policy.version, hash: policy.hash },
          },
        ]),
      ]),
      buttons([], { title: 'See all your policies', url: all }),
    ]),
  };
};

const dueWords = ({ asked, changed }: PolicyView): string => {
  const due = asked ? `${asked.state === 'overdue' ? 'Was due' : 'Due'} by ${dateWords(asked.due)}.` : '';
  return changed === null ? due : `It has changed since you acknowledged it. ${due}`;
};

const MOST_LETTERS = 60;
const shortened = (title: string): string =>
  title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title;
