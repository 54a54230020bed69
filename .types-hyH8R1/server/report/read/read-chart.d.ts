import { type ChartNode } from '../../language/generated/ast.ts';
import { type NamedNumbers } from '../equations/bound-numbers.ts';
import { type Chart } from '../written.ts';
/** Reads a chart and the numbers it shows. */
export declare function readChart(node: ChartNode, numbers: NamedNumbers): Chart;
