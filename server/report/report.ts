import type { OpenNote } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import type { SumsBelow } from './below.ts';
import type { BoundNumber, Equation, Fact, RuleProblem } from './evaluated.ts';
import type { Format } from './format.ts';
import type { TextRange } from './text-range.ts';
import type {
  Block,
  Chapter,
  Chart,
  Explanation,
  Footnote,
  FootnoteMark,
  FreeTable,
  Header,
  Heading,
  Illustration,
  InvisibleCharacters,
  Section,
  StatutoryTable,
  Stray,
} from './written.ts';

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
  /** In the order of the text. */
  readonly illustrations: readonly Illustration[];
  readonly explanations: readonly Explanation[];
  /** In the order of the text. */
  readonly footnotes: readonly Footnote[];
  /** The marks in prose that lead to footnotes, or should. */
  readonly footnoteMarks: readonly FootnoteMark[];
  /** Why rules that the report adds to tables are no equations. */
  readonly ruleProblems: readonly RuleProblem[];
  /** Lines that parse but stand where they mean nothing. */
  readonly strays: readonly Stray[];
  /** Comments that wait for the author: what an import or the report of last year left to be looked at. */
  readonly openNotes: readonly OpenComment[];
  /** Of each line that has any. */
  readonly invisible: readonly InvisibleCharacters[];
  /** The report this one compares its numbers with; undefined when named but not found, or not last year's of this body. */
  readonly lastYear?: Report;
  /** What was published as this report, while both are compared. */
  readonly published?: Report;
  /** What is wrong with the report that 上年 names. */
  readonly lastYearMismatch?: LastYearMismatch;
  /** What is wrong with each 下级 line, in their order. */
  readonly subordinates: readonly (SubordinateProblem | undefined)[];
  /** What the reports that 下级 names come to; left out where it names none. */
  readonly below?: SumsBelow;
  /** Why the file that 上年 names was not read, in words that follow its name; left out where it is not there. */
  readonly lastYearProblem?: Text;
  /** Paths of files beside the report, as written, where none is: of attachments and of links. */
  readonly missingFiles: ReadonlySet<string>;
  /** Range of the whole text: where an absence is reported that has no better place. */
  readonly end: TextRange;
}

/** Why the report that 上年 names is not last year's report of this body. */
export type LastYearMismatch =
  /** It is the report itself. */
  | { readonly kind: 'self' }
  /** Nothing in it tells of which year and body it is. */
  | { readonly kind: 'unknown' }
  /** It is of another year than the one before; `loops`: its own 上年 leads back to this report. */
  | { readonly kind: 'year'; readonly year: number | undefined; readonly loops: boolean }
  /** It is of another body; `certain`: of one that has nothing to do with this one, whatever was renamed. */
  | { readonly kind: 'body'; readonly body: string; readonly certain: boolean };

/**
 * Why a 下级 line names no subordinate report: there is no file, it names several or a file of another kind, it is the
 * report itself, named already, or has the report as its own subordinate, by itself (`loop`) or by way of others (`ring`).
 */
export type SubordinateProblem = 'absent' | 'several' | 'other-kind' | 'self' | 'repeated' | 'loop' | 'ring';

/** A comment that waits for the author, and where it stands. */
export interface OpenComment extends OpenNote {
  readonly range: TextRange;
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
