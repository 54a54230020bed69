import { type AstNode } from 'langium';
import { type BoundNumberNode, type Expression } from '../../language/generated/ast.ts';
import type { BoundNumber } from '../evaluated.ts';
import { type TextRange } from '../text-range.ts';
import type { FreeTable, Header } from '../written.ts';
import { type NumberSource } from './equations.ts';
/** The functions prose may use, and how many arguments each takes. */
export declare const boundFunctions: ReadonlyMap<string, number>;
/** Evaluates `{…}`: the printed text, the facts behind it, or the problem that keeps it from printing. */
export declare function readBoundNumber(node: BoundNumberNode, numbers: NamedNumbers): BoundNumber;
/** Evaluates an expression that is to print or to be drawn; `range` is what findings about all of it point at. */
export declare function readNumber(expression: Expression | undefined, source: string, range: TextRange, numbers: NamedNumbers): BoundNumber;
/** What was not read to its end comes to nothing: whatever the parser made of its beginning, the author did not write it. */
export declare function unread(node: AstNode, source: string, range: TextRange, numbers: NamedNumbers): BoundNumber;
/** Where names in prose are looked up. */
export interface NamedNumbers {
    readonly header: Header;
    readonly own: NumberSource;
    readonly lastYear: NumberSource | undefined;
    readonly freeTables: readonly FreeTable[];
}
