import { createDefaultCoreModule, type DeepPartial, DocumentState, inject, type Module, type URI } from 'langium';
import {
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  DefaultTextDocumentContentProvider,
  type LangiumServices,
  type LangiumSharedServices,
} from 'langium/lsp';
import { builtInScheme } from '../language/built-in-formats.ts';
import { FormatCatalogue } from '../language/format-catalogue.ts';
import {
  GkFormatGeneratedModule,
  GkReportGeneratedModule,
  GkReportGeneratedSharedModule,
} from '../language/generated/module.ts';
import { formatLanguageModule, reportLanguageModule, sharedLanguageModule } from '../language/module.ts';
import { isReportName } from '../language/readable-file.ts';
import { KeptNumbers } from '../workspace/kept-numbers.ts';
import { PictureFiles } from '../workspace/picture-files.ts';
import { ReportReader } from '../workspace/report-reader.ts';
import { CheckReferences } from './check-references.ts';
import { DefinitionCodeActions, ReportCodeActions } from './code-actions.ts';
import { ReportLenses } from './code-lenses.ts';
import { FormatCompletion } from './completion/format-completion.ts';
import { NameMatcher } from './completion/match-name.ts';
import { ReportCompletion } from './completion/report-completion.ts';
import { MentionDefinition } from './definition.ts';
import { FindingDiagnostics } from './diagnostics.ts';
import { FormatLinks, ReportLinks } from './document-links/report-links.ts';
import { EditorUpdateHandler } from './document-updates.ts';
import { EditorDocumentFactory, EditorDocuments, EditorServiceRegistry } from './editor-documents.ts';
import { PartFolding } from './folding.ts';
import { DefinitionFormatter, ReportFormatter } from './formatting.ts';
import { MentionHighlight } from './highlight.ts';
import { hoverOnDemand } from './hover/hover-on-demand.ts';
import { ReportHints } from './inlay-hints.ts';
import { ReportLanguageServer } from './language-server.ts';
import { ReportMemory } from './memory/report-memory.ts';
import { MentionReferences } from './references/mentions.ts';
import { MentionRename } from './rename/rename.ts';
import { MentionTokens } from './semantic-tokens/semantic-tokens.ts';
import type { EditorAddedSharedServices, EditorContext, EditorServices, EditorSharedServices } from './services.ts';
import { SetAside } from './set-aside.ts';
import { EditorLanguage, EditorSettings } from './settings.ts';
import { PartSymbols } from './symbols/document-symbols.ts';
import { WorkspaceParts } from './workspace-symbols/workspace-symbols.ts';
import { WritingPlaces } from './writing/writing-places.ts';

type EditorModule = Module<EditorServices, DeepPartial<LangiumServices>>;

/** The features of an editor that work the same in both languages. */
const editorModule: EditorModule = {
  lsp: {
    DefinitionProvider: (services) => new MentionDefinition(services),
    DocumentHighlightProvider: (services) => new MentionHighlight(services),
    DocumentSymbolProvider: (services) => new PartSymbols(services),
    FoldingRangeProvider: (services) => new PartFolding(services),
    ReferencesProvider: (services) => new MentionReferences(services),
    RenameProvider: (services) => new MentionRename(services),
    SemanticTokenProvider: (services) => new MentionTokens(services),
  },
  validation: { DocumentValidator: (services) => new FindingDiagnostics(services) },
};

/** What only reports have. */
const reportEditorModule: EditorModule = {
  lsp: {
    CodeActionProvider: (services) => new ReportCodeActions(services),
    CodeLensProvider: (services) => new ReportLenses(services),
    CompletionProvider: (services) => new ReportCompletion(services),
    DocumentLinkProvider: (services) => new ReportLinks(services),
    InlayHintProvider: (services) => new ReportHints(services),
    Formatter: (services) => new ReportFormatter(services),
    HoverProvider: (services) =>
      hoverOnDemand(async () => new (await import('./hover/report-hover.ts')).ReportHover(services)),
  },
};

/** What only formats have. */
const formatEditorModule: EditorModule = {
  lsp: {
    CodeActionProvider: (services) => new DefinitionCodeActions(services),
    CompletionProvider: (services) => new FormatCompletion(services),
    DocumentLinkProvider: (services) => new FormatLinks(services),
    Formatter: (services) => new DefinitionFormatter(services),
    HoverProvider: (services) =>
      hoverOnDemand(async () => new (await import('./hover/format-hover.ts')).FormatHover(services)),
  },
};

type SharedEditorModule = Module<EditorSharedServices, DeepPartial<LangiumSharedServices> & EditorAddedSharedServices>;

function sharedEditorModule(setAside: SetAside, writing: WritingPlaces): SharedEditorModule {
  return {
    editor: (services) => editorContext(services, setAside, writing),
    ServiceRegistry: (services) => new EditorServiceRegistry(services),
    lsp: {
      FuzzyMatcher: () => new NameMatcher(),
      LanguageServer: (services) => new ReportLanguageServer(services),
      WorkspaceSymbolProvider: (services) => new WorkspaceParts(services),
      DocumentUpdateHandler: (services) => new EditorUpdateHandler(services, setAside),
      TextDocumentContentProvider: (services) => new DefaultTextDocumentContentProvider(services, builtInScheme),
    },
    workspace: {
      TextDocuments: () => writing.textDocuments,
      LangiumDocuments: (services) => new EditorDocuments(services),
      LangiumDocumentFactory: (services) => new EditorDocumentFactory(services, setAside),
    },
  };
}

function editorContext(shared: EditorSharedServices, setAside: SetAside, writing: WritingPlaces): EditorContext {
  const { LangiumDocuments, DocumentBuilder, FileSystemProvider, WorkspaceManager } = shared.workspace;
  const { ConfigurationProvider, ClosedReports, IndexManager } = shared.workspace;
  // Files of the workspace are known when they are there; of others nobody knows without asking the disk.
  const files = {
    existsSync: (uri: URI) => {
      const isFile = isReportName(uri);
      return !WorkspaceManager.isWithin({ uri, isFile, isDirectory: !isFile });
    },
  };
  const pictures = new PictureFiles(FileSystemProvider);
  const kept = new KeptNumbers();
  // What is known of a document is another when it is read, comes or goes, is let go or recalled.
  let moment = 0;
  const change = () => {
    moment++;
  };
  for (const state of [DocumentState.Parsed, DocumentState.IndexedContent, DocumentState.Linked])
    DocumentBuilder.onDocumentPhase(state, change);
  DocumentBuilder.onUpdate(change);
  LangiumDocuments.onAdded(change);
  const reader = new ReportReader(new FormatCatalogue({ shared }), LangiumDocuments, {
    files,
    others: FileSystemProvider,
    pictures,
    moment: () => moment,
    numbersOf: (uri) => {
      const document = LangiumDocuments.getDocument(uri);
      if (document && !kept.knows(document)) ClosedReports.want(document);
      return document && kept.of(document);
    },
  });
  const memory = new ReportMemory(shared, setAside);
  memory.add('numbers', {
    keep(document) {
      change();
      const isAskedFor = IndexManager.askingFor(new Set([document.uri.toString()])).size > 0;
      if (isAskedFor) return kept.keep(document, reader.seenFromAbove(document.uri));
      kept.forget(document);
      return undefined;
    },
    recall(document, given) {
      change();
      if (given === undefined) kept.forget(document);
      else kept.recall(document, given);
    },
  });
  return {
    reader,
    memory,
    pictures,
    language: new EditorLanguage(),
    settings: new EditorSettings(ConfigurationProvider),
    writing,
    references: new CheckReferences(),
  };
}

/** Everything a language server needs, wired to a connection. */
export interface EditorEngine {
  readonly shared: EditorSharedServices;
  readonly report: EditorServices;
  readonly format: EditorServices;
  readonly reader: ReportReader;
  readonly language: EditorLanguage;
  readonly references: CheckReferences;
  readonly writing: WritingPlaces;
  readonly pictures: PictureFiles;
  /** Documents that are not to be read. */
  readonly setAside: SetAside;
}

export interface EditorEngineOptions extends DefaultSharedModuleContext {
  /** Milliseconds after which a line that is left alone is judged; left out, a second. */
  readonly restAfter?: number;
}

/** Both languages with their editor features. */
export function createEditorEngine(context: EditorEngineOptions): EditorEngine {
  const writing = new WritingPlaces(context.restAfter);
  const setAside = new SetAside();
  const shared = inject(
    createDefaultSharedModule(context),
    GkReportGeneratedSharedModule,
    sharedLanguageModule,
    sharedEditorModule(setAside, writing),
  );
  const contextModule = { editor: () => shared.editor };
  const core = createDefaultCoreModule({ shared });
  const lsp = { lsp: {}, shared: (): EditorSharedServices => shared };
  const report = inject(
    core,
    lsp,
    GkReportGeneratedModule,
    reportLanguageModule,
    editorModule,
    reportEditorModule,
    contextModule,
  );
  const format = inject(
    core,
    lsp,
    GkFormatGeneratedModule,
    formatLanguageModule,
    editorModule,
    formatEditorModule,
    contextModule,
  );
  shared.ServiceRegistry.register(report);
  shared.ServiceRegistry.register(format);
  // What is wrong in the reports of a folder is told before one of them is opened.
  const { WorkspaceManager, DocumentBuilder } = shared.workspace;
  WorkspaceManager.initialBuildOptions = DocumentBuilder.updateBuildOptions;
  const { reader, language, references, pictures } = shared.editor;
  return { shared, report, format, reader, language, references, writing, pictures, setAside };
}
