import type { Finding } from '../checks/check.ts';
import type { Block, Heading, Report, Section } from '../report/report.ts';
import { layOutBlocks } from './block-layout.ts';
import { type CellMarks, cellMarks } from './cell-marks.ts';
import type { HeadingLevel, LaidOutBlock, LaidOutDocument, LaidOutHeading } from './document.ts';
import { breakAround, layOutInlines } from './inline-text.ts';
import { publicationData } from './publication.ts';

/** Ends every title, stays in one line there, and is what a report without a title goes by. */
const nameOfReports = '政府信息公开工作年度报告';

/**
 * Lays a report out for every output. Half-written reports print what they have: a table that the text does not open
 * is not printed, a cell without a value stays empty. `findings` are what the cells are marked by.
 */
export function layOut(report: Report, findings: readonly Finding[] = []): LaidOutDocument {
  const { body } = report.header;
  return {
    title: report.title?.text.trim() || nameOfReports,
    ...(body !== undefined && { body }),
    blocks: new DocumentLayout(cellMarks(report, findings)).blocksOf(report),
  };
}

/** Counts headings and tables, so that each has an id of its own. */
class DocumentLayout {
  readonly #marks: CellMarks;
  #headings = 0;
  #tables = 0;

  constructor(marks: CellMarks) {
    this.#marks = marks;
  }

  blocksOf({ title, preface, chapters, header }: Report): LaidOutBlock[] {
    const publication = publicationData(header);
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
    const inlines = layOutInlines(heading.inlines);
    const laidOut: LaidOutHeading = {
      kind: 'heading',
      id,
      level,
      inlines: level === 1 ? breakAround(inlines, nameOfReports) : inlines,
      text,
      range,
    };
    return [laidOut, ...this.#blocks(blocks, id)];
  }

  #blocks(blocks: readonly Block[], headingId?: string): LaidOutBlock[] {
    const tableId = () => {
      this.#tables += 1;
      return `gk-table-${this.#tables}`;
    };
    return layOutBlocks(blocks, { marks: this.#marks, headingId, tableId });
  }
}
