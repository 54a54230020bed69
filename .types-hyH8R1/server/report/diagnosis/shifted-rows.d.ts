import type { Equation, Fact } from '../evaluated.ts';
import type { ShiftedRow } from './diagnosis.ts';
/**
 * Rows whose numbers stand one column beside their own from some cell on: one was left out, or written twice or where
 * none belongs, and the others moved up. With them moved back, and the lost one as the equations give it, all equations of
 * the row agree, and in no other way. A row of which at most two cells would change is none of these.
 */
export declare function shiftedRows(equations: readonly Equation[]): readonly ShiftedRow[];
/** The numbers of this report in an equation. */
export declare function ownFacts({ left, right }: Equation): Fact[];
/** The equations that numbers stand in, and those that any `=` stands in which is computed from them. */
export declare function equationsReached(facts: Iterable<Fact>, musts: readonly Equation[]): readonly Equation[];
