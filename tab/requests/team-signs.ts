import { makeStyles, tokens } from '@fluentui/react-components';

/** Dots beside the colour: in the contrast theme all backgrounds are one. */
export const FREE = {
  backgroundColor: tokens.colorNeutralBackground4,
  backgroundImage: `radial-gradient(${tokens.colorNeutralStroke1} 1px, transparent 1.5px)`,
  backgroundSize: '6px 6px',
} as const;

/** The signs of the calendar: full is away, hatched is asked for, half a box is half a day. */
export const useSigns = makeStyles({
  sign: {
    position: 'absolute',
    inset: '4px 2px',
    borderRadius: tokens.borderRadiusSmall,
    // A border keeps the sign where the system takes all colours away.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  away: {
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  waiting: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandStroke1} 0 2px, transparent 2px 6px)`,
  },
  am: { right: '50%' },
  pm: { left: '50%' },
  free: {
    ...FREE,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});
