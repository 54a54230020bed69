import type { LangiumCoreServices } from 'langium';
import type { FormatCatalogue } from './format-catalogue.ts';
/** What both languages have beyond Langium's own services. */
export interface GkAddedServices {
    readonly formats: FormatCatalogue;
}
export type GkServices = LangiumCoreServices & GkAddedServices;
