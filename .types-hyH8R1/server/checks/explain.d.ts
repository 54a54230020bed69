import type { Report } from '../report/report.ts';
import { type Check, type CheckGroup, type Finding } from './check.ts';
/** A 说明 line for a check there is none of. */
export declare const unknownCheck: Check<{
    readonly name: string;
    readonly proposal: string | undefined;
}>;
/** A 说明 line whose check finds nothing here, or nothing any more. */
export declare const idleExplanation: Check<{
    readonly name: string;
}>;
/** A 说明 line for an error: what is certainly wrong has to be corrected. */
export declare const explainedError: Check<{
    readonly name: string;
}>;
/** A 说明 line that gives no reason. */
export declare const missingReason: Check<{
    readonly name: string;
}>;
/**
 * Marks what 说明 lines explain, and adds what is wrong with such lines. A line names a check by id or name, a rule
 * of the format or the report, or the bodies that a row is reserved for, and speaks for the warnings and hints within its scope; errors stay as they are.
 */
export declare function explainFindings({ explanations, format, equations, published }: Pick<Report, 'explanations' | 'format' | 'equations' | 'published'>, findings: readonly Finding[], catalogue: readonly Check[]): readonly Finding[];
export declare const explainChecks: CheckGroup;
