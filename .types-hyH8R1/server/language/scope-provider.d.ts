import { type AstNodeDescription, DefaultScopeComputation, type LangiumDocument, type ReferenceInfo, type Scope, type ScopeProvider } from 'langium';
import type { GkServices } from './services.ts';
/** Says what a name may stand for: a format, its tables and rows, and step by step what a path like 表.行.列 names. */
export declare class GkScopeProvider implements ScopeProvider {
    #private;
    constructor(services: GkServices);
    getScope({ container, property }: ReferenceInfo): Scope;
}
/** Formats are visible everywhere; the header lines of a report only in that report. */
export declare class GkScopeComputation extends DefaultScopeComputation {
    collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]>;
}
