import type { FormatColumn, FormatRow, FormatRowGroup, FormatRule, FormatTable, Named, RowNode } from './format.ts';
/** How a name was found: by a current name or label, or by one of a superseded format. */
export interface Match<T> {
    readonly found: T;
    readonly former: boolean;
    /** What stands in brackets behind the name, and is no part of it. */
    readonly remark?: string;
}
/**
 * Finds what a label names, compared as {@link labelKey} does; current names win over former ones, and the label as it
 * is over one without what stands in brackets behind it.
 */
export declare function findNamed<T extends Named>(things: readonly T[], label: string): Match<T> | undefined;
/** A row or a row group of a table. */
export type RowOrGroup = {
    readonly kind: 'row';
    readonly row: FormatRow;
} | FormatRowGroup;
/** Finds a row, or else a group, by any of its names. */
export declare function findRowOrGroup(table: FormatTable, label: string): Match<RowOrGroup> | undefined;
/** All groups of a tree, outer ones first; the same list for the same tree. */
export declare function groupsOf(nodes: readonly RowNode[]): readonly FormatRowGroup[];
/** The row or column that a rule gives the numbers of: its name alone stands on the left of `=`. */
export declare function givenBy({ kind, relation, direction, left: [target, ...others] }: FormatRule, { rows, columns }: FormatTable): FormatRow | FormatColumn | undefined;
