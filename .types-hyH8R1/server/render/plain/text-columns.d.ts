import { type FlatTable } from './flat-table.ts';
/** What fits on the screen, and nearly on a page of A4. */
export declare const pageWidth = 100;
/** Blanks between two columns. */
export declare const gap = 2;
export interface TextColumn {
    /** In {@link FlatTable.columns}. */
    readonly index: number;
    readonly width: number;
    /** Numbers stand at the right. */
    readonly isNumeric: boolean;
}
/** Columns that stand beside one another, and how wide the labels before them are: undefined without labels. */
export interface ColumnBlock {
    readonly label: number | undefined;
    readonly columns: readonly TextColumn[];
}
/** All columns beside one another if the page is wide enough, else so many groups of about as many columns as it takes. */
export declare function columnGroups(table: FlatTable): readonly ColumnBlock[];
/** Columns of a group with its gaps. */
export declare function blockWidth({ label, columns }: ColumnBlock): number;
