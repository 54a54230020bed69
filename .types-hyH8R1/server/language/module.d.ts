import { type DeepPartial, type DefaultSharedCoreModuleContext, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium';
import type { GkAddedServices, GkServices } from './services.ts';
/** `.gkreport`: lines, cut into tokens by the line scanner. */
export declare const reportLanguageModule: Module<GkServices, PartialLangiumCoreServices & GkAddedServices>;
/** `.gkformat`: braces and keywords. */
export declare const formatLanguageModule: Module<GkServices, PartialLangiumCoreServices & GkAddedServices>;
/** Loads the built-in formats into every workspace. */
export declare const sharedLanguageModule: Module<LangiumSharedCoreServices, DeepPartial<LangiumSharedCoreServices>>;
/** Both languages without an editor: what the command line and the tests run on. */
export declare function createLanguages(context: DefaultSharedCoreModuleContext): {
    readonly shared: LangiumSharedCoreServices;
    readonly report: GkServices;
    readonly format: GkServices;
};
