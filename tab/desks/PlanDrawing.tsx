import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowEnterRegular,
  DoorArrowRightRegular,
  DoorRegular,
  ElevatorRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import type { FloorPlan, MarkKind, Shape } from '../../api/desks/contract.ts';
import { boxOf, middleOf, roomForName } from './shapes.ts';
import { text } from './text.ts';

/** SVG keeps its own colours in a forced palette unless told. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  drawing: { display: 'block', fontFamily: tokens.fontFamilyBase },
  floor: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  wall: { fill: 'none', stroke: tokens.colorNeutralForeground2, [FORCED]: { stroke: 'CanvasText' } },
  zone: { fill: tokens.colorNeutralBackground2, stroke: 'none', [FORCED]: { fill: 'Canvas' } },
  room: {
    fill: tokens.colorNeutralBackground4,
    stroke: tokens.colorNeutralStrokeAccessible,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  void: { fill: tokens.colorNeutralBackground2 },
  name: {
    fill: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    [FORCED]: { fill: 'CanvasText' },
  },
  zoneName: { fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorNeutralForeground2, [FORCED]: { color: 'CanvasText' } },
});

const pathOf = (shape: Shape, closed: boolean): string =>
  `M${shape.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;

const stairs = <path d="M3 17h4v-4h4V9h4V5h3" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const MARKS: Readonly<Record<MarkKind, (size: number) => ReactNode>> = {
  lift: (size) => <ElevatorRegular width={size} height={size} />,
  stairs: (size) => (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {stairs}
    </svg>
  ),
  door: (size) => <DoorRegular width={size} height={size} />,
  'fire-exit': (size) => <DoorArrowRightRegular width={size} height={size} />,
  entrance: (size) => <ArrowEnterRegular width={size} height={size} />,
  printer: (size) => <PrintRegular width={size} height={size} />,
};

/** Average width of a letter against its height, to tell whether a name fits its room. */
const LETTER = 0.55;
const BOLD_LETTER = 0.65;

interface PlanDrawingProps {
  readonly plan: FloorPlan;
  /** Pixels a metre. Words and lines keep their size on the screen whatever it is. */
  readonly scale: number;
}

/** Walls, rooms, zones, lift and doors as one picture; the desks stand on it as buttons of their own. */
export const PlanDrawing = memo(({ plan, scale }: PlanDrawingProps) => {
  const styles = useStyles();
  const px = 1 / scale;
  const things = [
    ...plan.rooms.map(({ name }) => name),
    ...new Set(plan.marks.map(({ kind, label }) => label ?? text.marks[kind])),
  ];
  return (
    <svg
      role="img"
      aria-label={text.drawing(plan.name, things.join(', '))}
      className={styles.drawing}
      width={plan.width * scale}
      height={plan.height * scale}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
    >
      <path
        d={pathOf(plan.outline, true)}
        className={styles.floor}
        strokeWidth={3 * px}
        strokeLinejoin="round"
      />
      {plan.zones.map(({ key, outline }) => (
        <path key={key} d={pathOf(outline, true)} className={styles.zone} />
      ))}
      {plan.rooms.map(({ name, kind, outline }) => (
        <path
          key={`${name} ${pathOf(outline, true)}`}
          d={pathOf(outline, true)}
          className={mergeClasses(styles.room, kind === 'void' && styles.void)}
          strokeWidth={px}
          strokeDasharray={kind === 'void' ? `${4 * px}` : undefined}
        />
      ))}
      {plan.walls.map((wall) => (
        <path
          key={pathOf(wall, false)}
          d={pathOf(wall, false)}
          className={styles.wall}
          strokeWidth={2 * px}
          strokeLinecap="round"
        />
      ))}
      <Names plan={plan} px={px} />
      {plan.marks.map(({ kind, x, y }) => (
        <g
          key={`${kind} ${x} ${y}`}
          className={styles.mark}
          transform={`translate(${x} ${y}) scale(${px}) translate(-9 -9)`}
        >
          {MARKS[kind](18)}
        </g>
      ))}
    </svg>
  );
});

/** Names of rooms where they fit, and of zones at their upper edge. */
const Names = ({ plan, px }: { plan: FloorPlan; px: number }) => {
  const styles = useStyles();
  const [roomSize, zoneSize] = [11 * px, 11 * px];
  return (
    <>
      {plan.rooms.map(({ name, outline }) => {
        const [x, y] = middleOf(outline);
        const box = boxOf(outline);
        const fits = name.length * roomSize * LETTER < box.width && roomSize * 1.2 < box.height;
        return fits ? (
          <text
            key={`${name} ${x} ${y}`}
            x={x}
            y={y}
            fontSize={roomSize}
            className={styles.name}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {name}
          </text>
        ) : null;
      })}
      {plan.zones.map(({ key, name, outline }) => {
        const size = { width: name.length * zoneSize * BOLD_LETTER, height: zoneSize * 1.15 };
        const corner = roomForName(outline, size, plan);
        return corner === undefined ? null : (
          <text
            key={key}
            x={corner[0]}
            y={corner[1] + zoneSize}
            fontSize={zoneSize}
            className={mergeClasses(styles.name, styles.zoneName)}
          >
            {name}
          </text>
        );
      })}
    </>
  );
};
