import type { DeskArticle } from '../../../api/news/desk.contract.ts';
import { moment } from '../../shared/moment.ts';
import { type Fact, Facts } from '../../shell/Facts.tsx';
import { dayInYear, listed } from '../../shell/words.ts';
import { Count } from './AudienceField.tsx';
import { TOPIC_WORDS, editText as text } from './desk.text.ts';
import { localOf } from './local-time.ts';

/** What its writer filled in beside the text, for whoever looks it over and may not change it now. */
export const FilledIn = ({ article }: { article: DeskArticle }) => {
  const { id, showing, impact, change, reason, reviewOn, publishAt, changedAt } = article;
  const today = localOf(changedAt).date;
  const facts: readonly Fact[] = [
    [text.visibleTo, <Count key="count" article={id} audience={showing.visibleTo} />],
    ...(showing.topics.length === 0
      ? []
      : [[text.topics, listed(showing.topics.map((one) => TOPIC_WORDS[one]))] as const]),
    ...(publishAt === null ? [] : [[text.publishAt, moment(publishAt)] as const]),
    ...(showing.expiresAt === undefined ? [] : [[text.isOver, moment(showing.expiresAt)] as const]),
    ...(reviewOn === undefined ? [] : [[text.looksAgain, dayInYear(reviewOn, today)] as const]),
    ...(change === undefined ? [] : [[text.change, text[change]] as const]),
    ...(reason === undefined ? [] : [[text.reason, reason] as const]),
    ...(impact === undefined
      ? []
      : ([
          [text.affects, impact.affects],
          [text.barriers, impact.barriers],
          [text.actions, impact.actions],
        ] as const)),
  ];
  return <Facts facts={facts} />;
};
