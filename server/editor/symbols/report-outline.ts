import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Block, Chapter, FreeTable, Heading, Report, Section, StatutoryTable } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Part, PartKind } from './outline.ts';
import { rowParts } from './row-parts.ts';
import { TextLines } from './text-lines.ts';

/** The parts of a report: its title with chapters, sections, tables and rows; chapters on their own without a title. */
export function reportOutline(report: Report, text: TextDocument): readonly Part[] {
  return new ReportOutline(report, new TextLines(text)).parts();
}

class ReportOutline {
  readonly #report: Report;
  readonly #lines: TextLines;

  constructor(report: Report, lines: TextLines) {
    this.#report = report;
    this.#lines = lines;
  }

  parts(): readonly Part[] {
    const { title, preface, chapters } = this.#report;
    const last = this.#lines.count - 1;
    const starts = chapters.map(({ heading }) => heading.range.start.line);
    const inner = [
      ...this.#tables(preface),
      ...chapters.map((chapter, index) => this.#chapter(chapter, (starts[index + 1] ?? last + 1) - 1)),
    ];
    return title ? [this.#headed('title', title, last, inner)] : inner;
  }

  #chapter(chapter: Chapter, last: number): Part {
    return this.#headed('chapter', chapter.heading, last, this.#inside(chapter, last));
  }

  #inside({ blocks, sections }: Chapter | Section, last: number): readonly Part[] {
    const starts = sections.map(({ heading }) => heading.range.start.line);
    return [
      ...this.#tables(blocks),
      ...sections.map((section, index) => {
        const end = (starts[index + 1] ?? last + 1) - 1;
        return this.#headed('section', section.heading, end, this.#inside(section, end));
      }),
    ];
  }

  #headed(kind: PartKind, { text, range, textRange }: Heading, last: number, parts: readonly Part[]): Part {
    return { kind, name: text.trim(), range: this.#lines.from(range.start.line, last), nameRange: textRange, parts };
  }

  #tables(blocks: readonly Block[]): readonly Part[] {
    return blocks.flatMap((block): Part[] => {
      if (block.kind === 'table') return [this.#table(block)];
      return block.kind === 'free-table' ? [this.#freeTable(block)] : [];
    });
  }

  #table(table: StatutoryTable): Part {
    const { name, nameRange, whole } = table;
    return { kind: 'table', name, range: this.#linesOf(whole), nameRange, parts: rowParts(table) };
  }

  #freeTable({ title, titleRange, rows, whole }: FreeTable): Part {
    const parts = rows
      .filter(({ label }) => label !== '')
      .map((row): Part => ({ kind: 'row', name: row.label, range: row.range, nameRange: row.range, parts: [] }));
    return { kind: 'free-table', name: title, range: this.#linesOf(whole), nameRange: titleRange, parts };
  }

  #linesOf({ start, end }: TextRange): TextRange {
    return this.#lines.from(start.line, end.line);
  }
}
