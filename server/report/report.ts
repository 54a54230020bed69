import type Big from 'big.js';
import type { Text } from '../shared/text.ts';
import type {
  Format,
  FormatChapter,
  FormatColumn,
  FormatRow,
  FormatRowGroup,
  FormatRule,
  FormatTable,
  RuleKind,
} from './format.ts';
import type { TextRange } from './text-range.ts';
import type { UnquotedName } from './unquoted-names.ts';

/** Another format that a table is filled in by: its columns and rows are those of that one. */
export interface OtherForm {
  readonly format: Format;
  readonly definition: FormatTable;
  readonly home: FormatChapter;
}

/** A number that is written with more, or in other characters, than a cell holds: `22（其中修订16件）`, `3件`, `四十六`. */
export interface LooseNumber {
  /** In the column's unit. */
  readonly value: Big;
  /** The unit the author wrote, where the form leaves it to the author. */
  readonly unit?: string;
  /** What the cell should say: `22`, `25.1`; with its unit where the form leaves that to the author. */
  readonly written: string;
  /** As written, brackets included: what is said of the number, and would be lost with the number alone. */
  readonly remark?: string;
  /** Nothing else can be meant. */
  readonly certain: boolean;
}

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

/** Why the report that 上年 names is not last year's report of this body. */
export type LastYearMismatch =
  /** It is the report itself. */
  | { readonly kind: 'self' }
  /** It is of another year than the one before; `loops`: its own 上年 leads back to this report. */
  | { readonly kind: 'year'; readonly year: number | undefined; readonly loops: boolean }
  /** It is of another body; `certain`: of one that has nothing to do with this one, whatever was renamed. */
  | { readonly kind: 'body'; readonly body: string; readonly certain: boolean };

/**
 * Why a 下级 line names no subordinate report: there is no file, it names several or a file of another kind, it is the
 * report itself, named already, or has the report as its own subordinate, by itself (`loop`) or by way of others (`ring`).
 */
export type SubordinateProblem = 'absent' | 'several' | 'other-kind' | 'self' | 'repeated' | 'loop' | 'ring';

/** Everything known of one report: the single source of diagnostics, preview, exports and JSON. */
export interface Report {
  readonly uri: string;
  readonly format?: Format;
  /** The format the header asks for by name, known or not. */
  readonly formatChoice?: { readonly name: string; readonly range: TextRange };
  /**
   * Every format at hand: to propose one by name, and to tell which other form a stray label belongs to. Ask for them only
   * then: a report that was asked is checked anew whenever any format changes.
   */
  readonly knownFormats?: readonly Format[];
  /** Files of formats that could not be read, by name, and why. */
  readonly unreadFormats?: readonly { readonly fileName: string; readonly reason: Text }[];
  readonly header: Header;
  readonly title?: Heading;
  /** Second and further `#` lines. */
  readonly extraTitles: readonly Heading[];
  readonly preface: readonly Block[];
  readonly chapters: readonly Chapter[];
  /** Statutory tables in the order of the text, those in a wrong place included. */
  readonly tables: readonly StatutoryTable[];
  /**
   * Every number of every statutory table the text opens, in the form's order; behind those of a table the numbers of
   * groups that are filled in as one row.
   */
  readonly facts: readonly Fact[];
  readonly equations: readonly Equation[];
  /** Those in prose and those that charts draw. */
  readonly bound: readonly BoundNumber[];
  /** In the order of the text. */
  readonly charts: readonly Chart[];
  readonly explanations: readonly Explanation[];
  /** In the order of the text. */
  readonly footnotes: readonly Footnote[];
  /** The marks in prose that lead to footnotes, or should. */
  readonly footnoteMarks: readonly FootnoteMark[];
  /** Why rules that the report adds to tables are no equations. */
  readonly ruleProblems: readonly RuleProblem[];
  /** Lines that parse but stand where they mean nothing. */
  readonly strays: readonly Stray[];
  /** What an import left to be looked at, in comments. */
  readonly importNotes: readonly ImportComment[];
  /** Of each line that has any. */
  readonly invisible: readonly InvisibleCharacters[];
  /** The report this one compares its numbers with; undefined when named but not found, or not last year's of this body. */
  readonly lastYear?: Report;
  /** What is wrong with the report that 上年 names. */
  readonly lastYearMismatch?: LastYearMismatch;
  /** What is wrong with each 下级 line, in their order. */
  readonly subordinates: readonly (SubordinateProblem | undefined)[];
  /** Why the file that 上年 names was not read, in words that follow its name; left out where it is not there. */
  readonly lastYearProblem?: Text;
  /** Paths of files beside the report, as written, where none is: of attachments and of links. */
  readonly missingFiles: ReadonlySet<string>;
  /** Range of the whole text: where an absence is reported that has no better place. */
  readonly end: TextRange;
}

/** A comment that says what an import was not certain of. */
export interface ImportComment {
  readonly text: string;
  readonly range: TextRange;
}

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

/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
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
export type Block = Paragraph | TableNote | StatutoryTable | FreeTable | Chart;

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

/** `{…}` in prose, or a value of a chart. */
export interface BoundNumber {
  /** The source between the braces, or of the value. */
  readonly source: string;
  readonly range: TextRange;
  /** What prints; undefined while it cannot be known. */
  readonly text?: string;
  readonly value?: Big;
  /** The facts it was computed from. */
  readonly facts: readonly Fact[];
  /** The cells of free tables it was read from. */
  readonly freeCells: readonly Fact[];
  readonly problem?: BoundProblem;
}

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

/**
 * typed: written as a number, or so that it can be read as one; computed: `=`; filled: by 其余; blank: an empty cell; unreadable: neither number nor `=`;
 * uncounted: in a line with a wrong number of cells, whatever it says; missing: its row is not written.
 */
export type FactOrigin = 'typed' | 'computed' | 'filled' | 'blank' | 'unreadable' | 'uncounted' | 'missing';

/** One number of the statutory form, or one cell of a table of the author's own. */
export interface Fact {
  /** `申请办理.予以公开.自然人` */
  readonly path: string;
  readonly table: FormatTable;
  readonly row: FormatRow;
  readonly column: FormatColumn;
  readonly origin: FactOrigin;
  /** In the column's unit; undefined while unknown. */
  readonly value?: Big;
  /** The unit the author wrote, where the form leaves it to the author; in a table of one's own the value is in it. */
  readonly unit?: string;
  /** How a number was read that is written with more than its digits: `3件`. It prints as it is written. */
  readonly loose?: LooseNumber;
  readonly text: string;
  /** The cell; for 其余 its cell; for a missing row the table's name, for a missing cell the end of its row. */
  readonly range: TextRange;
}

/** holds: all terms known and agree; broken: known and disagree; unchecked: a term is not known. */
export type Verdict = 'holds' | 'broken' | 'unchecked';

/** One instance of a rule: the sum of one row or column, a balance, a link to last year. */
export interface Equation {
  readonly rule: FormatRule;
  readonly kind: RuleKind;
  readonly table: FormatTable;
  /** The row or column it runs along, when it runs along one. */
  readonly along?: FormatRow | FormatColumn;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly verdict: Verdict;
  /** Values of the two sides; undefined while a term is unknown. */
  readonly leftValue?: Big;
  readonly rightValue?: Big;
  /** The number of this report that the right side adds up to: it alone stands on the left of `=`, as it is. */
  readonly total?: Fact;
  /** The `=` that got its value from this equation. */
  readonly defines?: Fact;
}

/** One term of an equation: a number with what it is multiplied by, or a constant. */
export interface Term {
  /** A `constant` has no name and is its own coefficient, such as the 1 in `甲 + 1`. */
  readonly kind: 'number' | 'constant';
  readonly coefficient: Big;
  /** None for a constant, for a number of a report that is not at hand, and for a name that stands for none. */
  readonly fact?: Fact;
  /** The report it stands in when not this one. */
  readonly uri?: string;
  /** How messages call it: a row or column name; a constant by its figures. */
  readonly label: string;
  /** What is multiplied by the coefficient: 1 for a constant, undefined while it is not known. */
  readonly value?: Big;
}

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
  readonly columns: readonly { readonly name: string; readonly range: TextRange }[];
  readonly rows: readonly FreeRow[];
  /** The same as a form that holds for this table alone: what its numbers and equations go by. */
  readonly definition: FormatTable;
  /** What its rules come to; they speak of no other table, and none speaks of it. */
  readonly equations: readonly Equation[];
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

/** A name that stands for nothing where it is written, and what it could have been. */
interface UnknownName {
  readonly kind: 'unknown-name';
  readonly name: string;
  readonly range: TextRange;
  readonly known: readonly string[];
  /** The same name where it stands for nothing once more in the same expression; each is told by itself where left out. */
  readonly others?: readonly UnknownName[];
}

/** What keeps a number in braces or in a chart from being known. */
export type BoundProblem =
  | UnknownName
  | { readonly kind: 'empty' }
  | { readonly kind: 'unquoted-names'; readonly names: readonly UnquotedName[]; readonly range: TextRange }
  | { readonly kind: 'no-column'; readonly name: string; readonly range: TextRange; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-function';
      readonly name: string;
      readonly range: TextRange;
      readonly known: readonly string[];
    }
  | { readonly kind: 'arguments'; readonly name: string; readonly range: TextRange; readonly wanted: number }
  | { readonly kind: 'not-a-number'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'division-by-zero'; readonly range: TextRange }
  | { readonly kind: 'no-last-year'; readonly range: TextRange };

/**
 * A side of a rule that is no sum of numbers of the table, a name in it that stands for none or lacks its quotes, a number
 * that could be a name as well, or a rule of rows that speaks of columns, or the other way round.
 */
export type RuleProblem =
  | UnknownName
  | ({ readonly kind: 'unquoted-name' } & UnquotedName)
  | { readonly kind: 'number-or-name'; readonly text: string; readonly range: TextRange }
  | MisdirectedRule
  | { readonly kind: 'not-linear'; readonly range: TextRange };

/** A rule that says 列 and names rows, or names columns and does not say so. */
export interface MisdirectedRule {
  readonly kind: 'direction';
  /** 规则 or 核实, and 列 where it is written. */
  readonly range: TextRange;
  /** What the range should say. */
  readonly text: string;
  readonly names: readonly string[];
  readonly areColumns: boolean;
  /** Whether all that the rule names is of the other kind, not only some of it. */
  readonly certain: boolean;
}

/** How many equations hold, are broken, or could not be checked. 存疑 rules are no claim and do not count. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts the equations of a report, or of a table, by their verdict. */
export function verdictCounts({ equations }: Pick<Report, 'equations'>): VerdictCounts {
  const counts = { holds: 0, broken: 0, unchecked: 0 };
  for (const { kind, verdict } of equations) if (kind !== 'unlikely') counts[verdict]++;
  return counts;
}

/** The tables with columns of their own, in the order of the text. */
export function freeTablesOf({ preface, chapters }: Report): readonly FreeTable[] {
  return [...preface.filter(isFree), ...chapters.flatMap(within)];
}

function within({ blocks, sections }: Chapter | Section): FreeTable[] {
  return [...blocks.filter(isFree), ...sections.flatMap(within)];
}

function isFree(block: Chapter['blocks'][number]): block is FreeTable {
  return block.kind === 'free-table';
}

/** What is judged by itself: the numbers of all tables of the form, or of one table of the author's own. */
export interface Judged extends Pick<Report, 'uri' | 'end' | 'facts' | 'equations'> {
  /** None for the tables of the form. */
  readonly ownTable?: FreeTable;
}

/** A table of the author's own, with what its findings need of the report. */
export function asJudged(table: FreeTable, { uri, end }: Report): Judged {
  return { uri, end, facts: table.rows.flatMap(({ cells }) => cells), equations: table.equations, ownTable: table };
}

/** The tables of the form as a whole, whose numbers depend on each other, and each table of the author's own. */
export function judgedParts(report: Report): readonly Judged[] {
  return [report, ...freeTablesOf(report).map((table) => asJudged(table, report))];
}
