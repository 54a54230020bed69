import type Big from 'big.js';
import type { Text } from '../text.ts';
import type { Chart } from './chart.ts';
import type { LastYearMismatch, SubordinateProblem } from './earlier-report.ts';
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
import type { FreeCell, FreeEquation, FreeRow, FreeTable } from './free-table.ts';
import type { GroupNumbers } from './group-numbers.ts';
import type { LooseNumber } from './loose-number.ts';
import type { OtherForm } from './other-form.ts';
import type { BoundProblem, RuleProblem } from './problems.ts';
import type { Location, TextRange } from './text-range.ts';

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
  /** Why rules that the report adds to tables are no equations. */
  readonly ruleProblems: readonly RuleProblem[];
  /** Lines that parse but stand where they mean nothing. */
  readonly strays: readonly Stray[];
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
  /** Range of the whole text: where an absence is reported that has no better place. */
  readonly end: TextRange;
}

/** The `键: 值` lines, and those values the checks understand. */
export interface Header {
  readonly entries: readonly HeaderEntry[];
  readonly body?: string;
  /** 机关类型 as written; which kinds there are the format says. */
  readonly bodyKind?: string;
  readonly year?: number;
  /** Calendar day; undefined when absent or unreadable. */
  readonly published?: { readonly year: number; readonly month: number; readonly day: number };
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
export type Block = Paragraph | StatutoryTable | FreeTable | Chart;

/** One line of prose. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** Without marks, bound values printed. */
  readonly text: string;
  readonly range: TextRange;
}

/** A piece of prose. */
export type Inline =
  /** `range` is the run of source it was read from; as long as `text` unless the run holds escapes. */
  | { readonly kind: 'text'; readonly text: string; readonly range?: TextRange }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'number'; readonly bound: BoundNumber };

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
  readonly freeCells: readonly FreeCell[];
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

/** One number of the statutory form. */
export interface Fact {
  /** `申请办理.予以公开.自然人` */
  readonly path: string;
  readonly table: FormatTable;
  readonly row: FormatRow;
  readonly column: FormatColumn;
  readonly origin: FactOrigin;
  /** In the column's unit; undefined while unknown. */
  readonly value?: Big;
  /** The unit the author wrote, where the form leaves it to the author. */
  readonly unit?: string;
  /** How a number was read that is written with more than its digits: `3件`. It prints as it is written. */
  readonly loose?: LooseNumber;
  readonly text: string;
  /** The cell; for 其余 its cell; for a missing row the table's name. */
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
  /** The `=` that got its value from this equation. */
  readonly defines?: Fact;
}

/** One number of an equation, with what it is multiplied by. */
export interface Term {
  readonly coefficient: Big;
  /** Undefined for a constant, or for a number of a report that is not at hand. */
  readonly fact?: Fact;
  /** The report it stands in when not this one. */
  readonly uri?: string;
  /** How messages call it: a row or column name. */
  readonly label: string;
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

export type { BoundProblem, Chart, FreeCell, FreeEquation, FreeRow, FreeTable, Location, RuleProblem };
