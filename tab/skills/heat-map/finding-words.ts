import type { HeatMap } from '../../../api/skills/heat-map.contract.ts';
import { type Figures, findingOf, percentOf } from './heat.ts';
import { text } from './text.ts';

/** What figures say at first sight, in half a sentence: whose they are stands before it. */
export const findingWords = (columns: HeatMap['columns'], figures: Pick<Figures, 'whole'>): string => {
  const finding = findingOf(columns, figures);
  return finding.kind === 'worst'
    ? text.finding.worst(finding.title, percentOf(finding.share))
    : text.finding[finding.kind];
};
