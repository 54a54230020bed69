import type { LaidOutCell } from '../document.ts';
import { type TableStyle } from './table-style.ts';
/** What a cell of a table in its style says, in lines; one that is too long breaks further. */
export declare function cellLines(cell: LaidOutCell, style: TableStyle): readonly string[];
/** How high a cell is at most, in points. */
export declare function heightOf(cell: LaidOutCell, style: TableStyle): number;
/** Characters of Chinese that a line of a cell takes. */
export declare function charactersPerLine({ column, colSpan, alignment }: LaidOutCell, style: TableStyle): number;
