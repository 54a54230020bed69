import { type Grid, type GridCell, type GridRow, ownText, single } from '../../grid/grid.ts';
import type { Text } from '../../shared/text.ts';
import { readHtml } from '../html/html-blocks.ts';
import { ImportProblem } from '../problem.ts';
import { decodedPath, lineOfRuns, plainLine, type TextRun } from '../prose-line.ts';
import type { SourceBlock, SourceDocument, TextWithMarks } from '../source.ts';
import { ruledText } from './ruled-text.ts';

/** Plain text or Markdown: a paragraph a line, rows of tables with bars or tabs between their cells, or wide blanks. */
export function readText(text: string): SourceDocument {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.length > mostLines) throw new ImportProblem('too-large');
  const isMarkdown = lines.some((line) => /^#{1,4}\s+\S/.test(line)) || lines.some((line) => ruler.test(line));
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const ruled = ruledBelow(lines, at);
    if (ruled) {
      blocks.push({ kind: 'grid', grid: ruled.grid, place: placeOf(at + 1, ruled.end), within: [] });
      at = ruled.end;
      continue;
    }
    const page = pageTable(lines, at);
    if (page) {
      blocks.push(...page.blocks.map((block) => ({ ...block, place: placeOf(at + 1, page.end), within: [] })));
      at = page.end;
      continue;
    }
    const table = tableAt(lines, at);
    if (table) {
      const place = placeOf(at + 1, table.end);
      blocks.push({ kind: 'grid', grid: table.grid, place, within: [] });
      at = table.end;
      continue;
    }
    const block = paragraph(lines[at] ?? '', at, isMarkdown);
    if (block) blocks.push(block);
    at += 1;
  }
  return { blocks, told: {}, attachments: [], isShell: false, remarks: [] };
}

/** A report with each cell on a line of its own has some thousand. */
const mostLines = 30_000;

function placeOf(first: number, last: number): Text {
  return first === last
    ? { zh: `第 ${first} 行`, en: `line ${first}` }
    : { zh: `第 ${first} 至 ${last} 行的表`, en: `the table in lines ${first} to ${last}` };
}

const ruler = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*\|?\s*$/;

function paragraph(line: string, at: number, isMarkdown: boolean): SourceBlock | undefined {
  const marks = isMarkdown ? /^\s*(#{1,6})\s+/.exec(line)?.[0] : undefined;
  const bare = isMarkdown ? line.slice(marks?.length ?? 0).replace(/^\s*(?:>\s*)+/, '') : line;
  const said = isMarkdown ? markdownLine(bare) : plainLine(bare);
  // ==================== 正文 ====================
  if (said.text === '' || /^[=\-_*\s]{4,}[^=]{0,8}[=\-_*\s]*$/.test(said.text)) return undefined;
  return {
    kind: 'paragraph',
    lines: [said],
    heading: marks?.trim().length ?? 0,
    place: placeOf(at + 1, at + 1),
    within: [],
  };
}

/** The path of a file as reports write it: programs for pages encode what is not Latin. */
function addressOf(href: string): string {
  return href.startsWith('.') ? decodedPath(href) : href;
}

/** Bold and links of Markdown are those of a report. */
function markdownLine(line: string): TextWithMarks {
  const plain = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of line.matchAll(
    /(?<!\\)\*\*(.+?)(?<!\\)\*\*|(?<![\\!])\[([^\]]+)\]\(((?:https?:|mailto:|\.{1,2}\/)[^()\s]+)\)/g,
  )) {
    const [whole, strong, label, href] = match;
    runs.push({ text: plain(line.slice(at, match.index)) });
    runs.push(
      strong !== undefined
        ? { text: plain(strong), strong: true }
        : { text: plain(label ?? ''), ...(href !== undefined && { href: addressOf(href) }) },
    );
    at = match.index + whole.length;
  }
  return lineOfRuns([...runs, { text: plain(line.slice(at)) }]);
}

/** The table ruled off by dashes whose names of columns begin on a line. */
function ruledBelow(lines: readonly string[], at: number): ReturnType<typeof ruledText> {
  for (let below = at; below < at + 8 && (lines[below] ?? '').trim() !== ''; below++) {
    const found = ruledText(lines, below);
    if (found) return found.start === at ? found : undefined;
  }
  return undefined;
}

/** A table as pages have it, among lines of Markdown: those with merged cells have no other form there. */
function pageTable(
  lines: readonly string[],
  at: number,
): { readonly blocks: readonly SourceBlock[]; readonly end: number } | undefined {
  if (!/^\s*<table\b/i.test(lines[at] ?? '')) return undefined;
  const last = lines.findIndex((line, index) => index >= at && /<\/table\s*>/i.test(line));
  if (last < 0) return undefined;
  return { blocks: readHtml(lines.slice(at, last + 1).join('\n')).blocks, end: last + 1 };
}

interface Table {
  readonly grid: Grid;
  readonly end: number;
}

/** The table that begins on a line; undefined where none does. */
function tableAt(lines: readonly string[], at: number): Table | undefined {
  const parts = partsOf(lines[at] ?? '');
  if (!parts) return undefined;
  const rows: GridRow[] = [];
  let end = at;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const own = partsOf(line);
    // Blank lines stand between rows of text copied from a page.
    const isGap =
      line.trim() === '' &&
      partsOf(lines[end + 1] ?? '') !== undefined &&
      parts.by === '|' &&
      !ruler.test(lines[end + 2] ?? '');
    if (own?.by !== parts.by && !isGap) {
      // Cells of one row on lines of their own have a bar behind the last alone.
      const isTorn =
        parts.by === '|' &&
        line.trim() !== '' &&
        line.length < 40 &&
        partsOf(lines[end + 1] ?? '')?.by === '|' &&
        !/[。]/.test(line) &&
        !/^[一二三四五六]、/.test(line.trim());
      if (!isTorn) break;
      rows.push([single(line)]);
    } else if (own && !ruler.test(line)) rows.push(own.cells.map(single));
    end += 1;
  }
  const isTorn = parts.by === '|' && rows.filter((row) => row.length === 1).length > rows.length / 2;
  if (parts.by !== '|' && rows.length < 2 && rows.every((row) => row.length < 3)) return undefined;
  return { grid: isTorn ? cellsAsRows(rows) : rows, end };
}

/** 首页 | 政务公开 | 打印: the bars of a page's menu part no cells. A row may speak of the same things, and has a value. */
function isMenu(cells: readonly string[]): boolean {
  return (
    cells.some((cell) =>
      /^\s*(?:当前位置.*|(?:网站|本站|返回)?首页|(?:关闭|打印)(?:窗口|本页|页面)?)\s*$/.test(cell),
    ) && !cells.some((cell) => /^\s*\d[\d,.]*\s*$/.test(cell))
  );
}

/** The cells of a line, and what stands between them. */
function partsOf(line: string): { readonly by: string; readonly cells: readonly string[] } | undefined {
  if (/(?<!\\)[|｜]/.test(line)) {
    const inner = line
      .trim()
      .replace(/^[|｜]/, '')
      .replace(/(?<!\\)[|｜]$/, '');
    const cells = inner.split(/(?<!\\)[|｜]/).map((cell) =>
      cell
        .replace(/\\([|\\*_`[\]<>#~])/g, '$1')
        .replace(/\*\*/g, '')
        .replace(/<br\s*\/?>/g, '\n'),
    );
    return isMenu(cells) ? undefined : { by: '|', cells };
  }
  if (/\S\s*\t/.test(line)) return { by: '\t', cells: line.replace(/^ +/, '').split('\t') };
  const wide = line.trim().split(/ {2,}|\u3000{1,}(?=[\d\u4e00-\u9fff])/);
  const numbers = wide.filter((part) => /^[-\d.,/—]+$/.test(part));
  return wide.length >= 3 && numbers.length >= 1 && line.length < 200 && !/[。；]/.test(line)
    ? { by: ' ', cells: wide }
    : undefined;
}

/**
 * Rows out of cells that stand one below the other, each with its bar: what is a word begins a row, unless only words stand
 * before it; what is blank or a number goes on with it. The last word in front of blank cells is their label.
 */
function cellsAsRows(cells: Grid): Grid {
  const rows: GridRow[] = [];
  let row: GridCell[] = [];
  const flush = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const [index, line] of cells.entries()) {
    const [first, ...others] = line;
    if (!first) continue;
    const isWord = /\p{L}/u.test(ownText(first));
    const hasValues = row.some((cell) => !/\p{L}/u.test(ownText(cell)));
    const next = ownText(cells[index + 1]?.[0]);
    const beginsRow = isWord && (hasValues || (cells[index + 1] !== undefined && !/\p{L}/u.test(next)));
    if (beginsRow) flush();
    row.push(first);
    // What only the merged cells of other rows leave behind is no cell.
    if (others.length > 0 && !others.every((cell) => ownText(cell) === '')) row.push(...others);
  }
  flush();
  return rows;
}
