import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ContentCheck, ContentReport } from '../../../api/news/content.contract.ts';
import { checkWords, checksText as text } from './editor.text.ts';

const useStyles = makeStyles({
  checks: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  figures: { color: tokens.colorNeutralForeground2 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  item: { marginBlock: tokens.spacingVerticalXS },
  line: { color: tokens.colorNeutralForeground2 },
});

/** What stops the article, what would help its readers, and how it reads. Told to screen readers as it changes. */
export const Checks = ({ report }: { report: ContentReport }) => {
  const styles = useStyles();
  const stops = report.checks.filter((check) => check.stops);
  const isFine = stops.length === 0 && report.words > 0;
  const advice = report.checks.filter((check) => !check.stops);
  return (
    <div className={styles.checks}>
      <Text className={styles.figures}>
        {text.words(report.words)}.{' '}
        {report.readingAge === undefined ? text.tooShort : text.readingAge(report.readingAge)}.
      </Text>
      <div role="status" className={styles.heading}>
        {isFine ? <CheckmarkCircleRegular aria-hidden /> : <DismissCircleRegular aria-hidden />}
        {isFine ? text.none : stops.length === 0 ? text.noText : text.stops(stops.length)}
      </div>
      <List checks={stops} />
      {advice.length > 0 && (
        <>
          <Heading icon={<LightbulbRegular aria-hidden />} words={text.advice} />
          <List checks={advice} />
        </>
      )}
    </div>
  );
};

const Heading = ({ icon, words }: { icon: ReactElement; words: string }) => (
  <h3 className={useStyles().heading}>
    {icon}
    {words}
  </h3>
);

const List = ({ checks }: { checks: readonly ContentCheck[] }) => {
  const styles = useStyles();
  if (checks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {checks.map((check, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two checks may be the same in every word
        <li key={at} className={styles.item}>
          <Text className={styles.line}>{text.line(check.line)}: </Text>
          <Text>{checkWords(check)}</Text>
        </li>
      ))}
    </ul>
  );
};
