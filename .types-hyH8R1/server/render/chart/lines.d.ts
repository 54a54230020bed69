import type { Chart } from '../../report/written.ts';
import { type ChartPlan } from './plan.ts';
/** Numbers stand above or below their points; where they have no room there, in a list below the picture. */
export declare function linePlan(chart: Chart): ChartPlan;
