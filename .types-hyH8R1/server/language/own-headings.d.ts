import type { FreeColumn, FreeLabel, FreeTableNode } from './generated/ast.ts';
/** What names a row or a column of a table of the author's own, or heads several of them. */
export interface OwnHeading {
    /** As written; empty for a line without a name. */
    readonly label: string;
    /** The labels that lead to it, the outermost first, its own last: `发布渠道`, `网站`. */
    readonly path: readonly string[];
    /** None where it is a row or a column itself. */
    readonly children: readonly OwnHeading[];
    /** Which rows or columns it heads, counted from 0; of a row or column itself its own place. */
    readonly first: number;
    readonly count: number;
}
/** A heading with the node that its label is written in; for a column without one its cell in the lowest row of the header. */
export interface WrittenHeading extends OwnHeading {
    readonly node: FreeColumn | FreeLabel | undefined;
    readonly children: readonly WrittenHeading[];
}
/** The rows of a table of the author's own, or its columns, with what heads them. */
export interface OwnLines<Heading extends OwnHeading = OwnHeading> {
    readonly headings: readonly Heading[];
    /** The rows or columns alone, in their order. */
    readonly lines: readonly Heading[];
    /** Headings and lines by the key of their labels. */
    readonly byKey: ReadonlyMap<string, readonly Heading[]>;
}
/**
 * The columns of a table. Its header may have several rows: a cell with nothing in it belongs to the label at its left,
 * as far as the label above reaches, and in the lowest row to the one above it.
 */
export declare function ownColumns(table: FreeTableNode): OwnLines<WrittenHeading>;
/** Headings with all that they head. */
export declare function linesUnder<Heading extends OwnHeading>(headings: readonly Heading[]): OwnLines<Heading>;
/** A heading and all below it, the outer ones first. */
export declare function withinHeading<Heading extends OwnHeading>(heading: Heading): Iterable<Heading>;
/**
 * What some names mean one after the other, as far as anything does: the path as a whole, or only its end where nothing
 * else ends so. Several where they do not tell them apart; of two with one path the first counts.
 */
export declare function ownLinesNamed<Heading extends OwnHeading>({ byKey }: OwnLines<Heading>, names: readonly string[]): readonly Heading[];
/** The only one that some names mean. */
export declare function ownLineNamed<Heading extends OwnHeading>(lines: OwnLines<Heading>, names: readonly string[]): Heading | undefined;
/** What a path may begin with: every label that means one thing by itself. */
export declare function ownStarts<Heading extends OwnHeading>(lines: OwnLines<Heading>): readonly Heading[];
/** How rules and braces write a heading: by all that leads to it. */
export declare function ownPath({ path }: OwnHeading): string;
/** The first of some names that nothing has behind those before it. */
export declare function unknownAt(lines: OwnLines, names: readonly string[]): number;
/** The labels that may follow some names; what a path may begin with where there are none yet. */
export declare function namesBehind(lines: OwnLines, names: readonly string[]): readonly string[];
