import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { halfWidth } from './digits.ts';

/** Quotes are not part of a string, digits are half-width, a bar in a table row needs no backslash any more. */
export class GkValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
      case 'TABLE_TITLE':
        return input.replace(/^["\u201c]|["\u201d]$/g, '');
      case 'NUMBER':
        return halfWidth(input);
      case 'LABEL':
      case 'CELL':
        return input.trim().replace(/\\([|\uff5c\\])/g, '$1');
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}
