import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';

type RefreshRequest =
  | typeof CodeLensRefreshRequest.type
  | typeof InlayHintRefreshRequest.type
  | typeof SemanticTokensRefreshRequest.type;

/**
 * Asks the editor to fetch hints, lenses and colours anew when they changed although the text before it did not: last
 * year's report or the format was edited, or a setting.
 */
export function keepFresh(connection: Connection, services: LangiumSharedServices): void {
  let wanted: readonly RefreshRequest[] = [];
  let edited: ReadonlySet<string> = new Set();
  services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    wanted = refreshable(capabilities);
  });
  const refresh = (types: readonly RefreshRequest[]) => {
    for (const type of types) if (wanted.includes(type)) void connection.sendRequest(type);
  };
  const { DocumentBuilder, ConfigurationProvider, TextDocuments } = services.workspace;
  DocumentBuilder.onUpdate((changed) => {
    edited = new Set(changed.map(String));
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, async (built) => {
    const others = built.filter(({ uri }) => !edited.has(uri.toString()) && TextDocuments.get(uri) !== undefined);
    if (others.length > 0) refresh(wanted);
  });
  ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
    if (section === 'gkreport') refresh([InlayHintRefreshRequest.type]);
  });
}

function refreshable({ workspace }: ClientCapabilities): readonly RefreshRequest[] {
  return [
    ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
    ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
    ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.type] : []),
  ];
}
