import type { Finding } from '../checks/check.ts';
import type { Block, Heading, Report, Section } from '../report/report.ts';
import { layOutBlocks } from './block-layout.ts';
import { type CellMarks, cellMarks } from './cell-marks.ts';
import type { DrawChart } from './chart/drawing.ts';
import type { HeadingLevel, LaidOutBlock, LaidOutDocument, LaidOutHeading } from './document.ts';
import { breakAround, layOutInlines } from './inline-text.ts';
import { printableDocument } from './printable-document.ts';
import { publicationData } from './publication.ts';

/**
 * Lays a report out for every output. Half-written reports print what they have: a table that the text does not open
 * is not printed, a cell without a value stays empty. `findings` are what the cells are marked by. Without `draw` the
 * numbers of a chart stand in its place.
 */
export function layOut(report: Report, findings: readonly Finding[] = [], draw?: DrawChart): LaidOutDocument {
  const { body } = report.header;
  const subject = report.format?.reportTitle.name;
  return printableDocument({
    title: report.title?.text.trim() || subject || body?.trim() || untitled,
    ...(body !== undefined && { body }),
    ...(subject !== undefined && { subject }),
    blocks: new DocumentLayout(cellMarks(report, findings), subject, draw).blocksOf(report),
  });
}

/** What a report goes by of which nothing is known. */
const untitled = '报告';

/** Counts headings, tables and figures, so that each has an id of its own. */
class DocumentLayout {
  readonly #marks: CellMarks;
  /** Stays in one line at the end of titles. */
  readonly #subject: string | undefined;
  readonly #draw: DrawChart | undefined;
  #headings = 0;
  #tables = 0;
  #figures = 0;

  constructor(marks: CellMarks, subject: string | undefined, draw: DrawChart | undefined) {
    this.#marks = marks;
    this.#subject = subject;
    this.#draw = draw;
  }

  blocksOf({ title, preface, chapters, header }: Report): LaidOutBlock[] {
    const publication = publicationData(header, this.#marks);
    return [
      ...(title?.text.trim() ? this.#under(1, title, preface) : this.#blocks(preface)),
      ...chapters.flatMap((chapter) => [
        ...this.#under(2, chapter.heading, chapter.blocks),
        ...this.#sections(chapter.sections),
      ]),
      ...(publication ? [publication] : []),
    ];
  }

  #sections(sections: readonly Section[]): LaidOutBlock[] {
    return sections.flatMap((section) => [
      ...this.#under(section.level, section.heading, section.blocks),
      ...this.#sections(section.sections),
    ]);
  }

  #under(level: HeadingLevel, heading: Heading, blocks: readonly Block[]): LaidOutBlock[] {
    this.#headings += 1;
    const id = `gk-heading-${this.#headings}`;
    const { text, range } = heading;
    const mark = this.#marks.at(range);
    const inlines = layOutInlines(heading.inlines);
    const laidOut: LaidOutHeading = {
      kind: 'heading',
      id,
      level,
      inlines: level === 1 && this.#subject ? breakAround(inlines, this.#subject) : inlines,
      text,
      range,
      ...(mark && { mark }),
    };
    return [laidOut, ...this.#blocks(blocks, id)];
  }

  #blocks(blocks: readonly Block[], headingId?: string): LaidOutBlock[] {
    const tableId = () => {
      this.#tables += 1;
      return `gk-table-${this.#tables}`;
    };
    const figureId = () => {
      this.#figures += 1;
      return `gk-figure-${this.#figures}`;
    };
    return layOutBlocks(blocks, { marks: this.#marks, headingId, tableId, figureId, draw: this.#draw });
  }
}
