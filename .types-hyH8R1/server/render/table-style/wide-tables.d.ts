import type { LaidOutBlock, LaidOutTable } from '../document.ts';
/**
 * The blocks of a document as pages take them: of a table of the author's own with more columns than a page is wide
 * enough for, some columns after the others, each time with the labels of its rows.
 */
export declare function withinPages<Block extends LaidOutBlock>(blocks: readonly Block[]): readonly (Block | LaidOutTable)[];
