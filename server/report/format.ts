import type Big from 'big.js';

/**
 * A report format as the engine sees it: one statutory form, merged with the format it extends.
 * Nothing here knows a particular year; 国办2019 and 国办2021 are data.
 */
export interface Format {
  /** Short name that reports choose it by: `国办2021`. */
  readonly name: string;
  readonly title: string;
  /** The documents that prescribe it: `国办公开办函〔2021〕30号`. */
  readonly bases: readonly string[];
  /** 周期: its reports are about school years, from September to August; left out for calendar years. */
  readonly cycle?: '学年';
  /** Report years it applies to, both included; no `to` while it is in force. */
  readonly years?: { readonly from: number; readonly to?: number };
  /** Years among them in which it was recommended, not compulsory. */
  readonly encouragedYears: readonly number[];
  readonly reportTitle: ReportTitle;
  /** What titles mention: a title without it is that of another report. */
  readonly titleMentions: readonly Mention[];
  /** 异称: words that name what other reports are about, although they hold words of this one. */
  readonly otherTitles: readonly string[];
  /** Paragraphs that a new report begins with, as a report writes them. */
  readonly prefaces: readonly string[];
  /** What prefaces usually mention. */
  readonly prefaceMentions: readonly Mention[];
  /** For bodies whose kind sets no other. */
  readonly deadline?: Deadline;
  /** None where the format does not tell bodies apart. */
  readonly bodyKinds: readonly FormatBodyKind[];
  readonly bodyScopes: readonly FormatBodyScope[];
  readonly wording: Wording;
  /** What reports have to mention in whatever chapter. */
  readonly mentions: readonly Mention[];
  readonly chapters: readonly FormatChapter[];
}

/** What reports of a format are called. */
export interface ReportTitle {
  /** The title as a report writes it: `{机关}{年度}年政府信息公开工作年度报告`. */
  readonly pattern: string;
  /** What is left of it without body and year: `政府信息公开工作年度报告`. */
  readonly name: string;
  /** Further names that texts use. */
  readonly aliases: readonly string[];
}

/** The last day to publish a report, in the year after the one reported on, that day included. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly bases: readonly string[];
}

/** A kind of body that reports, as headers name it (机关类型). */
export interface FormatBodyKind {
  readonly name: string;
  /** What messages call such bodies: `县级以上人民政府部门`. */
  readonly label: string;
  /** What names of such bodies look like. */
  readonly names: readonly NamePattern[];
  readonly deadline?: Deadline;
  readonly bases: readonly string[];
  readonly notes: readonly string[];
}

/** A pattern of names of bodies, in which `*` stands for one or more characters. */
export interface NamePattern {
  readonly pattern: string;
  /** Names of this pattern are of the kind; without it they may be of another kind as well. */
  readonly sure: boolean;
  /** Which format says so: 0 is the lowest of those that extend each other. */
  readonly layer: number;
}

/** Bodies that rows may be reserved for. */
export interface FormatBodyScope {
  readonly name: string;
  readonly label: string;
  readonly included: readonly BodyChoice[];
  readonly excluded: readonly BodyChoice[];
  readonly bases: readonly string[];
  readonly notes: readonly string[];
}

/** Bodies of a kind (its name), or with names of a pattern. */
export type BodyChoice = { readonly kind: string } | { readonly pattern: string };

/** 用语: how the prose of reports may be worded, and how not any more. */
export interface Wording {
  /** Headings are the same with and without these words. */
  readonly ignored: readonly string[];
  /** Words of headings that count as one; each list is a class. */
  readonly synonyms: readonly (readonly string[])[];
  /** Hints of the form itself: a report that prints one has not been written to its end. */
  readonly leftovers: readonly string[];
  /** 旧提法: wordings of the past. */
  readonly outdated: readonly ReplacedWording[];
  /** 失效依据: documents no longer in force. */
  readonly superseded: readonly ReplacedWording[];
  /** 套语: a sentence says the same with and without these words. */
  readonly neutral: readonly string[];
  /** 划分: everything counted is one of these, so that what is said of each adds up to the whole. */
  readonly divisions: readonly (readonly string[])[];
}

/** Words that reports no longer use, from a report year on. */
export interface ReplacedWording {
  readonly words: readonly string[];
  readonly from?: number;
  /** What stands in their place today. */
  readonly to?: string;
  readonly notes: readonly string[];
}

/** 须提及: something to be written about; one of the words shows that it is. */
export interface Mention {
  readonly name: string;
  /** `…` in a word stands for anything between two punctuation marks. */
  readonly words: readonly string[];
  /** 限: asked only of bodies of these kinds or scopes. */
  readonly bodies?: readonly string[];
}

/** 例文: paragraphs that many reports have in a chapter, offered while it is written. */
export interface SampleText {
  readonly name: string;
  /** What it says, for authors who choose. */
  readonly label: string;
  /** Each is written on a line of its own between blank lines; 【…】 marks what is to be filled in. */
  readonly paragraphs: readonly string[];
}

/** What a row, column, table or chapter may be called. Labels compare by {@link labelKey}. */
export interface Named {
  readonly name: string;
  /** The official wording, numbering included. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** Wording of a superseded format: understood, and reported. */
  readonly formerNames: readonly string[];
}

/** A chapter that reports of this format have, or may have. */
export interface FormatChapter extends Named {
  readonly required: boolean;
  /** The tables print as one grid, each below a caption row (第二十条 blocks). */
  readonly continuous: boolean;
  readonly bases: readonly string[];
  /** 字数 不超过: characters as Word counts them. */
  readonly wordLimit?: number;
  readonly mentions: readonly Mention[];
  readonly samples: readonly SampleText[];
  /** 收费标准: what it reports that applicants were charged. */
  readonly fees?: readonly FeeScale[];
  readonly tables: readonly FormatTable[];
}

/** A table of a chapter: its columns and rows in the order of the form, and the rules that its numbers obey. */
export interface FormatTable extends Named {
  readonly corner: string;
  /** Each row prints as a group of columns side by side (行政复议、行政诉讼). */
  readonly sideways: boolean;
  /** Prints in type as small as one page asks for; other tables go on on the next page in type of the usual size. */
  readonly onOnePage: boolean;
  readonly optional: boolean;
  readonly bases: readonly string[];
  readonly columnTree: readonly ColumnNode[];
  /** The leaves of `columnTree`, left to right. */
  readonly columns: readonly FormatColumn[];
  readonly rowTree: readonly RowNode[];
  /** The leaves of `rowTree`, top to bottom. */
  readonly rows: readonly FormatRow[];
  readonly rules: readonly FormatRule[];
  readonly narrations: readonly Narration[];
  /** 台账: what registers of single cases call its rows and columns. */
  readonly ledgerWords?: readonly LedgerWords[];
  /** 逐级汇总: numbers that offices below add up to, all or those of the rows, groups and columns with these names; none where left out. */
  readonly rollUp?: 'all' | readonly string[];
  /** 表注: what every report prints below the table. */
  readonly notes?: readonly string[];
}

/** 归入: words of a register that tell a row or a column. */
export interface LedgerWords {
  /** The name of the row or column. */
  readonly target: string;
  readonly words: readonly string[];
}

/** 叙述: how sentences of a report say a number of the table. */
export interface Narration {
  readonly name: string;
  /** What the number is, for messages. */
  readonly label: string;
  /** 语境: one of these has to be what the sentence, or the one before, is about; none: any sentence will do. `…`: other words. */
  readonly context: readonly string[];
  /** 不涉: sentences with one of these speak of something else. */
  readonly excluded: readonly string[];
  /** 措辞: with a number in them. `…`: neutral words; `N件`: the number; `（甲|乙）`: one of them. */
  readonly phrases: readonly string[];
  /** 无数: that there was none, without a number. */
  readonly denials: readonly string[];
  /** 例句: offered to authors. `N`, in braces as well: the number that the first of the readings names; none: that there was none. */
  readonly sentences: readonly string[];
  /** 读作: what offices mean by it; any of them will do. */
  readonly readings: readonly NarrationReading[];
}

/** What a number in a sentence may be: a sum of numbers of the table. */
export interface NarrationReading {
  /** As the format writes it: `本年新收 + 上年结转`. */
  readonly source: string;
  readonly terms: readonly RuleTerm[];
}

/** 收费标准: what applicants are charged, as one chapter reports on it. */
export interface FeeScale {
  /** What it is called: `信息处理费`. */
  readonly name: string;
  /** Other names that texts have for it. */
  readonly aliases: readonly string[];
  /** The first report year in which it was charged; left out where it always was. */
  readonly from?: number;
  readonly bases: readonly string[];
  /** 不涉: sentences with one of these speak of another fee as well. */
  readonly excluded: readonly string[];
  /** In the order of the format; one bill goes by one of them. */
  readonly methods: readonly FeeMethod[];
  /** 计入: numbers of the tables that hold the sum as well. */
  readonly counted: readonly RuleTerm[];
  /** 逾期计入: numbers of the tables that count those who did not pay. */
  readonly unpaid: readonly RuleTerm[];
}

/** 计费: one way to charge. */
export interface FeeMethod {
  readonly name: string;
  /** What it counts: 件, 页. */
  readonly unit: string;
  /** In ascending order, without a gap; a format that is not so written has none. */
  readonly tiers: readonly FeeTier[];
}

/** 分档: from one number up to another, or without an end, each costs so much. */
export interface FeeTier {
  readonly from: number;
  readonly to?: number;
  /** In 元. */
  readonly price: Big;
  /** 递增: as many again cost so much more each, and so on. */
  readonly increase?: Big;
}

/** What the cells of a column take, where a row does not say otherwise. */
export interface CellForm {
  /** Words, one of several values, or a day; left out for numbers. */
  readonly kind?: 'text' | 'choice' | 'date';
  /** 可选值: what a choice may be, in the order of the form. */
  readonly choices?: readonly string[];
  /** 可多选: several of them may be chosen. */
  readonly several?: boolean;
  /** 可缺: words, choices and days may be left out. */
  readonly optional?: boolean;
  /** Decimals are allowed; otherwise numbers are whole. */
  readonly decimal: boolean;
  /** Negative numbers are allowed. */
  readonly signed: boolean;
  /** Unit of the numbers (`万元`, `条`); amounts of money written in another unit are converted. */
  readonly unit?: string;
}

/** A column, and what its cells take. */
export interface FormatColumn extends Named, CellForm {
  /** The column that totals the others; references without a column mean it. */
  readonly total: boolean;
  /** The form leaves the unit to the author: cells carry it (`251000元`); values are kept in 元. */
  readonly writesUnit: boolean;
  readonly bases: readonly string[];
  readonly notes: readonly string[];
}

/** A row. */
export interface FormatRow extends Named {
  /** Its name in the form, where it stands in a block that the author names. */
  readonly inBlock?: string;
  /** What its cells take, where that is not what their columns say. */
  readonly cells?: Partial<CellForm>;
  readonly bases: readonly string[];
  readonly notes: readonly string[];
  /** Names of the groups it stands in, outermost first. */
  readonly groups: readonly string[];
  /** Kinds and scopes of bodies that, as a rule, alone have numbers for it; none where every body may. */
  readonly reporters: readonly string[];
}

/** A column, or a heading over several. */
export type ColumnNode =
  | { readonly kind: 'group'; readonly label: string; readonly children: readonly ColumnNode[] }
  | { readonly kind: 'column'; readonly column: FormatColumn };

/** Rows that stand together under one heading; its name stands for their sum. */
export interface FormatRowGroup extends Named {
  readonly kind: 'group';
  /** 可重复: the author writes it as often as there is something to report, each time under a name. */
  readonly repeatable?: true;
  /** What each block of it has, where its children are the blocks of a report. */
  readonly template?: readonly RowNode[];
  /** The name of the group that this is one block of, as the author named it. */
  readonly blockOf?: string;
  readonly bases: readonly string[];
  readonly notes: readonly string[];
  readonly children: readonly RowNode[];
}

/** A row, or a group of rows. */
export type RowNode = FormatRowGroup | { readonly kind: 'row'; readonly row: FormatRow };

/** `规则` must hold, `核实` should hold, `存疑` holds only by chance or by mistake. */
export type RuleKind = 'must' | 'should' | 'unlikely';

/** Relation between the two sides of a rule. */
export type Relation = '=' | '≤' | '≥';

/**
 * One linear rule of a table; it stands for one equation per row (`row`), per column (`column`),
 * or for a single equation.
 */
export interface FormatRule {
  readonly kind: RuleKind;
  readonly name: string;
  readonly direction: 'row' | 'column' | 'single';
  readonly relation: Relation;
  readonly left: readonly RuleTerm[];
  readonly right: readonly RuleTerm[];
  readonly bases: readonly string[];
  readonly notes: readonly string[];
}

/** A number times what a name stands for; a term without segments is a constant. */
export interface RuleTerm {
  readonly coefficient: Big;
  /** The name is read in last year's report (`上年.`). */
  readonly lastYear: boolean;
  readonly segments: readonly string[];
}

/** The columns under some nodes, left to right. */
export function leafColumns(nodes: readonly ColumnNode[]): FormatColumn[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafColumns(node.children) : [node.column]));
}

/** The rows under some nodes, top to bottom. */
export function leafRows(nodes: readonly RowNode[]): FormatRow[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafRows(node.children) : [node.row]));
}
