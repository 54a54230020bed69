import type { SyntaxProblem } from '../language/parser-messages.ts';
import type { TextRange } from '../report/text-range.ts';
import { type CheckGroup, type Finding } from './check.ts';
/** Where a finding of lexer or parser stands. */
interface Surroundings {
    /** The line that it is in, up to the brace that ends what it stands in. */
    readonly line: string;
    readonly above: string;
    /** The names of the rows and columns of its table. */
    readonly known: readonly string[];
}
/** Puts a lexer's or parser's finding into the author's words. */
export declare function syntaxFinding(problem: SyntaxProblem | {
    readonly character: string;
}, range: TextRange, { line, above, known }: Surroundings): Finding;
export declare const syntaxChecks: CheckGroup;
export {};
