import { type AstNode, type Cancellation, DefaultLangiumDocumentFactory, type ParseResult, type URI } from 'langium';
/** Makes documents of texts. A text that the parser throws at, which is not to happen, counts as empty and is marked. */
export declare class GkDocumentFactory extends DefaultLangiumDocumentFactory {
    protected parseAsync<T extends AstNode>(uri: URI, text: string, token: Cancellation.CancellationToken): Promise<ParseResult<T>>;
}
