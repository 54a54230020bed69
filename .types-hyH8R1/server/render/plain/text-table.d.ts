import { type FlatTable } from './flat-table.ts';
/**
 * A table for fixed-width fonts in which Chinese characters are two columns wide. Numbers stand at the right of their
 * columns, what heads several rows on a line of its own. A table too wide for the page is cut into groups of columns,
 * one below another, each with the labels of the rows.
 */
export declare function textTable(flat: FlatTable): string;
