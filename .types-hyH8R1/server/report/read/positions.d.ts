import { type AstNode } from 'langium';
import { type Expression } from '../../language/generated/ast.ts';
import type { TextRange } from '../text-range.ts';
/** The text of a node; an empty place at the beginning for a node the parser made up. */
export declare function rangeOf(node: AstNode | undefined): TextRange;
/** The text of one property of a node, or `otherwise` where it is not written. */
export declare function rangeOfProperty(node: AstNode, property: string, otherwise?: TextRange): TextRange;
/** A node's first line, without blanks at its end. */
export declare function lineOf(node: AstNode): TextRange;
/** The empty place behind the last character of a node's first line. */
export declare function firstLineEnd(node: AstNode): TextRange;
/** Whether the parser could not finish an expression, which it says itself: what it means is not known yet. */
export declare function isUnfinished(expression: Expression): boolean;
