import { DocumentState } from 'langium';
import {
  createServerRequestHandler,
  DefaultLanguageServer,
  type LangiumSharedServices,
  type ServiceRequirements,
  WorkspaceState,
} from 'langium/lsp';
import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  type SelectionRangeParams,
} from 'vscode-languageserver-protocol';
import { fixAllKind } from './code-actions.ts';
import type { EditorUpdateHandler } from './document-updates.ts';
import { selectionRanges } from './selection-ranges/selection-ranges.ts';
import type { EditorServices } from './services.ts';

/** Langium's server, and what it lacks: selection ranges, and the kinds of code actions. */
export class ReportLanguageServer extends DefaultLanguageServer {
  constructor(services: LangiumSharedServices) {
    super(services);
    services.lsp.Connection?.onSelectionRanges(
      createServerRequestHandler(
        (language, document, { positions }: SelectionRangeParams) =>
          selectionRanges(document, positions, (language as EditorServices).editor.reader),
        services,
        DocumentState.Linked,
      ),
    );
    let followsFolders = false;
    this.onInitialize(({ capabilities }) => {
      followsFolders = capabilities.workspace?.workspaceFolders ?? false;
    });
    this.onInitialized(() => {
      const updates = services.lsp.DocumentUpdateHandler as EditorUpdateHandler;
      if (followsFolders)
        services.lsp.Connection?.workspace.onDidChangeWorkspaceFolders((change) =>
          updates.didChangeWorkspaceFolders(change),
        );
    });
  }

  protected override buildInitializeResult(parameters: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(parameters);
    const codeActionProvider = { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] };
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
