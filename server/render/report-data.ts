/*
 * A report as data, for other programs: what `readReport` of the library gives and `export --to json` writes. The schema in
 * `json.ts` says the same to programs in other languages; neither compiles without the other.
 */

/** A report as data. Its shape only grows as long as `schemaVersion` stays. */
export interface ReportData {
  readonly schemaVersion: 1;
  /** Short name of the form, such as 国办2021; null while not known. */
  readonly format: string | null;
  /** Every line of the header as written, by its key; of a doubled key the first. */
  readonly header: Readonly<Record<string, string>>;
  /** That the report is about. */
  readonly year: number | null;
  /** The day of publication, `2025-01-20`. */
  readonly published: string | null;
  /** Who signs at the end, 落款; null for a report that nobody signs. */
  readonly signer: string | null;
  /** The day it was signed, 成文日期, `2025-01-15`. */
  readonly dated: string | null;
  readonly title: string | null;
  /** What stands in front of the first chapter. */
  readonly preface: readonly ReportBlock[];
  readonly chapters: readonly ReportChapter[];
  /** In their order. */
  readonly attachments: readonly ReportAttachment[];
  /** What the marks `[^1]` in prose lead to, in the order of their numbers. */
  readonly footnotes: readonly ReportFootnote[];
  /** Every number of every table that the report fills in, in the form's order. */
  readonly facts: readonly ReportFact[];
  /** How many of the sums and balances agree, disagree, and lack a number. */
  readonly verdicts: Verdicts;
  /** How many errors the report still has; 0 for a finished one. */
  readonly errors: number;
}

/** How many of the sums and balances of a report agree (`holds`), disagree (`broken`), and lack a number (`unchecked`). */
export interface Verdicts {
  readonly holds: number;
  readonly broken: number;
  readonly unchecked: number;
}

/** A chapter, `## …`. */
export interface ReportChapter {
  /** Of the chapter of the form; null for one that the form does not have. */
  readonly name: string | null;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
}

/** A section of a chapter, `### …` or `#### …`. */
export interface ReportSection {
  readonly level: 3 | 4;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
}

/** What stands below a heading, told apart by `kind`. */
export type ReportBlock = ReportParagraph | ReportNote | ReportTable | ReportFreeTable | ReportChart | ReportPicture;

/** What is attached to the report. */
export interface ReportAttachment {
  readonly name: string;
  /** Where its file lies, seen from the report; null where it is only named. */
  readonly path: string | null;
}

/** A footnote of the report. */
export interface ReportFootnote {
  readonly number: number;
  readonly text: string;
}

/** What is said below the table in front of it. */
export interface ReportNote {
  readonly kind: 'note';
  readonly text: string;
}

/** One paragraph of prose: marks removed, bound numbers printed, the mark of a footnote as `[^1]`. */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A table of the form; its numbers are in `facts`. */
export interface ReportTable {
  readonly kind: 'table';
  readonly name: string;
}

/** A table of the author's own. */
export interface ReportFreeTable {
  readonly kind: 'free-table';
  readonly title: string;
  readonly corner: string;
  /** What each goes by: its headings with points between. */
  readonly columns: readonly string[];
  /** Of each column the headings over it, the outermost first, its own last. */
  readonly columnHeadings: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly label: string;
    /** What heads the row together with those beside it that have the same; null for a row by itself. */
    readonly group: string | null;
    /** `text` as printed; `value` exact, null for words and for what is not known. */
    readonly cells: readonly { readonly text: string; readonly value: string | null }[];
  }[];
}

/** Numbers of the report as a picture. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly title: string;
  /** Pie, bars, lines; null for a kind that is not known. */
  readonly form: '饼图' | '柱图' | '折线' | null;
  readonly categories: readonly string[];
  readonly series: readonly {
    /** Null for the only one. */
    readonly name: string | null;
    /** One for each category: `text` as printed; `value` exact, null while not known. */
    readonly values: readonly { readonly text: string; readonly value: string | null }[];
  }[];
}

/** A picture out of a file. */
export interface ReportPicture {
  readonly kind: 'picture';
  readonly title: string;
  /** Where its file lies, seen from the report; empty where none is named. */
  readonly path: string;
  /** Read aloud in its place; null where the title is. */
  readonly alternative: string | null;
}

/** One number of the form. */
export interface ReportFact {
  /** Table, row and column by their short names, with dots between. */
  readonly path: string;
  readonly table: string;
  /** In the words of the form. */
  readonly row: string;
  /** In the words of the form. */
  readonly column: string;
  /** Exact, as a decimal, in `unit`; null while not known. */
  readonly value: string | null;
  /** Of `value`; null for numbers of things. */
  readonly unit: string | null;
  /**
   * Where the form asks for no number: words, what is chosen with `、` between, or a day as `2025-01-05`; null for numbers
   * and for what is not filled in.
   */
  readonly text: string | null;
  /** Typed; computed by `=`; filled by 其余; blank or unreadable cell; cells too few or too many; row not written. */
  readonly origin: 'typed' | 'computed' | 'filled' | 'blank' | 'unreadable' | 'uncounted' | 'missing';
}
