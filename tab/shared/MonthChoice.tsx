import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { dayPart } from '../shell/words.ts';
import { addMonths, firstOf, type Month } from './month.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  months: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  heading: { margin: 0, minWidth: '160px' },
});

/** "November 2026". */
export const monthWords = (month: Month): string =>
  `${dayPart(firstOf(month), 'month')} ${dayPart(firstOf(month), 'year')}`;

/** The month that is shown, and the way to its neighbours. */
export const MonthChoice = ({ month, onMonth }: { month: Month; onMonth: (month: Month) => void }) => {
  const styles = useStyles();
  return (
    <div className={styles.months}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={text.monthBefore}
        onClick={() => onMonth(addMonths(month, -1))}
      />
      <Text as="h2" size={500} weight="semibold" align="center" className={styles.heading} aria-live="polite">
        {monthWords(month)}
      </Text>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={text.monthAfter}
        onClick={() => onMonth(addMonths(month, 1))}
      />
    </div>
  );
};
