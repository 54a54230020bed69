import type { LangiumCoreServices, LangiumSharedCoreServices } from 'langium';
import type { KnowsClosed } from './closed-reports.ts';
import type { GkDocumentBuilder } from './document-builder.ts';
import type { KnowsDocuments } from './documents.ts';
import type { FormatCatalogue } from './format-catalogue.ts';
import type { KnowsFormats } from './index-manager.ts';
import type { HasFolders } from './workspace-manager.ts';

/** What both languages have beyond Langium's own services. */
export interface GkAddedServices {
  readonly formats: FormatCatalogue;
}

/** The services of one language. */
export type GkServices = LangiumCoreServices & GkAddedServices;

/** What both languages share beyond Langium's own services. */
export interface GkAddedSharedServices extends HasFolders, KnowsFormats, KnowsClosed, KnowsDocuments {
  readonly workspace: HasFolders['workspace'] &
    KnowsFormats['workspace'] &
    KnowsClosed['workspace'] &
    KnowsDocuments['workspace'] & { readonly DocumentBuilder: GkDocumentBuilder };
}

/** The services that both languages share. */
export type GkSharedServices = LangiumSharedCoreServices & GkAddedSharedServices;
