import { type AstNode } from 'langium';
/** What stands between two tokens of an expression, by their types: one blank, or none where punctuation binds. */
export declare function blankBetween(above: string, type: string): string;
/** An expression in the one form that formatting gives it; so what prints of it does not depend on how it was typed. */
export declare function expressionText(expression: AstNode | undefined): string;
/** A node with its own blanks, which are the author's, and its marks and digits in half width as formatting writes them. */
export declare function narrowedText(node: AstNode): string;
