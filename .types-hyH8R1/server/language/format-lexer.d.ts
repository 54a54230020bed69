import { type CstNode, DefaultLexer, DefaultValueConverter, type GrammarAST, type LexerResult, type ValueType } from 'langium';
/**
 * Langium's lexer, which takes `2021年` for the number it is where a year is due and leaves out what is nested too deeply. What
 * stands in quotes of another kind is a text, and so is what a quote that is never closed has up to the end of its line; both
 * are said to be wrong. Left to the parser, their words would cost everything up to the end of the table.
 */
export declare class FormatLexer extends DefaultLexer {
    #private;
    tokenize(text: string): LexerResult;
}
/** Quotes are not part of a string, digits are half-width, a bar in a table row needs no backslash any more. */
export declare class GkValueConverter extends DefaultValueConverter {
    protected runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType;
}
