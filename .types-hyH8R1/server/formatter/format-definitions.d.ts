import type { AmbiguousWidth } from '../shared/text-width.ts';
import { type Edit, type LineRange, type ParsedText } from './edits.ts';
/**
 * The edits that bring a `.gkformat` into its one form: two blanks for each brace, one blank between words, one blank
 * line around chapters and tables, labels of neighbouring rows below each other. Lines are neither broken nor joined.
 * A file with syntax errors stays as it is: where a brace is missing nothing tells what belongs where. With a range
 * only its lines change, and all rows aligned with one of them.
 */
export declare function formatDefinitions(source: ParsedText, width: AmbiguousWidth, range?: LineRange): readonly Edit[];
