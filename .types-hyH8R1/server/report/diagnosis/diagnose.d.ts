import type { Equation } from '../evaluated.ts';
import type { Diagnosis } from './diagnosis.ts';
/**
 * Finds the wrong numbers behind broken equations. The residuals are the syndrome of a linear code: a single wrong
 * number x off by d leaves exactly d times its column, so a number whose column is proportional to the residuals, and
 * only such a number, repairs everything it stands in and breaks nothing.
 */
export declare function diagnose(equations: readonly Equation[]): readonly Diagnosis[];
