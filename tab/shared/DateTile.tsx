import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Instant } from '../../api/contract/time.ts';
import { dayPart } from '../shell/words.ts';
import { wallOf } from './event-time.ts';

const useStyles = makeStyles({
  tile: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    flexShrink: 0,
    width: '64px',
    minHeight: '72px',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderTop: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The day of an event as a leaf of a calendar. The words beside it say the same, so it is not read out. */
export const DateTile = ({ from }: { from: Instant }) => {
  const { day } = wallOf(from);
  return (
    <div className={useStyles().tile} aria-hidden>
      <Text size={200}>{dayPart(day, 'shortWeekday')}</Text>
      <Text size={600} weight="semibold">
        {dayPart(day, 'day')}
      </Text>
      <Text size={200}>{dayPart(day, 'shortMonth')}</Text>
    </div>
  );
};
