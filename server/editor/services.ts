import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { GkAddedServices, GkAddedSharedServices } from '../language/services.ts';
import type { PictureFiles } from '../workspace/picture-files.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import type { CheckReferences } from './check-references.ts';
import type { EditorUpdateHandler } from './document-updates.ts';
import type { ReportMemory } from './memory/report-memory.ts';
import type { EditorLanguage, EditorSettings } from './settings.ts';
import type { WritingPlaces } from './writing/writing-places.ts';

/** What the editor features of both languages share. */
export interface EditorContext {
  readonly reader: ReportReader;
  readonly pictures: PictureFiles;
  readonly language: EditorLanguage;
  readonly settings: EditorSettings;
  readonly writing: WritingPlaces;
  readonly references: CheckReferences;
  /** What stays of reports that no editor shows. */
  readonly memory: ReportMemory;
}

/** What an editor adds to the services of one language, and to those that both share. */
interface HasEditor {
  readonly editor: EditorContext;
}

/** The services of one language in an editor. */
export type EditorServices = LangiumServices & GkAddedServices & HasEditor & { readonly shared: EditorSharedServices };

/** What an editor adds to the services that both languages share. */
export interface EditorAddedSharedServices extends HasEditor {
  readonly lsp: { readonly DocumentUpdateHandler: EditorUpdateHandler };
}

/** The services that both languages share in an editor. */
export type EditorSharedServices = LangiumSharedServices & GkAddedSharedServices & EditorAddedSharedServices;
