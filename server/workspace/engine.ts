import type { DefaultSharedCoreModuleContext } from 'langium';
import { createLanguages } from '../language/module.ts';
import type { GkServices, GkSharedServices } from '../language/services.ts';
import { PictureFiles } from './picture-files.ts';
import { ReportReader } from './report-reader.ts';

/** The engine without an editor: what the command line and the tests run on. */
export interface Engine {
  readonly shared: GkSharedServices;
  readonly report: GkServices;
  readonly format: GkServices;
  readonly reader: ReportReader;
  /** What is known of pictures; somebody has to look at them before a report is read. */
  readonly pictures: PictureFiles;
}

/** Starts the engine on a file system; documents are built without diagnostics, which are asked for per document. */
export function createEngine(context: DefaultSharedCoreModuleContext): Engine {
  const languages = createLanguages(context);
  const { LangiumDocuments: documents, FileSystemProvider: files } = languages.shared.workspace;
  const pictures = new PictureFiles(files);
  return { ...languages, reader: new ReportReader(languages.report.formats, documents, { files, pictures }), pictures };
}
