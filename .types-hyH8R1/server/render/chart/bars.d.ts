import type { Chart } from '../../report/written.ts';
import { type ChartPlan } from './plan.ts';
/** Bars stand where their names and numbers have room side by side, else they lie, each in a line of its own. */
export declare function barPlan(chart: Chart): ChartPlan;
