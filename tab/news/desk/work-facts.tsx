import type { PlainDate } from '../../../api/contract/time.ts';
import { spanWords } from '../../shared/event-time.ts';
import { moment } from '../../shared/moment.ts';
import type { Fact } from '../../shell/Facts.tsx';
import { dayInYear, listed } from '../../shell/words.ts';
import { AudienceWords, PersonName } from './AudienceWords.tsx';
import { TOPIC_WORDS, editText as text } from './desk.text.ts';
import type { FilledIn } from './use-work.ts';

/** One thing an editor filled in beside the words: what it is in words, and what it is to be compared by. */
export interface WorkFact {
  readonly term: string;
  readonly fact: Fact[1];
  readonly by: string;
}

/** All that an editor filled in beside title, summary and text. What is empty is left out. */
export const workFacts = (filled: FilledIn, today: PlainDate): readonly WorkFact[] =>
  rowsOf(filled, today).flatMap(([term, value, fact]) =>
    value === undefined ? [] : [{ term, fact: fact(), by: JSON.stringify(value) }],
  );

type Row = readonly [term: string, value: unknown, fact: () => Fact[1]];

const rowsOf = ({ content, showing, ...rest }: FilledIn, today: PlainDate): readonly Row[] => {
  const { image, event } = content;
  const { visibleTo, promotedTo, topics, lead, expiresAt } = showing;
  const { reviewOn, change, reason, impact } = rest;
  const isApart = JSON.stringify(visibleTo) !== JSON.stringify(promotedTo);
  return [
    [text.visibleTo, visibleTo, () => <AudienceWords audience={visibleTo} />],
    [text.promotedTo, isApart ? promotedTo : undefined, () => <AudienceWords audience={promotedTo} />],
    [text.picture, image, () => image?.alt],
    [text.when, event && [event.from, event.to], () => event && spanWords(event.from, event.to)],
    [text.place, event?.place || undefined, () => event?.place],
    [text.onlineAt, event?.online ?? undefined, () => event?.online],
    [text.answers, event?.contact, () => event?.contact && <PersonName id={event.contact} />],
    [
      text.topics,
      topics.length === 0 ? undefined : topics,
      () => listed(topics.map((one) => TOPIC_WORDS[one])),
    ],
    [text.atTop, lead, () => text.lead],
    [text.isOver, expiresAt, () => expiresAt && moment(expiresAt)],
    [text.looksAgain, reviewOn, () => reviewOn && dayInYear(reviewOn, today)],
    [text.change, change, () => change && text[change]],
    [text.reason, reason, () => reason],
    [text.affects, impact?.affects, () => impact?.affects],
    [text.barriers, impact?.barriers, () => impact?.barriers],
    [text.actions, impact?.actions, () => impact?.actions],
  ];
};

/** Where two differ, each with what stands there: a field that one of them left empty is among them. */
export const differing = (
  mine: readonly WorkFact[],
  theirs: readonly WorkFact[],
): readonly { readonly term: string; readonly mine?: WorkFact; readonly theirs?: WorkFact }[] => {
  const terms = [...new Set([...mine, ...theirs].map(({ term }) => term))];
  return terms.flatMap((term) => {
    const [one, other] = [mine, theirs].map((facts) => facts.find((fact) => fact.term === term));
    return one?.by === other?.by
      ? []
      : [{ term, ...(one && { mine: one }), ...(other && { theirs: other }) }];
  });
};
