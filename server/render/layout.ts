import type { Finding } from '../checks/check.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type {
  Block,
  FreeTable,
  Header,
  Heading,
  Illustration,
  Section,
  StatutoryTable,
  TableNote,
} from '../report/written.ts';
import { fileAddress } from './addresses.ts';
import { type CellMarks, cellMarks } from './cell-marks.ts';
import { layOutFigure } from './chart/figure.ts';
import type { DrawChart } from './chart/picture.ts';
import { closing } from './closing.ts';
import type {
  Caption,
  Footnotes,
  FootnoteText,
  HeadingLevel,
  LaidOutBlock,
  LaidOutDocument,
  LaidOutHeading,
  LaidOutPicture,
  LaidOutTable,
  ShownPicture,
  TableNotes,
} from './document.ts';
import { freeGrid } from './free-table.ts';
import { gridRows, type TableGrid } from './grid.ts';
import { breakAround, type FindFootnote, layOutInlines } from './inlines.ts';
import { printableDocument } from './printable-document.ts';
import {
  type CaptionedGrid,
  type DefinedTable,
  joinGrids,
  sidewaysGrid,
  uprightGrid,
  writtenGrid,
} from './statutory-table.ts';

/**
 * Lays a report out for every output. Half-written reports print what they have: a table that the text does not open
 * is not printed, a cell without a value stays empty. `findings` are what the cells are marked by. Without `draw` the
 * numbers of a chart stand in its place, without `show` the title of a picture.
 */
export function layOut(
  report: Report,
  findings: readonly Finding[] = [],
  draw?: DrawChart,
  show?: ShowPicture,
): LaidOutDocument {
  const { body } = report.header;
  const subject = report.format?.reportTitle.name;
  return printableDocument({
    title: report.title?.text.trim() || subject || body?.trim() || untitled,
    ...(body !== undefined && { body }),
    ...(subject !== undefined && { subject }),
    blocks: new DocumentLayout(report, cellMarks(report, findings), subject, { draw, show }).blocks,
  });
}

/** Gives what is to be shown of a picture; undefined for one that cannot be shown. */
export type ShowPicture = (illustration: Illustration) => ShownPicture | undefined;

/** What makes pictures visible. */
interface Visible {
  readonly draw: DrawChart | undefined;
  readonly show: ShowPicture | undefined;
}

/** What a report goes by of which nothing is known. */
const untitled = '报告';

/** Counts headings, tables and figures, so that each has an id of its own. */
class DocumentLayout {
  readonly #marks: CellMarks;
  /** Stays in one line at the end of titles. */
  readonly #subject: string | undefined;
  readonly #visible: Visible;
  readonly #footnote: FindFootnote;
  /** The whole document. */
  readonly blocks: readonly LaidOutBlock[];
  #headings = 0;
  #tables = 0;
  #figures = 0;

  constructor(report: Report, marks: CellMarks, subject: string | undefined, visible: Visible) {
    this.#marks = marks;
    this.#subject = subject;
    this.#visible = visible;
    const { find, all } = footnotesOf(report, marks);
    this.#footnote = find;
    const text = this.#text(report);
    this.blocks = [...withContents(text, report.header), ...closing(report.header, all, marks)];
  }

  #text({ title, preface, chapters }: Report): LaidOutBlock[] {
    return [
      ...(title?.text.trim() ? this.#under(1, title, preface) : this.#blocks(preface)),
      ...chapters.flatMap((chapter) => [
        ...this.#under(2, chapter.heading, chapter.blocks),
        ...this.#sections(chapter.sections),
      ]),
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
    const inlines = layOutInlines(heading.inlines, this.#footnote);
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
    const footnote = this.#footnote;
    return layOutBlocks(blocks, { marks: this.#marks, footnote, headingId, tableId, figureId, ...this.#visible });
  }
}

/** With what the report contains below its title, or at its beginning where it has none. */
function withContents(blocks: readonly LaidOutBlock[], { contents, entries: header }: Header): readonly LaidOutBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const range = header.find(({ key }) => key === '目录')?.keyRange;
  const listed = headings.filter(({ level, text }) => level > 1 && text.trim() !== '');
  if (!contents || !range || listed.length === 0) return blocks;
  const entries = listed.map(({ level, text, id }) => ({ level, text: text.trim(), id }));
  const at = headings[0]?.level === 1 ? 1 : 0;
  return [...blocks.slice(0, at), { kind: 'contents', entries, range }, ...blocks.slice(at)];
}

/** Where blocks stand. */
interface Surroundings extends Visible {
  readonly marks: CellMarks;
  readonly footnote: FindFootnote;
  /** Of the nearest heading above. */
  readonly headingId?: string | undefined;
  /** The next table's id. */
  readonly tableId: () => string;
  /** The next figure's id. */
  readonly figureId: () => string;
}

/** Paragraphs and tables as they print; neighbouring tables of a continuous chapter become one grid. */
function layOutBlocks(blocks: readonly Block[], surroundings: Surroundings): LaidOutBlock[] {
  const { marks, figureId, draw, footnote } = surroundings;
  return runsOf(blocks).flatMap((run): LaidOutBlock[] => {
    if (run.kind === 'continuous') return [continuousTable(run.tables, surroundings)];
    if (run.kind === 'notes') return [tableNotes(run.notes, marks, footnote)];
    const { block } = run;
    if (block.kind === 'paragraph') {
      const mark = marks.at(block.range);
      return [
        {
          kind: 'paragraph',
          inlines: layOutInlines(block.inlines, footnote),
          range: block.range,
          ...(mark && { mark }),
        },
      ];
    }
    if (block.kind === 'chart') return [layOutFigure(block, figureId(), draw, marks.at(block.range))];
    if (block.kind === 'picture') return [layOutPicture(block, surroundings)];
    return [block.kind === 'table' ? singleTable(block, surroundings) : freeTable(block, surroundings)];
  });
}

function layOutPicture(illustration: Illustration, { marks, figureId, show }: Surroundings): LaidOutPicture {
  const { title, titleRange, path, alternative, range } = illustration;
  const address = fileAddress(path);
  const shown = show?.(illustration);
  const mark = marks.at(range);
  return {
    kind: 'picture',
    id: figureId(),
    title: { text: title, range: titleRange, ...(mark && { mark }) },
    alternative,
    ...(address !== undefined && { path: address }),
    ...(shown && { shown }),
    range,
  };
}

type Run =
  | { readonly kind: 'single'; readonly block: Exclude<Block, TableNote> }
  | { readonly kind: 'notes'; readonly notes: TableNote[] }
  | { readonly kind: 'continuous'; readonly tables: [DefinedTable, ...DefinedTable[]] };

/** What the form itself says below a table, in front of what the author says. */
function withNotesOfForm(block: Block): Block[] {
  const notes = (block.kind === 'table' && block.definition?.notes) || [];
  const range = block.kind === 'table' ? block.nameRange : block.range;
  return [block, ...notes.map((text): TableNote => ({ kind: 'note', inlines: [{ kind: 'text', text }], text, range }))];
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks.flatMap(withNotesOfForm)) {
    const notes = runs.at(-1);
    const last = notes?.kind === 'notes' ? runs.at(-2) : notes;
    if (block.kind === 'note') {
      if (notes?.kind === 'notes') notes.notes.push(block);
      else runs.push({ kind: 'notes', notes: [block] });
    } else if (!isContinuous(block)) runs.push({ kind: 'single', block });
    else if (last?.kind === 'continuous' && last.tables[0].home === block.home) last.tables.push(block);
    else runs.push({ kind: 'continuous', tables: [block] });
  }
  return runs;
}

function isContinuous(block: Exclude<Block, TableNote>): block is DefinedTable {
  return block.kind === 'table' && block.definition !== undefined && block.home?.continuous === true;
}

function isDefined(table: StatutoryTable): table is DefinedTable {
  return table.definition !== undefined;
}

function continuousTable(tables: readonly [DefinedTable, ...DefinedTable[]], surroundings: Surroundings): LaidOutTable {
  const { grid, blocks } = joinGrids(tables.map((table) => captioned(table, surroundings.marks)));
  const name = tables.map((table) => table.definition.label).join('\u3001');
  const range = { start: tables[0].range.start, end: (tables.at(-1) ?? tables[0]).range.end };
  return tableOf(grid, { name, range }, surroundings, blocks);
}

function captioned(table: DefinedTable, marks: CellMarks): CaptionedGrid {
  const { definition, nameRange } = table;
  return {
    caption: definition.label,
    captionRange: nameRange,
    captionMark: marks.at(nameRange),
    grid: definedGrid(table, marks),
  };
}

function definedGrid(table: DefinedTable, marks: CellMarks): TableGrid {
  return table.definition.sideways ? sidewaysGrid(table, marks) : uprightGrid(table, marks);
}

function singleTable(table: StatutoryTable, surroundings: Surroundings): LaidOutTable {
  const { name, nameRange, range } = table;
  if (!isDefined(table)) {
    return tableOf(
      writtenGrid(table),
      { name, range, caption: captionOf(name, nameRange, surroundings.marks) },
      surroundings,
    );
  }
  const grid = definedGrid(table, surroundings.marks);
  const { label, onOnePage } = table.definition;
  const one = onOnePage ? { onOnePage } : {};
  // A table without an official label goes by its chapter's heading, as in the printed form.
  if (label === table.definition.name) return tableOf(grid, { name, range, ...one }, surroundings);
  const caption = captionOf(label, nameRange, surroundings.marks);
  return tableOf(grid, { name: label, range, caption, ...one }, surroundings);
}

function captionOf(text: string, range: TextRange, marks: CellMarks): Caption {
  const mark = marks.at(range);
  return { text, range, ...(mark && { mark }) };
}

function freeTable(table: FreeTable, surroundings: Surroundings): LaidOutTable {
  const { title, titleRange, range } = table;
  const named = { name: title, range, caption: captionOf(title, titleRange, surroundings.marks) };
  const grid = freeGrid(table, surroundings.marks);
  const labelColumns = table.rowLines.headings.some(({ children }) => children.length > 0) ? 2 : 1;
  return { ...tableOf(grid, named, surroundings), labelColumns };
}

function tableOf(
  grid: TableGrid,
  named: Pick<LaidOutTable, 'name' | 'range' | 'caption' | 'onOnePage'>,
  { headingId, tableId }: Surroundings,
  blocks?: readonly number[],
): LaidOutTable {
  const { columnWeights, headerRows } = grid;
  const heading = headingId === undefined ? {} : { headingId };
  return {
    kind: 'table',
    id: tableId(),
    ...named,
    ...heading,
    columnWeights,
    headerRows,
    rows: gridRows(grid, blocks),
  };
}

/** What draws the charts of a report, loaded when there is one to draw: most reports have none. */
export async function drawingOf({ charts }: Report): Promise<DrawChart | undefined> {
  return charts.length === 0 ? undefined : (await import('./chart/draw-chart.ts')).drawChart;
}

/** Notes of a table as they print below it: one by itself behind 注, several numbered. */
function tableNotes(notes: readonly TableNote[], marks: CellMarks, footnote: FindFootnote): TableNotes {
  const lead = (index: number) => (index === 0 ? '注：' : '') + (notes.length > 1 ? `${index + 1}.` : '');
  return {
    kind: 'notes',
    notes: notes.map(({ inlines, range }, index) => {
      const mark = marks.at(range);
      return { lead: lead(index), inlines: layOutInlines(inlines, footnote), range, ...(mark && { mark }) };
    }),
  };
}

/** The footnotes of a report that marks lead to, by their numbers, and a way to find them while the report is laid out. */
function footnotesOf(
  { footnotes }: Report,
  marks: CellMarks,
): { readonly find: FindFootnote; readonly all: Footnotes | undefined } {
  const led = footnotes
    .flatMap(({ number, name, inlines, range }) => {
      const mark = marks.at(range);
      const note = { inlines: layOutInlines(inlines), range, ...(mark && { mark }) };
      return number === undefined ? [] : [{ name, note: { number, ...note } satisfies FootnoteText }];
    })
    .sort((one, other) => one.note.number - other.note.number);
  const met = new Set<string>();
  const find: FindFootnote = (name) => {
    const note = led.find((one) => one.name === name)?.note;
    const first = !met.has(name);
    met.add(name);
    return note && { kind: 'footnote', note, first };
  };
  return { find, all: led.length === 0 ? undefined : { kind: 'footnotes', notes: led.map(({ note }) => note) } };
}
