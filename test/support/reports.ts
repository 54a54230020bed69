import { readFileSync } from 'node:fs';
import { isReportFile } from '../../server/language/generated/ast.ts';
import { readReportTree } from '../../server/report/read/read-report.ts';
import type { Report } from '../../server/report/report.ts';
import { open } from './engine.ts';

/** The text of a file of the fixtures. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

/** A row of a table of the form within a text: `表 table`, and below it `| row | … |`. */
interface Place {
  readonly table: string;
  readonly row: string;
}

/** A text with other cells in one row. */
export function withCells(
  text: string,
  { table, row }: Place,
  change: (cells: readonly string[]) => readonly string[],
): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`表 ${table}`);
  const at = lines.findIndex((line, index) => index > start && line.startsWith(`| ${row} |`));
  const cells = lines[at]
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
  if (start < 0 || !cells) throw new Error(`There is no row ${row} in table ${table}.`);
  return lines.with(at, `| ${[row, ...change(cells)].join(' | ')} |`).join('\n');
}

/** A text with one other cell; columns count from 0. */
export function withCell(text: string, place: Place, column: number, cell: string): string {
  return withCells(text, place, (cells) => cells.with(column, cell));
}

/** A text without one row. */
export function withoutRow(text: string, { table, row }: Place): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`表 ${table}`);
  const at = lines.findIndex((line, index) => index > start && line.startsWith(`| ${row} |`));
  if (start < 0 || at < 0) throw new Error(`There is no row ${row} in table ${table}.`);
  return lines.toSpliced(at, 1).join('\n');
}

/** Reads many texts as reports of one format without linking them: quick enough to try every number of a form. */
export async function quickReader(formatName: string): Promise<(text: string, lastYear?: Report) => Report> {
  const { engine } = await open('');
  const knownFormats = engine.reader.formats();
  const format = knownFormats.find(({ name }) => name === formatName);
  if (!format) throw new Error(`There is no format ${formatName}.`);
  return (text, lastYear) => {
    const file = engine.report.parser.LangiumParser.parse(text).value;
    if (!isReportFile(file)) throw new Error('The text is not a report.');
    return readReportTree(file, {
      uri: lastYear ? 'memory:///今年' : 'memory:///上年',
      format,
      lastYear,
      knownFormats,
    });
  };
}
