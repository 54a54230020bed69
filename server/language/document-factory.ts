import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  type ParseResult,
  type ParserOptions,
  type URI,
} from 'langium';
import { frozenFormat } from './built-in-formats.ts';
import { thawedFormat } from './thawed-format.ts';
import { noteFailure } from './unread.ts';

/**
 * Makes documents of texts; those of the built-in formats have been read before. A text that the parser throws at, which is not to
 * happen, counts as empty and is marked.
 */
export class GkDocumentFactory extends DefaultLangiumDocumentFactory {
  protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
    const frozen = frozenFormat(uri, text);
    if (!frozen) return super.parse<T>(uri, text, options);
    return thawedFormat<T>(this.serviceRegistry.getServices(uri), text, frozen);
  }

  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    token: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    try {
      return await super.parseAsync<T>(uri, text, token);
    } catch (error) {
      const parseResult = await super.parseAsync<T>(uri, '', token);
      noteFailure({ parseResult }, error);
      return parseResult;
    }
  }
}
