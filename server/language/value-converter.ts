import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { halfWidth } from './digits.ts';

/** Quotes are not part of a string, digits are half-width, column names carry no blanks. */
export class GkValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
      case 'TABLE_TITLE':
        return input.replace(/^["\u201c]|["\u201d]$/g, '');
      case 'NUMBER':
        return halfWidth(input);
      case 'FreeColumn':
        return input.trim();
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}
