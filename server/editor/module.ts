import { createDefaultCoreModule, type DeepPartial, inject, type Module } from 'langium';
import {
  createDefaultSharedModule,
  DefaultDefinitionProvider,
  DefaultDocumentHighlightProvider,
  DefaultReferencesProvider,
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
import {
  formatLanguageModule,
  type GkAddedServices,
  reportLanguageModule,
  sharedLanguageModule,
} from '../language/module.ts';
import { ReportReader } from '../report-reader.ts';
import { ClosingUpdateHandler, UnsavedServiceRegistry } from './closed-documents.ts';
import { ReportCodeActions } from './code-actions.ts';
import { FindingDiagnostics } from './diagnostics.ts';
import { EditorLanguage } from './editor-language.ts';
import { FormatHover } from './hover/format-hover.ts';
import { ReportHover } from './hover/report-hover.ts';
import { EditorSettings } from './settings.ts';

/** What the editor features of both languages share. */
export interface EditorContext {
  readonly reader: ReportReader;
  readonly language: EditorLanguage;
  readonly settings: EditorSettings;
}

export type EditorServices = LangiumServices & GkAddedServices & { readonly editor: EditorContext };

type EditorModule = Module<EditorServices, DeepPartial<LangiumServices>>;

/** The features of an editor that work the same in both languages. */
const editorModule: EditorModule = {
  lsp: {
    DefinitionProvider: (services) => new DefaultDefinitionProvider(services),
    ReferencesProvider: (services) => new DefaultReferencesProvider(services),
    DocumentHighlightProvider: (services) => new DefaultDocumentHighlightProvider(services),
  },
  validation: { DocumentValidator: (services) => new FindingDiagnostics(services) },
};

/** What only reports have. */
const reportEditorModule: EditorModule = {
  lsp: {
    CodeActionProvider: (services) => new ReportCodeActions(services),
    HoverProvider: (services) => new ReportHover(services),
  },
};

/** What only formats have. */
const formatEditorModule: EditorModule = {
  lsp: { HoverProvider: (services) => new FormatHover(services) },
};

const sharedEditorModule: Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>> = {
  ServiceRegistry: (services) => new UnsavedServiceRegistry(services),
  lsp: {
    DocumentUpdateHandler: (services) => new ClosingUpdateHandler(services),
    TextDocumentContentProvider: (services) => new DefaultTextDocumentContentProvider(services, builtInScheme),
  },
};

/** Everything a language server needs, wired to a connection. */
export interface EditorEngine {
  readonly shared: LangiumSharedServices;
  readonly report: EditorServices;
  readonly format: EditorServices;
  readonly reader: ReportReader;
  readonly language: EditorLanguage;
}

/** Both languages with their editor features. */
export function createEditorEngine(context: DefaultSharedModuleContext): EditorEngine {
  const shared = inject(
    createDefaultSharedModule(context),
    GkReportGeneratedSharedModule,
    sharedLanguageModule,
    sharedEditorModule,
  );
  const language = new EditorLanguage();
  const reader = new ReportReader(new FormatCatalogue({ shared }), shared.workspace.LangiumDocuments);
  const settings = new EditorSettings(shared.workspace.ConfigurationProvider);
  const contextModule = { editor: () => ({ reader, language, settings }) };
  const core = createDefaultCoreModule({ shared });
  const lsp = { lsp: {}, shared: () => shared };
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
  return { shared, report, format, reader, language };
}
