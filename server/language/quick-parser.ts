// What makes a parser quickly: every start waits for it, and so does each thread that reads reports.

import { type ILookaheadStrategy, LLkLookaheadStrategy, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, RegExpUtils } from 'langium';

type Alternation = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
type Optional = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;

/**
 * Looks so many tokens ahead. What may follow is found out at each place of the grammar when a text first gets there: most
 * texts never get to most places, and all of them together take as long as reading a report.
 */
export function lazyLookahead(maxLookahead: number): ILookaheadStrategy {
  const eager: ILookaheadStrategy = new LLkLookaheadStrategy({ maxLookahead });
  return {
    validate: (options) => eager.validate(options),
    buildLookaheadForAlternation(options) {
      let look: Alternation | undefined;
      return function (this: unknown, alternatives) {
        look ??= eager.buildLookaheadForAlternation(options);
        return look.call(this, alternatives);
      };
    },
    buildLookaheadForOptional(options) {
      let look: Optional | undefined;
      return function (this: unknown) {
        look ??= eager.buildLookaheadForOptional(options);
        return look.call(this);
      };
    },
  };
}

/** Langium's tokens. Of every keyword it asks of every terminal whether that may go on where the keyword ends, and makes the pattern anew each time. */
export class GkTokenBuilder extends DefaultTokenBuilder {
  readonly #beginnings = new Map<TokenType, RegExp>();

  protected override findLongerAlt(keyword: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
    return terminals.filter((terminal) => {
      const beginning = this.#beginningOf(terminal);
      const [match = ''] = (beginning && keyword.value.match(beginning)) ?? [];
      return match.length > 0;
    });
  }

  #beginningOf(terminal: TokenType): RegExp | undefined {
    const { PATTERN: pattern } = terminal;
    if (!(pattern instanceof RegExp)) return undefined;
    const known = this.#beginnings.get(terminal) ?? RegExpUtils.partialRegExp(`^${pattern.source}$`);
    this.#beginnings.set(terminal, known);
    return known;
  }
}
