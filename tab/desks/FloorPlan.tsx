import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ZoomFitRegular, ZoomInRegular, ZoomOutRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { DeskId, FloorPlan as Plan, PlanDesk } from '../../api/desks/contract.ts';
import { type Arrow, arrowTarget } from './geometry.ts';
import { PlanDeskButton } from './PlanDeskButton.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import type { DeskStatus, Span } from './status.ts';
import { text } from './text.ts';
import { usePlanScale } from './use-plan-scale.ts';

const useStyles = makeStyles({
  plan: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  top: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '32px' },
  heading: { margin: 0, marginInlineEnd: 'auto' },
  region: {
    overflow: 'auto',
    overscrollBehavior: 'contain',
    maxHeight: '72dvh',
    minHeight: '240px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { position: 'relative', marginInline: 'auto' },
  grid: { position: 'absolute', inset: 0 },
  contents: { display: 'contents' },
});

export interface FloorPlanProps {
  readonly plan: Plan;
  /** Those that pass the filters; the others are left off the plan as off the list. */
  readonly desks: readonly PlanDesk[];
  readonly statuses: ReadonlyMap<DeskId, DeskStatus>;
  readonly span: Span;
  readonly selected: DeskId | undefined;
  readonly onChoose: (desk: DeskId) => void;
  /** The pointer or focus came to a desk, or left all of them. */
  readonly onPoint: (desk: DeskId | undefined, at?: HTMLElement) => void;
}

const deskAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-desk]') : null;
const idOf = (element: HTMLElement): DeskId => element.dataset.desk as DeskId;

/** The floor as a picture with the desks on it as one grid: one tab stop, arrow keys by where desks stand. */
export const FloorPlan = (props: FloorPlanProps) => {
  const { plan, desks, statuses, span, selected, onChoose, onPoint } = props;
  const styles = useStyles();
  const region = useRef<HTMLElement>(null);
  const { scale, zoomIn, zoomOut, fit } = usePlanScale(plan, region);
  const [active, setActive] = useState<DeskId>();
  const rows = useMemo(() => rowsOf(plan, desks), [plan, desks]);
  const stop = [active, selected, desks[0]?.id].find((id) => desks.some((desk) => desk.id === id));
  const focus = (id: DeskId | undefined): void => {
    region.current?.querySelector<HTMLElement>(`[data-desk="${id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onPoint(undefined);
    const from = desks.find(({ id }) => id === deskAt(event.target)?.dataset.desk);
    const target = from && keyTarget(event, from, rows);
    if (target === undefined) return;
    event.preventDefault();
    focus(target.id);
  };
  const onPointer = (event: MouseEvent): void => {
    const at = deskAt(event.target);
    onPoint(at === null ? undefined : idOf(at), at ?? undefined);
  };
  return (
    <div className={styles.plan}>
      <div className={styles.top}>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {plan.name}
        </Text>
        <Button
          icon={<ZoomOutRegular />}
          aria-label={text.zoomOut}
          disabledFocusable={zoomOut === undefined}
          onClick={zoomOut}
        />
        <Button
          icon={<ZoomInRegular />}
          aria-label={text.zoomIn}
          disabledFocusable={zoomIn === undefined}
          onClick={zoomIn}
        />
        <Button icon={<ZoomFitRegular />} aria-label={text.zoomFit} onClick={fit} />
      </div>
      <section ref={region} className={styles.region} aria-label={text.planRegion(plan.name)}>
        <div className={styles.sheet} style={{ width: plan.width * scale, height: plan.height * scale }}>
          <PlanDrawing plan={plan} scale={scale} />
          {/* biome-ignore lint/a11y/useSemanticElements: a table has rows in lines; desks stand anywhere */}
          <div
            role="grid"
            className={styles.grid}
            aria-label={text.planGrid(plan.name)}
            onKeyDown={onKeyDown}
            onFocus={({ target }) => {
              const at = deskAt(target);
              if (at === null) return;
              setActive(idOf(at));
              if (at.matches(':focus-visible')) onPoint(idOf(at), at);
            }}
            onBlur={() => onPoint(undefined)}
            onMouseOver={onPointer}
            onMouseLeave={() => onPoint(undefined)}
            onClick={({ target }) => {
              const at = deskAt(target);
              if (at !== null) onChoose(idOf(at));
            }}
          >
            {rows.map(({ key, name, desks: row }) => (
              // biome-ignore lint/a11y/useSemanticElements: see the grid; the grid's children have no box of their own
              // biome-ignore lint/a11y/useFocusableInteractive: focus is on the button in the cell
              <div key={key} role="row" aria-label={name} className={styles.contents}>
                {row.map((desk) => {
                  const status = statuses.get(desk.id);
                  return status === undefined ? null : (
                    // biome-ignore lint/a11y/useSemanticElements: see the grid
                    // biome-ignore lint/a11y/useFocusableInteractive: focus is on the button in the cell
                    <div
                      key={desk.id}
                      role="gridcell"
                      aria-selected={desk.id === selected}
                      className={styles.contents}
                    >
                      <PlanDeskButton
                        {...{ desk, status, span, scale }}
                        size={plan.deskSize}
                        selected={desk.id === selected}
                        tabStop={desk.id === stop}
                      />
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      </section>
    </div>
  );
};

interface Row {
  readonly key: string;
  readonly name: string;
  readonly desks: readonly PlanDesk[];
}

/** One row a zone, in the plan's order. */
const rowsOf = (plan: Plan, desks: readonly PlanDesk[]): readonly Row[] =>
  plan.zones
    .map(({ key, name }) => ({ key, name, desks: desks.filter(({ zone }) => zone === key) }))
    .filter((row) => row.desks.length > 0);

/** Arrows go by where desks stand; Home and End within a zone, with Ctrl over the floor; Page keys from zone to zone. */
const keyTarget = (event: KeyboardEvent, from: PlanDesk, rows: readonly Row[]): PlanDesk | undefined => {
  const all = rows.flatMap(({ desks }) => desks);
  const at = rows.findIndex(({ desks }) => desks.includes(from));
  const within = event.ctrlKey ? all : (rows[at]?.desks ?? all);
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      return arrowTarget(all, from, event.key satisfies Arrow);
    case 'Home':
      return within[0];
    case 'End':
      return within.at(-1);
    case 'PageDown':
      return rows[at + 1]?.desks[0];
    case 'PageUp':
      return rows[at - 1]?.desks[0];
    default:
      return undefined;
  }
};
