import * as lsp from 'vscode-languageserver-protocol';
import { PreviewRequest } from '../../server/shared/editor-protocol.ts';
import type { TestServer } from './lsp.ts';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** What the server answers about a document, by request. */
export type Answers = Readonly<Record<string, unknown>>;

/** Asks everything that an editor may ask about a document as a whole. */
export async function askAboutDocument(server: TestServer, uri: string): Promise<Answers> {
  const textDocument = { uri };
  const document = { textDocument, range: everywhere };
  const context = { diagnostics: [...(await server.foundAt(uri))] };
  const preview = new lsp.ProtocolRequestType<PreviewRequest.Params, unknown, never, void, void>(
    PreviewRequest.type.method,
  );
  return answers({
    symbols: server.request(lsp.DocumentSymbolRequest.type, document),
    folding: server.request(lsp.FoldingRangeRequest.type, document),
    links: server.request(lsp.DocumentLinkRequest.type, document),
    lenses: server.request(lsp.CodeLensRequest.type, document),
    hints: server.request(lsp.InlayHintRequest.type, document),
    tokens: server.request(lsp.SemanticTokensRequest.type, document).then((tokens) => tokens?.data),
    actions: server.request(lsp.CodeActionRequest.type, { ...document, context }),
    preview: server.request(preview, { uri }).then(withoutVersion),
  });
}

/** Asks everything that an editor may ask about a place in a document. */
export function askAboutPlace(server: TestServer, uri: string, position: lsp.Position): Promise<Answers> {
  const place = { textDocument: { uri }, position };
  return answers({
    hover: server.request(lsp.HoverRequest.type, place),
    completion: server.request(lsp.CompletionRequest.type, place),
    definition: server.request(lsp.DefinitionRequest.type, place),
    references: server.request(lsp.ReferencesRequest.type, { ...place, context: { includeDeclaration: true } }),
    highlight: server.request(lsp.DocumentHighlightRequest.type, place),
    selection: server.request(lsp.SelectionRangeRequest.type, { ...place, positions: [position] }),
  });
}

async function answers(asked: Readonly<Record<string, Promise<unknown>>>): Promise<Answers> {
  const all = await Promise.allSettled(
    Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const),
  );
  return Object.fromEntries(
    all.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    }),
  );
}

/** How often a text was changed, and a page sent, is no part of the answer. */
function withoutVersion(preview: unknown): unknown {
  if (typeof preview !== 'object' || preview === null || !('page' in preview)) return preview;
  return { ...preview, version: 0, page: { ...Object(preview.page), id: 0 } };
}
