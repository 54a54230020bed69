import type { DefaultSharedCoreModuleContext, FileSystemProvider } from 'langium';
import { createLanguages } from '../language/module.ts';
import type { KnownReports } from '../language/report-paths.ts';
import type { GkServices, GkSharedServices } from '../language/services.ts';
import { PictureFiles } from './picture-files.ts';
import { type OtherFiles, ReportReader } from './report-reader.ts';

/** The engine without an editor: what the command line and the tests run on. */
export interface Engine {
  readonly shared: GkSharedServices;
  readonly report: GkServices;
  readonly format: GkServices;
  readonly reader: ReportReader;
  /** What is known of pictures; somebody has to look at them before a report is read. */
  readonly pictures: PictureFiles;
}

/** What is known of reports that are no documents: which there are, what each names, and which cannot be there. */
type ReportsBeside = KnownReports & Pick<FileSystemProvider, 'existsSync'> & Pick<OtherFiles, 'numbersOf'>;

/** Starts the engine on a file system; documents are built without diagnostics, which are asked for per document. */
export function createEngine(context: DefaultSharedCoreModuleContext): Engine {
  return createEngineBeside(context, () => undefined);
}

/** As {@link createEngine}, with somebody who knows of reports that are no documents. */
export function createEngineBeside<Beside extends ReportsBeside | undefined>(
  context: DefaultSharedCoreModuleContext,
  create: (workspace: GkSharedServices['workspace']) => Beside,
): Engine & { readonly beside: Beside } {
  const languages = createLanguages(context);
  const { LangiumDocuments: documents, FileSystemProvider: others } = languages.shared.workspace;
  const pictures = new PictureFiles(others);
  const beside = create(languages.shared.workspace);
  const numbersOf = beside?.numbersOf;
  const known = { reports: beside, files: beside ?? others, others, pictures, numbersOf };
  return { ...languages, reader: new ReportReader(languages.report.formats, documents, known), pictures, beside };
}
