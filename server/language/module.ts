import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DeepPartial,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { ClosedReports } from './closed-reports.ts';
import { GkDocumentBuilder } from './document-builder.ts';
import { GkDocumentFactory } from './document-factory.ts';
import { GkDocuments } from './documents.ts';
import { FormatCatalogue } from './format-catalogue.ts';
import { FormatLexer, GkValueConverter } from './format-lexer.ts';
import { GkFormatGeneratedModule, GkReportGeneratedModule, GkReportGeneratedSharedModule } from './generated/module.ts';
import { GkIndexManager } from './index-manager.ts';
import { LineScanner } from './line-scanner.ts';
import { GkLinker } from './linker.ts';
import { NodeDescriptions } from './node-descriptions.ts';
import { lexerMessages, ParserMessages } from './parser-messages.ts';
import { GkTokenBuilder, lazyLookahead } from './quick-parser.ts';
import { GkScopeComputation, GkScopeProvider } from './scope-provider.ts';
import type { GkAddedServices, GkAddedSharedServices, GkServices, GkSharedServices } from './services.ts';
import { SharedParser, sharedCompletionParser } from './shared-parser.ts';
import { GkWorkspaceManager } from './workspace-manager.ts';

const languageModule: Module<GkServices, PartialLangiumCoreServices & GkAddedServices> = {
  // Langium's types know no more of shared services than all languages have; these are made by the module below.
  formats: ({ shared }) => new FormatCatalogue({ shared: shared as GkSharedServices }),
  parser: {
    // Two tokens tell what a line is. Looking further, a mistake late in a line would decide how its beginning is read,
    // and cost the lines around it.
    ParserConfig: () => ({ maxLookahead: 2, lookaheadStrategy: lazyLookahead(2) }),
    TokenBuilder: () => new GkTokenBuilder(),
    LexerErrorMessageProvider: () => lexerMessages,
    ParserErrorMessageProvider: () => new ParserMessages(),
    ValueConverter: () => new GkValueConverter(),
    LangiumParser: (services) => new SharedParser(services),
    CompletionParser: sharedCompletionParser,
  },
  references: {
    Linker: (services) => new GkLinker(services),
    ScopeComputation: (services) => new GkScopeComputation(services),
    ScopeProvider: (services) => new GkScopeProvider(services),
  },
  workspace: { AstNodeDescriptionProvider: (services) => new NodeDescriptions(services) },
};

/** `.gkreport`: lines, cut into tokens by the line scanner. */
export const reportLanguageModule: Module<GkServices, PartialLangiumCoreServices & GkAddedServices> = {
  ...languageModule,
  parser: { ...languageModule.parser, Lexer: (services) => new LineScanner(services) },
};

/** `.gkformat`: braces and keywords. */
export const formatLanguageModule: Module<GkServices, PartialLangiumCoreServices & GkAddedServices> = {
  ...languageModule,
  parser: { ...languageModule.parser, Lexer: (services) => new FormatLexer(services) },
};

/** Loads the built-in formats into every workspace. */
export const sharedLanguageModule: Module<
  GkSharedServices,
  DeepPartial<LangiumSharedCoreServices> & GkAddedSharedServices
> = {
  workspace: {
    ClosedReports: (services) => new ClosedReports(services),
    DocumentBuilder: (services) => new GkDocumentBuilder(services),
    LangiumDocuments: (services) => new GkDocuments(services),
    LangiumDocumentFactory: (services) => new GkDocumentFactory(services),
    IndexManager: (services) => new GkIndexManager(services),
    WorkspaceManager: (services) => new GkWorkspaceManager(services),
  },
};

/** Both languages without an editor: what the command line and the tests run on. */
export function createLanguages(context: DefaultSharedCoreModuleContext): {
  readonly shared: GkSharedServices;
  readonly report: GkServices;
  readonly format: GkServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), GkReportGeneratedSharedModule, sharedLanguageModule);
  const report = inject(createDefaultCoreModule({ shared }), GkReportGeneratedModule, reportLanguageModule);
  const format = inject(createDefaultCoreModule({ shared }), GkFormatGeneratedModule, formatLanguageModule);
  shared.ServiceRegistry.register(report);
  shared.ServiceRegistry.register(format);
  return { shared, report, format };
}
