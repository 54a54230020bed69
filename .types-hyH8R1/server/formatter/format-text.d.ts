import type { AlignmentStyle } from './table-alignment.ts';
/** A text in its one form. */
export interface FormattedText {
    readonly text: string;
    /** How many lines are left as they are, because they cannot be read; of formats, then every line is. */
    readonly broken: number;
}
/** Brings the text of a report, or of a file of formats, into its one form; its content stays the same. */
export declare function formatText(text: string, kind: 'report' | 'format', style: AlignmentStyle): FormattedText;
