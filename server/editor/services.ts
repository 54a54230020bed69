import type { LangiumServices } from 'langium/lsp';
import type { GkAddedServices } from '../language/services.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import type { CheckReferences } from './check-references.ts';
import type { EditorLanguage, EditorSettings } from './settings.ts';
import type { WritingPlaces } from './writing/writing-places.ts';

/** What the editor features of both languages share. */
export interface EditorContext {
  readonly reader: ReportReader;
  readonly language: EditorLanguage;
  readonly settings: EditorSettings;
  readonly writing: WritingPlaces;
  readonly references: CheckReferences;
}

/** The services of one language in an editor. */
export type EditorServices = LangiumServices & GkAddedServices & { readonly editor: EditorContext };
