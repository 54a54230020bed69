import type Big from 'big.js';
import type { OwnHeading, OwnLines } from '../language/own-headings.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { BoundNumber, Equation, Fact } from './evaluated.ts';
import type { Format, FormatChapter, FormatColumn, FormatRow, FormatRowGroup, FormatTable } from './format.ts';
import type { PictureState } from './picture-file.ts';
import type { TextRange } from './text-range.ts';

/** The `键: 值` lines, and those values the checks understand. */
export interface Header {
  readonly entries: readonly HeaderEntry[];
  readonly body?: string;
  /** 机关类型 as written; which kinds there are the format says. */
  readonly bodyKind?: string;
  readonly year?: number;
  /** Undefined when absent or unreadable. */
  readonly published?: CalendarDay;
  /** Who signs: the body where 落款 is written without a name; undefined without 落款. */
  readonly signer?: string;
  /** 成文日期; undefined when absent or unreadable. */
  readonly dated?: CalendarDay;
  /** Whether chapters and sections are listed below the title: 目录. */
  readonly contents: boolean;
  /** Whether the numbers hold what the body did itself, beside those of the reports below it: 含本级. */
  readonly includesOwn?: true;
  /** In the order of their lines. */
  readonly attachments: readonly AttachedFile[];
}

/** A line of 附件. */
export interface AttachedFile {
  readonly name: string;
  /** Where its file lies, seen from the report. */
  readonly path?: string;
  /** Of the path, or of the value where the line names none. */
  readonly pathRange: TextRange;
  readonly range: TextRange;
}

/** One `键: 值` line. */
export interface HeaderEntry {
  readonly key: string;
  readonly value: string;
  readonly keyRange: TextRange;
  /** Of the value, or behind the colon when there is none. */
  readonly valueRange: TextRange;
}

/** The title, or the heading of a chapter or section. */
export interface Heading {
  /** As written, escapes and bold marks resolved, bound values printed. */
  readonly text: string;
  readonly inlines: readonly Inline[];
  /** The whole line. */
  readonly range: TextRange;
  /** The line without its marks; the line's end when the heading is empty. */
  readonly textRange: TextRange;
}

/** A chapter as it is written, whether or not the format has it. */
export interface Chapter {
  readonly heading: Heading;
  /** The chapter of the format it binds to. */
  readonly definition?: FormatChapter;
  /** Bound by a former or variant wording rather than the official one. */
  readonly variant: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** From its heading to the line before the next chapter. */
  readonly range: TextRange;
}

/** A section of a chapter, or one within that. */
export interface Section {
  /** 3 for `###`, 4 for `####`. */
  readonly level: 3 | 4;
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly range: TextRange;
}

/** What stands below a heading. */
export type Block = Paragraph | TableNote | StatutoryTable | FreeTable | Chart | Illustration;

/** One line of prose. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** Without marks, bound values printed. */
  readonly text: string;
  readonly range: TextRange;
}

/** `注: …` behind a table: it prints below it, and below those that print as one with it. */
export interface TableNote {
  readonly kind: 'note';
  readonly inlines: readonly Inline[];
  /** Without marks, bound values printed. */
  readonly text: string;
  readonly range: TextRange;
}

/** `[^1]: …`: what a mark in prose leads to. */
export interface Footnote {
  /** As the marks name it: the 1 of `[^1]`. */
  readonly name: string;
  readonly nameRange: TextRange;
  /** Its place among the footnotes that marks lead to, in the order of the first mark, from 1; none where none does. */
  readonly number?: number;
  readonly inlines: readonly Inline[];
  readonly text: string;
  readonly range: TextRange;
  /** An earlier line gives the same name: no mark leads to this one. */
  readonly repeated: boolean;
}

/** A piece of prose. */
export type Inline =
  /** `range` is the run of source it was read from; as long as `text` unless the run holds escapes. */
  | { readonly kind: 'text'; readonly text: string; readonly range?: TextRange }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly hrefRange: TextRange;
      readonly children: readonly Inline[];
    }
  /** A mark that leads to the footnote of this name. */
  | { readonly kind: 'footnote'; readonly name: string; readonly range: TextRange }
  | { readonly kind: 'number'; readonly bound: BoundNumber };

/** A mark in prose that leads to a footnote. */
export type FootnoteMark = Extract<Inline, { readonly kind: 'footnote' }>;

/** `说明 检查: 理由`: accepts warnings of one check in a table, a chapter, or (before the first chapter) the report. */
export interface Explanation {
  readonly check: string;
  readonly checkRange: TextRange;
  readonly reason: string;
  readonly range: TextRange;
  /** The lines it speaks for. */
  readonly scope: TextRange;
}

/** A line that parses but stands where it means nothing. */
export interface Stray {
  readonly kind: 'row' | 'rule' | 'section';
  /** What a row is called, the heading of a section; empty for a rule. */
  readonly label: string;
  readonly range: TextRange;
  /** It stands right below a line of its kind, or has nothing but the rule of a Markdown table between. */
  readonly goesOn?: true;
}

/** The characters of one line that nobody sees and no output holds: control characters, zero-width blanks. */
export type InvisibleCharacters = readonly { readonly character: string; readonly range: TextRange }[];

/** A table of the format as this report fills it in. */
export interface StatutoryTable {
  readonly kind: 'table';
  /** As written after 表. */
  readonly name: string;
  readonly nameRange: TextRange;
  /** To its last row. */
  readonly range: TextRange;
  /** To the last of its rows, rules and explanations. */
  readonly whole: TextRange;
  readonly definition?: FormatTable;
  /** The chapter of the format that the table belongs to. */
  readonly home?: FormatChapter;
  /** The other format that the table is filled in by; of its numbers those count which both have. */
  readonly other?: OtherForm;
  readonly header?: WrittenHeader;
  /** How its lines are written where that is not one label and a cell for each column. */
  readonly layout?: TableLayout;
  readonly rows: readonly WrittenRow[];
  /** `definition.rows` × `definition.columns`; empty without a definition. */
  readonly facts: readonly (readonly Fact[])[];
  /** What stands on the heading lines of row groups, in the order of the text. */
  readonly groups: readonly GroupNumbers[];
}

/** Another format that a table is filled in by: its columns and rows are those of that one. */
export interface OtherForm {
  readonly format: Format;
  readonly definition: FormatTable;
  readonly home: FormatChapter;
}

/** A table of the form that is written as the form prints it; its rows are read all the same. */
export interface TableLayout {
  /** `labels`: lines have more cells than one label and the columns. `sideways`: several rows stand in one line. */
  readonly kind: 'labels' | 'sideways';
  /** The lines so written. */
  readonly lines: readonly TextRange[];
  /** What of each is not as it should be: its cells of labels; the numbers of several rows. */
  readonly places: readonly TextRange[];
  /** The lines above the first row that head its columns. */
  readonly headings: readonly TextRange[];
}

/** The header row of a table of the form, which reports may leave out. */
export interface WrittenHeader {
  readonly range: TextRange;
  readonly corner: string;
  readonly cells: readonly {
    readonly text: string;
    readonly range: TextRange;
    readonly column?: FormatColumn;
    /** What stands behind the name in brackets, and is no part of it. */
    readonly remark?: string;
  }[];
}

/** A line of a table of the form, and which row of the form it gives. */
export interface WrittenRow {
  readonly kind: 'row' | 'group' | 'rest' | 'unknown';
  readonly label: string;
  readonly labelRange: TextRange;
  readonly range: TextRange;
  readonly row?: FormatRow;
  /** The group it names. */
  readonly group?: FormatRowGroup;
  /** Bound by a former name of the row. */
  readonly former: boolean;
  /** What stands behind the name in brackets, and is no part of it: `规章（本级）`. */
  readonly remark?: string;
  /** An earlier line already gives this row. */
  readonly repeated: boolean;
  readonly cells: readonly WrittenCell[];
}

/** A cell as it is written. */
export interface WrittenCell {
  readonly text: string;
  /** Without surrounding blanks; for a blank cell everything between its bars. */
  readonly range: TextRange;
  readonly reading: Reading;
}

/** What a cell's text says. */
export type Reading =
  | { readonly kind: 'number'; readonly value: Big; readonly unit?: string }
  | { readonly kind: 'computed' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

/** Numbers on the heading line of a row group, as when 其他处理 is filled in as one row: what its rows come to. */
export interface GroupNumbers {
  readonly group: FormatRowGroup;
  readonly line: WrittenRow;
  /** One for each column; their row is the group as if it were one. */
  readonly facts: readonly Fact[];
  /**
   * `written`: rows of the group are written, and have to come to what the line says. `zero`: none is, and the line says
   * that there were no cases, so they had none. `instead`: none is, and the line counts, and prints, in their place.
   */
  readonly rows: 'written' | 'zero' | 'instead';
}

/** `表 "标题"` with its own columns, rows and rules. */
export interface FreeTable {
  readonly kind: 'free-table';
  readonly title: string;
  readonly titleRange: TextRange;
  /** To the last of its rows and rules. */
  readonly range: TextRange;
  /** To the last of its rows, rules and explanations. */
  readonly whole: TextRange;
  readonly corner: string;
  /** Of each row of its header. */
  readonly headerRanges: readonly TextRange[];
  /** In their order; `name` is the path that they go by: `发布渠道.网站`. */
  readonly columns: readonly { readonly name: string; readonly range: TextRange }[];
  /** The columns below what heads them. */
  readonly columnLines: OwnLines<FreeHeading>;
  /** Without the lines that head others. */
  readonly rows: readonly FreeRow[];
  /** The rows below what heads them. */
  readonly rowLines: OwnLines<FreeHeading>;
  /** The same as a form that holds for this table alone: what its numbers and equations go by. */
  readonly definition: FormatTable;
  /** What its rules come to; they speak of no other table, and none speaks of it. */
  readonly equations: readonly Equation[];
}

/** A label of a row or a column of a free table, or of several. */
export interface FreeHeading extends OwnHeading {
  readonly range: TextRange;
  readonly children: readonly FreeHeading[];
}

/** A row of a free table. */
export interface FreeRow {
  readonly label: string;
  readonly range: TextRange;
  /**
   * Numbers, `=` and, as unreadable, free text. As many as there are columns, or more: what a row that ends before lacks is
   * missing.
   */
  readonly cells: readonly Fact[];
}

/** `图片 "标题" ./流程图.png`: a picture out of a file. */
export interface Illustration {
  readonly kind: 'picture';
  readonly title: string;
  readonly titleRange: TextRange;
  /** Where its file lies, seen from the report; empty where none is named. */
  readonly path: string;
  /** Of the path, or behind the title where none is named. */
  readonly pathRange: TextRange;
  /** 说明文字: what is read aloud in its place; the title where it is left out. */
  readonly alternative: string;
  /** Whether 说明文字 is written. */
  readonly isDescribed: boolean;
  /** What its file is; undefined where that is not known. */
  readonly file?: PictureState;
  readonly range: TextRange;
}

/** The kinds of charts there are, in the words of the language: pie, bars, lines. */
export const chartKinds = ['饼图', '柱图', '折线'] as const;

/** One of {@link chartKinds}. */
export type ChartKind = (typeof chartKinds)[number];

/** `图 "标题" 柱图 …`: numbers of the report as a picture. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly titleRange: TextRange;
  /** The whole line. */
  readonly range: TextRange;
  /** The word that says the kind; empty, behind the title, when it is left out. */
  readonly written: { readonly text: string; readonly range: TextRange };
  /** Undefined while the word is none that is known. */
  readonly form?: ChartKind;
  /** What stands along the axis, or what the slices are called. */
  readonly categories: readonly string[];
  /** One point for each category. */
  readonly series: readonly ChartSeries[];
}

/** Numbers that are drawn together: of one year, or all there are. */
export interface ChartSeries {
  /** Undefined for the only one, whose points go by their categories. */
  readonly name?: string;
  readonly points: readonly ChartPoint[];
}

/** One number of a chart; what is not known leaves a gap. */
export interface ChartPoint {
  /** What it is called where it stands alone. */
  readonly label: string;
  readonly bound: BoundNumber;
}

/** Whether a part of the whole is negative, or the whole nothing: such a pie cannot be cut. */
export function isNoPie({ series }: Pick<Chart, 'series'>): boolean {
  const values = series.flatMap(({ points }) => points.flatMap(({ bound }) => bound.value ?? []));
  return values.some((value) => value.lt(0)) || values.every((value) => value.eq(0));
}
