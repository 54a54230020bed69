import type { Grid } from '../grid/grid.ts';
import type { Text } from '../shared/text.ts';

/*
 * What every container is read into: headings, paragraphs, tables and pictures in the order of reading. It is plain data, so
 * that containers can be read elsewhere than reports are told from them.
 */

/** Where a block stands, told as its reader knows it; `within` are the elements around it, from the outermost. */
interface Placed {
  /** `第 3 个表`, `第 12 行`, `工作表“表三”`. */
  readonly place: Text;
  /** Elements of a page are numbered; blocks of other containers stand in none. */
  readonly within: readonly number[];
}

/** A paragraph, or a heading. Its lines are parted by line breaks that the author set. */
export interface SourceParagraph extends Placed {
  readonly kind: 'paragraph';
  readonly lines: readonly TextWithMarks[];
  /** From 1, where it is marked as a heading; 0 for any other paragraph. */
  readonly heading: number;
}

/** A line of text, and the same as the report language writes it: bold and links marked, its own marks escaped. */
export interface TextWithMarks {
  readonly text: string;
  readonly written: string;
}

/** A table. */
export interface SourceGrid extends Placed {
  readonly kind: 'grid';
  readonly grid: Grid;
  readonly caption?: string;
  /** Of a table that is known to be the author's own. */
  readonly title?: string;
}

/** A picture or a chart, called what its source calls it. */
export interface SourcePicture extends Placed {
  readonly kind: 'picture';
  readonly name: string;
  /** The line of a report that shows it, where the source has one. */
  readonly line?: string;
  /** Its bytes are in the document itself: there is no file to name. */
  readonly isEmbedded?: boolean;
}

export type SourceBlock = SourceParagraph | SourceGrid | SourcePicture;

/** A file that a page links to. */
export interface Attachment {
  readonly name: string;
  readonly address: string;
}

/** A document as it was read from its container. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What a page says of itself where readers do not see it: its title, the day of publication; a report as data has its header. */
  readonly told: {
    readonly title?: string;
    readonly published?: string;
    readonly header?: Readonly<Record<string, string>>;
    /** Values of the lines of 附件 of a report as data. */
    readonly files?: readonly string[];
  };
  readonly attachments: readonly Attachment[];
  /** A page that scripts would have filled. */
  readonly isShell: boolean;
  /** What the container has besides, in words for the report of the import: tracked changes, hidden text, an encoding guessed. */
  readonly remarks: readonly Text[];
}
