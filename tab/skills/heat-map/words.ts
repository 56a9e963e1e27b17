import { type Cell, type Figures, percentOf, type Told } from './heat.ts';
import { text as all } from './text.ts';

const text = all.card;

/** What stands in a cell: the figure, or why there is none. */
export const cellWords = (cell: Cell): { readonly words: string; readonly small: string } => {
  const { cell: said } = all;
  if (cell.suppressed) return { words: said.hidden, small: said.why[cell.reason] };
  if (cell.eligible === 0) return { words: said.notAsked, small: said.ofNobody };
  if (cell.share === null) return { words: said.nobody, small: said.noLevels };
  return { words: said.percent(percentOf(cell.share.share)), small: said.of(cell.assessed) };
};

/** "58 of 80 people of whom something is asked (73%)"; with it whether that is enough. */
export const coverageWords = (
  { assessed, eligible, coverage, share }: Told,
  card: Figures['card'],
): string => {
  const words = text.coverage(assessed, eligible, percentOf(coverage ?? 0));
  return share?.isIndicative ? `${words}. ${text.indicative(percentOf(card.enoughCoverage))}` : words;
};

/** "+0.4"; the sign says the direction, so that it needs no colour. */
export const stepWords = (levels: number): string => {
  const tenths = Math.round(levels * 10);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}`;
};

/** What may be said of a change, and on how many it stands. */
export const changeWords = ({ change }: Told): string => {
  if (change.suppressed) return text.hidden[change.reason];
  const { paired, lost, mean, interval, verdict } = change;
  if (mean === null) return text.change.none;
  const range = interval && text.change.range(stepWords(interval.low), stepWords(interval.high));
  return [
    text.change.verdicts[verdict],
    text.change.mean(stepWords(mean), range),
    text.change.paired(paired, lost),
  ].join('; ');
};
