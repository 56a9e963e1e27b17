import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DeskState } from './status.ts';

/** How a desk looks in each state: colours from the theme, and a sign of its own that needs no colour. */
export const useDeskLook = makeStyles({
  free: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessForeground1}`,
  },
  part: {
    backgroundImage: `linear-gradient(135deg, ${tokens.colorStatusSuccessBackground1} 50%, ${tokens.colorNeutralBackground5} 50%)`,
    color: tokens.colorStatusSuccessForeground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorStatusSuccessForeground1}`,
  },
  mine: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
  },
  teammate: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  taken: {
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  closed: {
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
});

const useStyles = makeStyles({
  swatch: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '28px',
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
  },
});

const ring = <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />;

/** Drawn, not typed, so that every font and size shows the same sign. */
const SIGNS: Readonly<Record<DeskState, React.ReactNode>> = {
  free: ring,
  part: (
    <>
      {ring}
      <path d="M6 2.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
    </>
  ),
  mine: <path d="M6 1l1.5 3.2 3.5.4-2.6 2.4.7 3.5L6 8.8 2.9 10.5l.7-3.5L1 4.6l3.5-.4z" fill="currentColor" />,
  teammate: (
    <>
      <circle cx="6" cy="3.8" r="2.3" fill="currentColor" />
      <path d="M1.8 11a4.2 4.2 0 0 1 8.4 0z" fill="currentColor" />
    </>
  ),
  taken: <path d="M3 3l6 6M9 3l-6 6" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />,
  closed: <path d="M2.5 6h7" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />,
};

/** The sign alone, `size` pixels wide, in the colour around it. */
export const StateSign = ({ state, size }: { state: DeskState; size: number }) => (
  <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {SIGNS[state]}
  </svg>
);

/** A small desk in its state, for the list and the legend. `initials` stand in for the sign of a teammate. */
export const DeskSwatch = ({ state, initials }: { state: DeskState; initials?: string | undefined }) => {
  const look = useDeskLook();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.swatch, look[state])} aria-hidden="true">
      {initials ?? <StateSign state={state} size={12} />}
    </span>
  );
};
