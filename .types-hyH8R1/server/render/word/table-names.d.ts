import type { LaidOutBlock } from '../document.ts';
/** What a table is called and what it holds, for whoever has it read aloud. */
interface TableName {
    readonly title: string;
    readonly description: string;
}
/** Of every table of a document, in order: the caption names it, else the heading it stands under, else its own name. */
export declare function tableNames(blocks: readonly Pick<LaidOutBlock, 'kind'>[]): readonly TableName[];
/** Gives the tables of a document’s XML their titles and descriptions, which the library has no words for. */
export declare function withTableNames(names: readonly TableName[]): (xml: string) => string;
export {};
