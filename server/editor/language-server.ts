import { DocumentState } from 'langium';
import {
  createServerRequestHandler,
  DefaultLanguageServer,
  type LangiumSharedServices,
  type ServiceRequirements,
  WorkspaceState,
} from 'langium/lsp';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  type SelectionRangeParams,
} from 'vscode-languageserver-protocol';
import { fixAllKind } from './code-actions.ts';
import { bindNumbersKind } from './fixes/bind-numbers.ts';
import { fillFromBelowKind } from './fixes/fill-from-below.ts';
import { selectionRanges } from './selection-ranges.ts';
import type { EditorSharedServices } from './services.ts';

/** Langium's server, and what it lacks: selection ranges, and the kinds of code actions. */
export class ReportLanguageServer extends DefaultLanguageServer {
  constructor(services: EditorSharedServices) {
    super(services);
    services.lsp.Connection?.onSelectionRanges(
      createServerRequestHandler(
        (_language, document, { positions }: SelectionRangeParams) =>
          selectionRanges(document, positions, services.editor.reader),
        services,
        DocumentState.Linked,
      ),
    );
    let followsFolders = false;
    this.onInitialize(({ capabilities }) => {
      followsFolders = capabilities.workspace?.workspaceFolders ?? false;
    });
    this.onInitialized(() => {
      if (followsFolders)
        services.lsp.Connection?.workspace.onDidChangeWorkspaceFolders((change) =>
          services.lsp.DocumentUpdateHandler.didChangeWorkspaceFolders(change),
        );
    });
  }

  protected override buildInitializeResult(parameters: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(parameters);
    const codeActionProvider = {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        fixAllKind,
        bindNumbersKind,
        fillFromBelowKind,
      ],
    };
    const sync = result.capabilities.textDocumentSync;
    // A saved text is no first draft any longer.
    const textDocumentSync = typeof sync === 'object' ? { ...sync, save: true } : sync;
    const workspace = {
      ...result.capabilities.workspace,
      workspaceFolders: { supported: true, changeNotifications: true },
    };
    const own = {
      selectionRangeProvider: true,
      codeActionProvider,
      workspace,
      ...(textDocumentSync && { textDocumentSync }),
    };
    return { ...result, capabilities: { ...result.capabilities, ...own } };
  }
}

/**
 * How far a document has to be read before a feature answers, where Langium would answer too early: outline, folding and
 * links need the formats of the workspace, and colours say which numbers the checks found wrong.
 */
export const serviceRequirements: Partial<ServiceRequirements> = {
  DocumentSymbolProvider: WorkspaceState.IndexedContent,
  FoldingRangeProvider: WorkspaceState.IndexedContent,
  DocumentLinkProvider: WorkspaceState.IndexedContent,
  SemanticTokenProvider: DocumentState.Validated,
};

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
  // Asked about anew by the editor itself, but only once: what is checked again afterwards depends on something else.
  let edited = new Set<string>();
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
    const others = built.filter(({ uri }) => !edited.delete(uri.toString()) && TextDocuments.get(uri) !== undefined);
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
