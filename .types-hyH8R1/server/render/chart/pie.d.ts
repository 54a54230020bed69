import type { Chart } from '../../report/written.ts';
import { type ChartPlan } from './plan.ts';
/**
 * Clockwise from the top in the author's order. A part that is nothing has no slice, but keeps its colour; it is told
 * below. Names and numbers stand beside their slices; where there is no room for them, in a list.
 */
export declare function piePlan({ series }: Chart): ChartPlan;
