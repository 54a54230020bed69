import type { TextDocument } from 'vscode-languageserver-textdocument';
import { totalColumn } from '../../report/equations/equations.ts';
import { type FormatRow, type FormatRowGroup, leafRows } from '../../report/format.ts';
import { unnamedBlockOf } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type {
  Block,
  Chapter,
  FreeHeading,
  FreeTable,
  Heading,
  Section,
  StatutoryTable,
  WrittenRow,
} from '../../report/written.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';
import { TextLines } from './text-lines.ts';

/** The parts of a report: its title with chapters, sections, tables and rows; chapters on their own without a title. */
export function reportOutline(report: Report, text: TextDocument): readonly OutlineEntry[] {
  return new ReportOutline(report, new TextLines(text)).parts();
}

class ReportOutline {
  readonly #report: Report;
  readonly #lines: TextLines;

  constructor(report: Report, lines: TextLines) {
    this.#report = report;
    this.#lines = lines;
  }

  parts(): readonly OutlineEntry[] {
    const { title, preface, chapters } = this.#report;
    const last = this.#lines.count - 1;
    const starts = chapters.map(({ heading }) => heading.range.start.line);
    const inner = [
      ...this.#tables(preface),
      ...chapters.map((chapter, index) => this.#chapter(chapter, (starts[index + 1] ?? last + 1) - 1)),
    ];
    return title ? [this.#headed('title', title, last, inner)] : inner;
  }

  #chapter(chapter: Chapter, last: number): OutlineEntry {
    return this.#headed('chapter', chapter.heading, last, this.#inside(chapter, last));
  }

  #inside({ blocks, sections }: Chapter | Section, last: number): readonly OutlineEntry[] {
    const starts = sections.map(({ heading }) => heading.range.start.line);
    return [
      ...this.#tables(blocks),
      ...sections.map((section, index) => {
        const end = (starts[index + 1] ?? last + 1) - 1;
        return this.#headed('section', section.heading, end, this.#inside(section, end));
      }),
    ];
  }

  #headed(
    kind: OutlineKind,
    { text, range, textRange }: Heading,
    last: number,
    parts: readonly OutlineEntry[],
  ): OutlineEntry {
    return { kind, name: text.trim(), range: this.#lines.from(range.start.line, last), nameRange: textRange, parts };
  }

  #tables(blocks: readonly Block[]): readonly OutlineEntry[] {
    return blocks.flatMap((block): OutlineEntry[] => {
      if (block.kind === 'table') return [this.#table(block)];
      return block.kind === 'free-table' ? [this.#freeTable(block)] : [];
    });
  }

  #table(table: StatutoryTable): OutlineEntry {
    const { name, nameRange, whole } = table;
    return { kind: 'table', name, range: this.#linesOf(whole), nameRange, parts: rowParts(table) };
  }

  #freeTable({ title, titleRange, rows, rowLines, whole }: FreeTable): OutlineEntry {
    const partOf = ({ label, range, first, count, children }: FreeHeading): OutlineEntry[] => {
      const parts = children.flatMap(partOf);
      const last = rows[first + count - 1]?.range ?? range;
      if (children.length === 0)
        return label === '' ? [] : [{ kind: 'row', name: label, range: last, nameRange: last, parts }];
      return [
        {
          kind: 'row-group',
          name: label,
          range: this.#lines.from(range.start.line, last.end.line),
          nameRange: range,
          parts,
        },
      ];
    };
    const parts = rowLines.headings.flatMap(partOf);
    return { kind: 'free-table', name: title, range: this.#linesOf(whole), nameRange: titleRange, parts };
  }

  #linesOf({ start, end }: TextRange): TextRange {
    return this.#lines.from(start.line, end.line);
  }
}

/** The written rows of a table; rows below a line such as `| （三）不予公开 |` that names their group stand within it. */
function rowParts(table: StatutoryTable): readonly OutlineEntry[] {
  return [...partsFrom(table.rows, table)];
}

interface Open {
  readonly part: OutlineEntry & { readonly parts: OutlineEntry[] };
  readonly rows: readonly FormatRow[];
}

function* partsFrom(rows: Iterable<WrittenRow>, table: StatutoryTable): Iterable<OutlineEntry> {
  const open: Open[] = [];
  for (const row of rows) {
    const group = row.group && (unnamedBlockOf(row.group) ?? row.group);
    while (open.length > 0 && !belongs(row, group, open.at(-1))) {
      const closed = open.pop();
      if (closed && open.length === 0) yield spanned(closed.part);
    }
    const part = { ...partOf(row, table), parts: [] as OutlineEntry[] };
    open.at(-1)?.part.parts.push(part);
    if (group) open.push({ part, rows: leafRows(group.children) });
    else if (open.length === 0) yield part;
  }
  const [outermost] = open;
  if (outermost) yield spanned(outermost.part);
}

/** Rows the form does not have stay where they are written; 其余 belongs to the whole table. */
function belongs({ kind, row }: WrittenRow, group: FormatRowGroup | undefined, open: Open | undefined): boolean {
  if (kind === 'unknown') return true;
  const first = row ?? (group && leafRows(group.children)[0]);
  return first !== undefined && open?.rows.includes(first) === true;
}

/** A group reaches to the end of its last row. */
function spanned(part: OutlineEntry): OutlineEntry {
  const parts = part.parts.map(spanned);
  return { ...part, parts, range: { start: part.range.start, end: parts.at(-1)?.range.end ?? part.range.end } };
}

function partOf(row: WrittenRow, table: StatutoryTable): OutlineEntry {
  const { kind, label, range, labelRange } = row;
  const detail = numbersOf(row, table);
  return {
    kind: kind === 'group' ? 'row-group' : 'row',
    name: label,
    ...(detail === undefined ? {} : { detail }),
    range,
    nameRange: labelRange,
    parts: [],
  };
}

/** The total of a row, or its few numbers where nothing totals them. */
function numbersOf({ row }: WrittenRow, { definition, facts }: StatutoryTable): string | undefined {
  if (!row || !definition) return undefined;
  const total = totalColumn(definition);
  const shown = (facts[definition.rows.indexOf(row)] ?? []).filter(({ column }) => !total || column === total);
  if (!shown.some(({ value }) => value !== undefined)) return undefined;
  return shown.map(({ value }) => value?.toFixed() ?? '—').join(' | ');
}
