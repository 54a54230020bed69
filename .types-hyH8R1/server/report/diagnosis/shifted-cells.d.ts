import type { Equation } from '../evaluated.ts';
import type { ShiftedCell } from './diagnosis.ts';
import { type Neighbours } from './exchanged-cells.ts';
import { type Part } from './parts.ts';
import { type PairRepair } from './repairs.ts';
/** A diagnosis and the parts that it explains as a whole. */
interface Shift {
    readonly diagnosis: ShiftedCell;
    readonly parts: readonly Part[];
}
/**
 * Numbers in the wrong one of two neighbouring cells, where that explains parts as a whole: numbers that changed places
 * first, then those written over another.
 */
export declare function shiftsIn(parts: readonly Part[], neighbours: readonly Neighbours[], equations: readonly Equation[]): Shift[];
/**
 * The only two numbers that explain a part, if they stand in each other's cells, wherever these are, or one in the cell
 * beside its own. What 其余 fills is in no cell of its own.
 */
export declare function onlyShift(pair: PairRepair, part: Part, neighbours: readonly Neighbours[]): ShiftedCell | undefined;
export {};
