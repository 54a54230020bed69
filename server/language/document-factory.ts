import { type AstNode, type Cancellation, DefaultLangiumDocumentFactory, type ParseResult, type URI } from 'langium';
import { noteFailure } from './unread.ts';

/** Makes documents of texts. A text that the parser throws at, which is not to happen, counts as empty and is marked. */
export class GkDocumentFactory extends DefaultLangiumDocumentFactory {
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
