import { type Edit, type LineRange, type ParsedText } from './edits.ts';
import { type AlignmentStyle } from './table-alignment.ts';
/**
 * The edits that bring a `.gkreport` into its one form, without changing what it says: marks half-width, one blank
 * around them, one blank line between blocks, tables aligned, no indentation. Lines with syntax errors stay as they are.
 * With a range only its lines change, and all lines of the tables that it meets.
 */
export declare function reportFormattingEdits(source: ParsedText, style: AlignmentStyle, range?: LineRange): readonly Edit[];
/**
 * The edits that align the rows of the table with a row on this line; nothing but rows changes, and no blank line comes
 * or goes.
 */
export declare function alignTableAt(source: ParsedText, style: AlignmentStyle, lineNumber: number): readonly Edit[];
