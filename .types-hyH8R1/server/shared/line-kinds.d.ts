/**
 * What a line of a report is, told by how it begins; blanks in front of it never count. Who asks may have to know more: a
 * header line stands above the title, a rule belongs to a table (see the line scanner of the language).
 */
/** Whether a line is a row of a table: it begins with a bar, in either width. Lines that rule off a header do, too. */
export declare function isRowLine(line: string): boolean;
/** Whether a line rules a header off from its rows, as in Markdown: `| --- | :---: |`, or without the first bar. */
export declare function isRuler(line: string): boolean;
/**
 * The line that ends a header of several rows, in a table of the author's own whose first row stands on the line `first`:
 * it rules them off from rows below. Undefined where that row alone is the header, as in Markdown. Rows that hold numbers
 * are no header, whatever rules them off: years may head columns.
 */
export declare function headerEnd(lineAt: (line: number) => string | undefined, first: number): number | undefined;
/** Offsets of the bars of a line; a bar behind a backslash is text. */
export declare function barsIn(line: string): number[];
/** What stands behind each bar of a line, up to the next one or its end: nothing behind a bar that closes a row. */
export declare function cellsBehindBars(line: string): readonly string[];
/** Whether a bar is the last that is written on a line. */
export declare function endsWithBar(line: string): boolean;
/** Whether a line is a comment. */
export declare function isComment(line: string): boolean;
/** What comments begin with that say what an import left open. */
export declare const importMark = "// \u5BFC\u5165:";
/** What comments begin with that say what was taken over from last year's report, and is to be read again. */
export declare const rereadMark = "// \u6CBF\u7528:";
/** What a comment is about that waits for its author. */
export interface OpenNote {
    /** `import`: what an import was not certain of; `reread`: what was taken over from last year's report. */
    readonly kind: 'import' | 'reread';
    readonly text: string;
}
/** What a comment says that an import or a report begun from last year's left; undefined for any other line. */
export declare function openNoteOf(line: string): OpenNote | undefined;
/** How many marks a heading begins with; 0 for any other line. */
export declare function headingMarks(line: string): number;
/** Whether a line opens a table, of the form or of the author's own. */
export declare function opensTable(line: string): boolean;
/** Whether a line opens a table of the author's own, which has a title in quotes. */
export declare function opensOwnTable(line: string): boolean;
/** Whether a line opens a table if rows follow it: the blank behind 表 is missing. Prose may begin with the word, too. */
export declare function mayOpenTable(line: string): boolean;
/** Whether a line is a chart. */
export declare function isChartLine(line: string): boolean;
/** Whether a line is a picture out of a file. */
export declare function isPictureLine(line: string): boolean;
/** Whether a line is a rule where rules may stand. */
export declare function startsRule(line: string): boolean;
/** The name of the check that a 说明 line explains; undefined for any other line. */
export declare function explainedCheck(line: string): string | undefined;
/** What opens a note of a table, `注` or `注1`, where tables are; undefined for any other line. */
export declare function noteMark(line: string): string | undefined;
/** The mark of the footnote that a line gives, `[^1]`; undefined for any other line. */
export declare function footnoteMark(line: string): string | undefined;
/** The key of what would be a header line above the title; undefined for any other line. */
export declare function headerKeyOf(line: string): string | undefined;
/** Whether a line may stand between the name of a table and its last row. */
export declare function belongsToTable(line: string): boolean;
/** Words that open a line, whether or not the rest of it is written. */
export type OpeningWord = '表' | '图' | '图片' | '规则' | '核实' | '说明';
/** Where the rest of a line begins that opens with one of these words and a blank; undefined for any other line. */
export declare function behindWord(line: string, ...words: readonly OpeningWord[]): number | undefined;
/** Whether a line has nothing but a mark that opens one and says nothing yet: of a heading, a row, a table, a chart, a picture. */
export declare function isBareMark(line: string): boolean;
