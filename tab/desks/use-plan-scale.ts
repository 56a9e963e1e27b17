import { type RefObject, useLayoutEffect, useState } from 'react';
import type { FloorPlan } from '../../api/desks/contract.ts';
import { SITTING } from './geometry.ts';

/** No desk is smaller to hit than this on any screen (WCAG 2.5.8), with a little to spare for rounding. */
const TARGET_PX = 24.25;
const STEPS = [1, 1.4, 2, 2.8] as const;

/** Pixels a metre at which the smallest side of a desk with its seat can still be hit. */
export const smallestScale = ({ deskSize }: Pick<FloorPlan, 'deskSize'>): number =>
  TARGET_PX / Math.min(deskSize.width, deskSize.depth + SITTING);

/** Pixels a metre at which the whole floor fits the width, but never below what can be hit. */
const fitting = (plan: FloorPlan, width: number): number =>
  Math.max(smallestScale(plan), Math.min(width / plan.width, 48));

/** How big the plan is drawn: as the region allows, then in steps by the person's choice. */
export const usePlanScale = (plan: FloorPlan, region: RefObject<HTMLElement | null>) => {
  const [width, setWidth] = useState(0);
  const [step, setStep] = useState(0);
  useLayoutEffect(() => {
    const box = region.current;
    if (box === null) return;
    const measure = (): void => setWidth(box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [region]);
  return {
    scale: fitting(plan, width) * (STEPS[step] ?? 1),
    zoomIn: step < STEPS.length - 1 ? () => setStep(step + 1) : undefined,
    zoomOut: step > 0 ? () => setStep(step - 1) : undefined,
    fit: () => setStep(0),
  };
};
