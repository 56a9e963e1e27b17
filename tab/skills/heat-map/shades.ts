import { makeStyles, tokens } from '@fluentui/react-components';

const mixed = (percent: number): string =>
  `color-mix(in srgb, ${tokens.colorBrandBackground} ${percent}%, ${tokens.colorNeutralBackground1})`;

/**
 * Shades of the theme's own colour, never so strong that words on them could not be read in one of the themes. Where
 * the system takes all colours away, the number and the bar below it say the same.
 */
export const useShades = makeStyles({
  s0: { backgroundColor: mixed(4) },
  s1: { backgroundColor: mixed(12) },
  s2: { backgroundColor: mixed(20) },
  s3: { backgroundColor: mixed(28) },
  s4: { backgroundColor: mixed(38) },
  hidden: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px 7px)`,
    forcedColorAdjust: 'none',
  },
});

/** The classes from the palest on. */
export const SHADE_CLASSES = ['s0', 's1', 's2', 's3', 's4'] as const;
