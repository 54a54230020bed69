import type { Fact } from '../report/evaluated.ts';
import type { PictureFile } from '../report/picture-file.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Text } from '../shared/text.ts';
import type { FileAddress, WebAddress } from './addresses.ts';
import type { Picture } from './chart/picture.ts';

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
  /** In reading order; behind the last chapter attachments, signature, footnotes and publication data. */
  readonly blocks: readonly LaidOutBlock[];
}

export type LaidOutBlock =
  | LaidOutHeading
  | Contents
  | LaidOutParagraph
  | LaidOutTable
  | TableNotes
  | LaidOutFigure
  | LaidOutPicture
  | Attachments
  | Footnotes
  | Signature
  | PublicationData;

/** What the report contains, below its title: chapters and sections in their order. */
export interface Contents {
  readonly kind: 'contents';
  readonly entries: readonly ContentsEntry[];
  /** The header line that asks for it. */
  readonly range: TextRange;
}

export interface ContentsEntry {
  readonly level: HeadingLevel;
  readonly text: string;
  /** Of the heading. */
  readonly id: string;
}

/** What a list of what the report contains is headed with. */
export const contentsTitle = '目录';

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
  /** The mark of a footnote, which stands at the end of its page or of the report; `first`: no mark before it leads there. */
  | { readonly kind: 'footnote'; readonly note: FootnoteText; readonly first: boolean }
  /** A file beside the report, which only outputs for the web lead to. */
  | { readonly kind: 'file'; readonly path: FileAddress; readonly children: readonly LaidOutInline[] }
  | { readonly kind: 'link'; readonly href: WebAddress; readonly children: readonly LaidOutInline[] }
  /** A number bound to the tables; while it can't be known, its source in braces prints. */
  | { readonly kind: 'number'; readonly text: string; readonly known: boolean; readonly range: TextRange };

/** A footnote of the prose. */
export interface FootnoteText {
  /** From 1, in the order of the first marks. */
  readonly number: number;
  readonly inlines: readonly LaidOutInline[];
  readonly range: TextRange;
  readonly mark?: CellMark;
}

/** All footnotes, for outputs without pages. */
export interface Footnotes {
  readonly kind: 'footnotes';
  readonly notes: readonly FootnoteText[];
}

/** What is said below a table, and below those that print as one with it. */
export interface TableNotes {
  readonly kind: 'notes';
  readonly notes: readonly LaidOutNote[];
}

export interface LaidOutNote {
  /** What stands in front of it: `注：`, of several `1.`, the first `注：1.`. */
  readonly lead: string;
  readonly inlines: readonly LaidOutInline[];
  readonly range: TextRange;
  readonly mark?: CellMark;
}

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
  /** So many columns at the left head the rows; of a table that goes on beside itself, where it is too wide for a page. */
  readonly labelColumns?: number;
  readonly rows: readonly LaidOutRow[];
}

/** Of a table or a chart. */
export interface Caption {
  readonly text: string;
  readonly range: TextRange;
  readonly mark?: CellMark;
}

export interface LaidOutRow {
  /** Left to right; places that a cell from above covers are left out. */
  readonly cells: readonly LaidOutCell[];
  /** Rows of one block belong together on a page: counted from 0, in a continuous grid one for each table. */
  readonly block: number;
  readonly range: TextRange;
}

/** caption: names the block below it; corner: heads the row headers. */
export type CellRole = 'caption' | 'corner' | 'columnHeader' | 'rowHeader' | 'number' | 'text';

export interface LaidOutCell {
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
  /** The cell of a table of the author's own that it shows. */
  readonly ownFact?: Fact;
  readonly mark?: CellMark;
}

/** Whether a cell is the note in the corner of table 三, which is set as one, and no heading over the labels below it. */
export function isCornerNote({ role, rowSpan, alignment }: LaidOutCell): boolean {
  return role === 'corner' && rowSpan > 1 && alignment === 'start';
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

/** A picture out of a file, as wide as the text where it has pixels enough. */
export interface LaidOutPicture {
  readonly kind: 'picture';
  readonly id: string;
  /** Prints below the picture. */
  readonly title: Caption;
  /** Read aloud in its place: the title where nothing else is written. */
  readonly alternative: string;
  readonly path?: FileAddress;
  /** Left out where it cannot be shown: then its title stands in its place. */
  readonly shown?: ShownPicture;
  readonly range: TextRange;
}

/** What is shown of a picture. */
export interface ShownPicture extends PictureFile {
  /** The address of its file, for the preview, which fetches it. */
  readonly address: string;
  /** Its bytes, for files, which hold them. */
  readonly content?: Uint8Array;
}

/** What stands in the place of a picture where none can be shown. */
export function pictureInWords({ title, alternative }: Pick<LaidOutPicture, 'title' | 'alternative'>): string {
  const told = alternative === title.text ? '' : `\uff0c${alternative}`;
  return `\uff08图片\uff1a${title.text}${told}\uff09`;
}

/** What a picture may take of a page, in any unit. */
interface Room {
  readonly width: number;
  readonly height: number;
  /** So many of that unit are an inch. */
  readonly inch: number;
}

/**
 * The size of a picture on a page: as wide as the text, but no higher than the page, and no wider than its pixels make up
 * sharp, 96 to the inch. A drawing is sharp at any size.
 */
export function pictureSize({ kind, width, height }: PictureFile, room: Room): Omit<Room, 'inch'> {
  const widest = kind === 'svg' ? room.width : Math.min(room.width, (width / 96) * room.inch);
  const scale = Math.min(widest / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** What is attached to the report, behind its text. */
export interface Attachments {
  readonly kind: 'attachments';
  readonly entries: readonly AttachmentEntry[];
}

export interface AttachmentEntry {
  /** `1.`; empty where there is no other. */
  readonly number: string;
  readonly name: string;
  readonly path?: FileAddress;
  readonly range: TextRange;
  readonly mark?: CellMark;
}

/** Who signs the report, and the day: one line or two at the right edge. */
export interface Signature {
  readonly kind: 'signature';
  readonly lines: readonly SignatureLine[];
}

export interface SignatureLine {
  readonly text: string;
  /** Characters of body text from its last one to the right edge. */
  readonly indent: number;
  readonly range: TextRange;
  readonly mark?: CellMark;
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

/** What a file says of itself beside its text. */
export interface DocumentFacts {
  /** The day the file gives as its own: publication, or the end of the report year; never the moment of export. */
  readonly date: Date;
  /** In the file's properties, not in its face: that the report still had errors. */
  readonly remark?: string;
}
