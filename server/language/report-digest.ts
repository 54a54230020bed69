import type { AstNode, LangiumDocument, URI } from 'langium';

/** A path of the header as it is meant: one file, or all files a pattern fits below a folder. */
export type ReportPath =
  | { readonly kind: 'file'; readonly uri: URI }
  | { readonly kind: 'pattern'; readonly folder: URI; readonly fits: (uri: URI) => boolean };

/** What the header of a report names: all that matters of a report to those that are linked to it by way of others. */
export interface HeaderLinks {
  /** Where 上年 points, if a report can be there. */
  readonly lastYear: URI | undefined;
  /** What each 下级 line names, in their order; undefined for what can be no file. */
  readonly below: readonly (ReportPath | undefined)[];
}

/** What a report says that its format follows from. */
export interface FormatClues {
  /** The format that the header names. */
  readonly choice: string | undefined;
  readonly year: number | undefined;
  readonly isSchoolYear: boolean;
  readonly title: string;
}

/**
 * What is kept of a report that no editor shows, in place of its syntax tree, once it has been checked: all that others and lists
 * need. Whoever needs more has the report read again, see `closed-reports.ts`.
 */
export interface ReportDigest {
  readonly links: HeaderLinks;
  readonly clues: FormatClues;
  /** Whether what was found in it depends on all formats there are, not on its own alone. */
  readonly asksFormats: boolean;
  readonly body: string | undefined;
}

/** The root that stands in the place of a syntax tree. */
interface ClosedReport extends AstNode {
  readonly $type: 'ClosedReport';
  readonly digest: ReportDigest;
}

/** What is kept of a report whose syntax tree was let go; undefined for one that has its tree. */
export function digestOf({ parseResult }: Pick<LangiumDocument, 'parseResult'>): ReportDigest | undefined {
  const { value } = parseResult;
  return isClosedReport(value) ? value.digest : undefined;
}

/** What remains of a report, as the result of reading it. */
export function digested(document: LangiumDocument, digest: ReportDigest): LangiumDocument['parseResult'] {
  const value: ClosedReport = { $type: 'ClosedReport', $document: document, digest };
  return { value, lexerErrors: [], parserErrors: [] };
}

function isClosedReport(node: AstNode): node is ClosedReport {
  return node.$type === 'ClosedReport';
}
