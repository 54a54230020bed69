import type { Fact } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Text } from '../text.ts';
import type { Picture } from './chart/drawing.ts';
import type { WebAddress } from './web-address.ts';

/**
 * A report laid out for reading: what stands where, once, for every output. HTML, Word, PDF, spreadsheet and Markdown
 * only draw it; they neither look up a number nor know a format.
 */
export interface LaidOutDocument {
  /** Never empty: a report that has no title yet goes by what it is. */
  readonly title: string;
  /** Who reports. */
  readonly body?: string;
  /** What such reports are called: 政府信息公开工作年度报告. */
  readonly subject?: string;
  /** In reading order, publication data last. */
  readonly blocks: readonly LaidOutBlock[];
}

export type LaidOutBlock = LaidOutHeading | LaidOutParagraph | LaidOutTable | LaidOutFigure | PublicationData;

/** 1: the title; 2: a chapter; 3 and 4: sections. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface LaidOutHeading {
  readonly kind: 'heading';
  /** Unique in the document and the same for the same place: a link's target. */
  readonly id: string;
  readonly level: HeadingLevel;
  readonly inlines: readonly LaidOutInline[];
  readonly text: string;
  readonly range: TextRange;
  readonly mark?: CellMark;
}

export interface LaidOutParagraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly LaidOutInline[];
  readonly range: TextRange;
  readonly mark?: CellMark;
}

export type LaidOutInline =
  | { readonly kind: 'text'; readonly text: string }
  /** Words that stay in one line where the line is long enough for them. */
  | { readonly kind: 'phrase'; readonly children: readonly LaidOutInline[] }
  | { readonly kind: 'strong'; readonly children: readonly LaidOutInline[] }
  | { readonly kind: 'link'; readonly href: WebAddress; readonly children: readonly LaidOutInline[] }
  /** A number bound to the tables; while it can't be known, its source in braces prints. */
  | { readonly kind: 'number'; readonly text: string; readonly known: boolean; readonly range: TextRange };

/** A table as a grid: its cells cover every place of `rows` × `columnWeights` exactly once. */
export interface LaidOutTable {
  readonly kind: 'table';
  readonly id: string;
  /** What the author calls it; for people who cannot see where it stands. */
  readonly name: string;
  /** Prints above the grid. */
  readonly caption?: Caption;
  /** `id` of the heading it stands under. */
  readonly headingId?: string;
  readonly range: TextRange;
  /** One per column of the grid; only their proportions mean anything. */
  readonly columnWeights: readonly number[];
  /** Whether its type shrinks until it fits on one page. */
  readonly onOnePage?: boolean;
  /** So many rows at the top are repeated on every page. */
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
}

/** Of a table or a chart. */
export interface Caption {
  readonly text: string;
  readonly range: TextRange;
  readonly mark?: CellMark;
}

export interface GridRow {
  /** Left to right; places that a cell from above covers are left out. */
  readonly cells: readonly GridCell[];
  /** Rows of one block belong together on a page: counted from 0, in a continuous grid one for each table. */
  readonly block: number;
  readonly range: TextRange;
}

/** caption: names the block below it; corner: heads the row headers. */
export type CellRole = 'caption' | 'corner' | 'columnHeader' | 'rowHeader' | 'number' | 'text';

export interface GridCell {
  readonly role: CellRole;
  readonly text: string;
  /** Place of its upper left corner in the grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly alignment: 'start' | 'center';
  /** Where a click leads: what it was written as, or what stands for it. */
  readonly range: TextRange;
  /** The statutory number that it shows. */
  readonly fact?: Fact;
  readonly mark?: CellMark;
}

/** For the preview. broken: an error stands here; doubtful: a warning; unchecked: nothing that must hold of it could be checked. */
export interface CellMark {
  readonly state: 'broken' | 'doubtful' | 'unchecked';
  /** Why, in the words of the diagnostics. */
  readonly words: readonly Text[];
}

/** A chart. */
export interface LaidOutFigure {
  readonly kind: 'figure';
  readonly id: string;
  /** Prints below the picture. */
  readonly title: Caption;
  /** What the picture shows, in words, every number included. */
  readonly alternative: string;
  /** Left out where it cannot be drawn: then the table stands in its place. */
  readonly picture?: Picture;
  /** The same numbers, with the title as caption: for outputs without pictures. */
  readonly data: LaidOutTable;
  readonly range: TextRange;
}

/** Who published the report, when and where. */
export interface PublicationData {
  readonly kind: 'publication';
  readonly entries: readonly PublicationEntry[];
}

export interface PublicationEntry {
  readonly key: string;
  readonly value: string;
  readonly href?: WebAddress;
  readonly range: TextRange;
  readonly mark?: CellMark;
}
