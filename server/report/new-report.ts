import { headerLines } from '../language/header-keys.ts';
import { headingMarks, isComment } from '../shared/line-kinds.ts';
import { fillings, writtenWidths } from '../shared/table-columns.ts';
import { textWidth } from '../shared/text-width.ts';
import { kindByName } from './body-kind.ts';
import { yearWritten } from './cycle.ts';
import type { Format, FormatChapter, FormatColumn, FormatRow, FormatRowGroup, FormatTable, RowNode } from './format.ts';
import { givenBy } from './names.ts';
import type { Position } from './text-range.ts';

/** What a new report starts from. */
export interface NewReport {
  readonly body: string;
  /** Left out, the name tells it, where it does. */
  readonly bodyKind?: string | undefined;
  readonly year: number;
  readonly format: Format;
  /** Path of last year's report, seen from the new one. */
  readonly lastYear?: string;
}

/** The text of a new report: every chapter and table of the format, totals computed, every other number left blank. */
export function newReportText(start: NewReport): string {
  const { format } = start;
  return [newHeader(start).join('\n'), newTitle(format), ...format.prefaces, ...format.chapters.map(newChapter), '']
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The header lines of a new report. */
export function newHeader({ body, bodyKind, year, format, lastYear }: NewReport): readonly string[] {
  const kind = bodyKind ?? kindByName(body, format)?.name;
  return headerLines({
    格式: format.name,
    机关: body,
    机关类型: kind,
    年度: yearWritten(year, format),
    上年: lastYear,
  });
}

/**
 * The text of a new report with room for the author to begin, and the place to begin at: below the heading of the first
 * chapter that wants text, otherwise in the first blank cell, otherwise at the end.
 */
export function openedForWriting(text: string): { readonly text: string; readonly cursor: Position } {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, index) => (headingMarks(line) === 2 ? [index] : []));
  const empty = headings.find((heading, index) => {
    const below = lines.slice(heading + 1, headings[index + 1]);
    return below.every((line) => line.trim() === '' || isComment(line));
  });
  if (empty !== undefined) {
    const next = headings.find((heading) => heading > empty) ?? lines.length;
    const last = lines.slice(0, next).findLastIndex((line) => line.trim() !== '');
    const opened = [...lines.slice(0, last + 1), '', '', '', ...lines.slice(last + 2)];
    return { text: opened.join('\n'), cursor: { line: last + 2, character: 0 } };
  }
  const row = lines.findIndex((line) => blankCell.test(line));
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { text, cursor: row < 0 ? end : { line: row, character: (blankCell.exec(lines[row] ?? '')?.index ?? 0) + 1 } };
}

const blankCell = /(?<=\|.*\|) +(?=\|)/;

/** The title line as the format has it; header values complete it. */
export function newTitle({ reportTitle }: Format): string {
  return `# ${reportTitle.pattern}`;
}

/** A chapter as an author finds it: heading, what the format asks for as comments, tables. */
export function newChapter(chapter: FormatChapter): string {
  const comments = [
    ...(chapter.wordLimit === undefined ? [] : [`// 篇幅一般不超过 ${chapter.wordLimit} 字。`]),
    ...(chapter.mentions.length === 0
      ? []
      : [`// 须写明：${chapter.mentions.map((mention) => mention.name).join('、')}。`]),
  ];
  const notes = comments.length === 0 ? [] : [comments.join('\n')];
  return [`## ${chapter.label}`, ...notes, ...chapter.tables.map((table) => newTableText(table))].join('\n\n');
}

/** A table with a header row and every row of the form, aligned; `cells` has what is known of its rows. */
export function newTableText(table: FormatTable, cells: ReadonlyMap<FormatRow, readonly string[]> = new Map()): string {
  const groupLines = new Map(groupStarts(table.rowTree, []));
  const rows = table.rows.flatMap((row) => [
    ...(groupLines.get(row.name) ?? []).map((label) => [label]),
    cells.has(row) ? [row.inBlock ?? row.name, ...(cells.get(row) ?? [])] : newRow(table, row),
  ]);
  return tableText(table, rows);
}

/** A table with a header row and these rows, each with its label first, aligned. */
export function tableText(table: FormatTable, rows: readonly (readonly string[])[]): string {
  const header = [cornerOf(table), ...table.columns.map((column) => column.name)];
  const widths = writtenWidths(
    header.map((name, index) => ({
      names: textWidth(name),
      cells: Math.max(0, ...rows.map((cells) => textWidth(cells[index] ?? ''))),
      narrows: index > 0,
    })),
  );
  // As the formatter writes it: labels to the left, numbers and their headings to the right.
  const line = (cells: readonly string[]) => {
    const blanks = fillings(
      cells.map((cell) => textWidth(cell)),
      widths,
      cells === header ? 'names' : 'cells',
    ).map((count) => ' '.repeat(count));
    const aligned = cells.map((cell, index) => (index === 0 ? cell + blanks[0] : blanks[index] + cell));
    return `| ${aligned.join(' | ')} |`;
  };
  return [`表 ${table.name}`, line(header), ...rows.map(line)].join('\n');
}

/** What stands in the corner of a header row: nothing where the words of the form would make the labels' column wide. */
export function cornerOf({ corner }: FormatTable): string {
  return corner.length > 12 ? '' : corner;
}

/** Label and cells of a row nobody has filled in: `=` where a rule gives the number, otherwise `blank`. */
export function newRow(table: FormatTable, row: FormatRow, blank = ''): string[] {
  return [row.inBlock ?? row.name, ...table.columns.map((column) => newCell(table, row, column) || blank)];
}

/** `=` where a rule gives the number, otherwise blank: not filled in yet. */
function newCell(table: FormatTable, row: FormatRow, column: FormatColumn): string {
  const given = table.rules.map((rule) => givenBy(rule, table));
  return given.includes(row) || given.includes(column) ? '=' : '';
}

/** For each row that begins a group the labels of the groups that begin there, outermost first. */
function groupStarts(nodes: readonly RowNode[], above: readonly string[]): [string, readonly string[]][] {
  return nodes.flatMap((node, index): [string, readonly string[]][] => {
    const starting = index === 0 ? above : [];
    if (node.kind === 'row') return starting.length === 0 ? [] : [[node.row.name, starting]];
    return groupStarts(node.children, [...starting, groupLine(node)]);
  });
}

/** The heading line of a group; what is named by the author has room for the name. */
export function groupLine({ repeatable, blockOf, name, label, aliases }: FormatRowGroup): string {
  return repeatable ? `${name}：` : blockOf === undefined ? label : (aliases[0] ?? label);
}
