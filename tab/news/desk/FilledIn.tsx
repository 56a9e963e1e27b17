import type { DeskArticle } from '../../../api/news/desk.contract.ts';
import { moment } from '../../shared/moment.ts';
import { type Fact, Facts } from '../../shell/Facts.tsx';
import { Count } from './AudienceField.tsx';
import { editText as text } from './desk.text.ts';
import { localOf } from './local-time.ts';
import { workFacts } from './work-facts.tsx';

/** What its writer filled in beside the text, for whoever looks it over and may not change it now. */
export const FilledIn = ({ article }: { article: DeskArticle }) => {
  const { id, showing, publishAt, changedAt, can } = article;
  const facts: readonly Fact[] = [
    ...workFacts(article, localOf(changedAt).date).map(({ term, fact }) => [term, fact] as const),
    ...(can.check
      ? [[text.howMany, <Count key="count" article={id} audience={showing.visibleTo} />] as const]
      : []),
    ...(publishAt === null ? [] : [[text.publishAt, moment(publishAt)] as const]),
  ];
  return <Facts facts={facts} />;
};
