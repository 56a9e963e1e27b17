import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import type { AdaptiveCard } from './card.ts';

/** The invoke of Teams' compose box: somebody looks for something to put into their message. */
export const COMPOSE_QUERY = 'composeExtension/query';

/** What somebody looks for while they write a message, in any chat or channel. */
export interface ComposeQuery {
  readonly viewer: Viewer;
  /** Empty while nothing was typed. */
  readonly words: string;
}

/** Something that can be put into a message. */
export interface ComposeHit {
  /** Shown to whoever looks, before anything is sent. */
  readonly title: string;
  readonly about: string;
  /** What is put into the message: everybody in the chat sees it, whoever they are. */
  readonly card: AdaptiveCard;
}

/** What there is to choose from, or a sentence where there is nothing. */
export type FindToCompose = (query: ComposeQuery) => Promise<readonly ComposeHit[] | string>;

/** The body of the answer to such an invoke (Microsoft Learn, "Respond to search command"). */
export type ComposeAnswer = { readonly composeExtension: object };

const asked = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).optional(),
});

/** The one parameter of the manifest's command; Teams sends `initialRun` in its place as the box opens. */
const PARAMETER = 'words';
const MOST_LETTERS = 400;

/** The words that were typed; undefined for a value of another shape. */
export const composeWords = (value: unknown): string | undefined => {
  const read = asked.safeParse(value);
  if (!read.success) return undefined;
  const typed = read.data.parameters?.find(({ name }) => name === PARAMETER)?.value;
  return typeof typed === 'string' ? typed.slice(0, MOST_LETTERS).trim() : '';
};

export const composeAnswer = (found: readonly ComposeHit[] | string): ComposeAnswer => ({
  composeExtension:
    typeof found === 'string'
      ? { type: 'message', text: found }
      : { type: 'result', attachmentLayout: 'list', attachments: found.map(attachmentOf) },
});

const attachmentOf = ({ title, about, card }: ComposeHit) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: escaped(title), text: escaped(about) },
  },
});

/** Teams reads these two as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');
