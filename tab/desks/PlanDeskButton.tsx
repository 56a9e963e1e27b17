import { makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { memo } from 'react';
import type { FloorPlan, PlanDesk } from '../../api/desks/contract.ts';
import { StateSign, useDeskLook } from './DeskSign.tsx';
import { CHAIR, SITTING } from './geometry.ts';
import { deskName, initialsOf } from './labels.ts';
import type { DeskStatus, Span } from './status.ts';

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    display: 'block',
    margin: 0,
    padding: 0,
    border: '0 none',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    forcedColorAdjust: 'none',
    ':hover': { zIndex: 1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      zIndex: 1,
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus1}`,
    },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '3px solid Highlight' } },
  },
  selected: {
    outline: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '1px',
    zIndex: 1,
    '@media (forced-colors: active)': { outline: '3px dashed Highlight' },
  },
  chair: {
    position: 'absolute',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '1px solid CanvasText' },
  },
  top: {
    position: 'absolute',
    insetInline: '1px',
    insetBlockStart: '1px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      backgroundImage: 'none',
      color: 'CanvasText',
      border: '1px solid CanvasText',
    },
  },
  // Drawn, not written: the button's name says the whole name, and two letters of it are no word of their own.
  initials: { '::before': { content: 'attr(data-initials)' } },
  upright: { display: 'flex', alignItems: 'center', columnGap: '3px' },
});

interface PlanDeskButtonProps {
  readonly desk: PlanDesk;
  readonly size: FloorPlan['deskSize'];
  readonly status: DeskStatus;
  readonly span: Span;
  readonly scale: number;
  readonly selected: boolean;
  /** The one desk that Tab reaches; arrows reach the others. */
  readonly tabStop: boolean;
}

const teammateOf = ({ holds }: DeskStatus): string | undefined =>
  Object.values(holds).flatMap((hold) => (hold.who === 'teammate' ? [hold.name] : []))[0];

/** One desk with its chair, at its place and turned as it stands: a real button with its whole name. */
export const PlanDeskButton = memo((props: PlanDeskButtonProps) => {
  const { desk, size, status, span, scale, selected, tabStop } = props;
  const styles = useStyles();
  const look = useDeskLook();
  const restore = useRestoreFocusTarget();
  const [width, depth, chair] = [size.width * scale, size.depth * scale, CHAIR * scale];
  const sign = Math.min(depth * 0.66, 16);
  const teammate = status.state === 'teammate' ? teammateOf(status) : undefined;
  return (
    <button
      type="button"
      {...restore}
      data-desk={desk.id}
      tabIndex={tabStop ? 0 : -1}
      aria-label={deskName(desk, status, span)}
      className={mergeClasses(styles.button, selected && styles.selected)}
      style={{
        left: desk.x * scale - width / 2,
        top: desk.y * scale - depth / 2,
        width,
        height: depth + SITTING * scale,
        transformOrigin: `50% ${depth / 2}px`,
        transform: desk.rotation === 0 ? undefined : `rotate(${desk.rotation}deg)`,
      }}
    >
      <span
        className={styles.chair}
        style={{ left: width * 0.3, width: width * 0.4, top: depth - chair * 0.2, height: chair * 0.9 }}
      />
      <span className={mergeClasses(styles.top, look[status.state])} style={{ height: depth - 2 }}>
        <span className={styles.upright} style={{ transform: `rotate(${-desk.rotation}deg)` }}>
          {teammate === undefined ? (
            <StateSign state={status.state} size={sign} />
          ) : (
            <span
              data-initials={initialsOf(teammate)}
              className={styles.initials}
              style={{ fontSize: Math.min(sign, 12) }}
            />
          )}
          {width >= 56 && <span style={{ fontSize: 11 }}>{desk.label}</span>}
        </span>
      </span>
    </button>
  );
});
