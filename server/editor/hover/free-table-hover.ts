import { placeOfCell } from '../../report/free-tables.ts';
import type { FreeCell, FreeEquation, FreeTable, Verdict } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { verdictWords } from '../code-lens/lens-words.ts';
import { notComputedYet } from './cell-hover.ts';
import { freeEquationLine } from './equation-line.ts';
import { aside, blocks, escapeMarkdown, list } from './markdown.ts';

/** A cell of a free table: where it stands, what it holds, and the rules it stands in, written out. */
export function freeCellHover(cell: FreeCell, table: FreeTable, language: Language): string {
  const { row, index } = placeOfCell(cell, table.rows);
  const count = table.columns.length;
  const place = [row?.label ?? '', columnName(table, index)[language]].filter((name) => name !== '');
  const beyond: Text = {
    zh: `表头只有 ${count} 列，这一格没有列名`,
    en: `The header has ${count} column${count === 1 ? '' : 's'}; this cell has no column name`,
  };
  return blocks([
    `**${escapeMarkdown(place.join(' · '))}**`,
    escapeMarkdown(content(cell)[0]) + aside(content(cell)[1][language], language),
    index < count ? undefined : beyond[language],
    equationLines(
      table,
      equationsOf(table, (other) => other === cell),
      language,
      cell,
    ),
  ]);
}

/** A row of a free table: its label, and the rules that its numbers stand in. */
export function freeRowHover(table: FreeTable, index: number, language: Language): string {
  const row = table.rows[index];
  const role: Text = { zh: `“${table.title}”的一行`, en: `a row of “${table.title}”` };
  const equations = equationsOf(table, (cell) => row?.cells.includes(cell) ?? false);
  return lineHover(row?.label ?? '', role, table, equations, language);
}

/** A column of a free table, in the same way. */
export function freeColumnHover(table: FreeTable, index: number, language: Language): string {
  const role: Text = { zh: `“${table.title}”的一列`, en: `a column of “${table.title}”` };
  const equations = equationsOf(table, (cell) => table.rows.some(({ cells }) => cells[index] === cell));
  return lineHover(columnName(table, index)[language], role, table, equations, language);
}

/** A free table: its size, how its rules stand, and those that do not hold. */
export function freeTableHover(table: FreeTable, language: Language): string {
  const [rows, columns] = [table.rows.length, table.columns.length];
  const size: Text = {
    zh: `自拟表格，${rows} 行 ${columns} 列`,
    en: `custom table: ${rows} row${rows === 1 ? '' : 's'}, ${columns} column${columns === 1 ? '' : 's'}`,
  };
  const { equations } = table;
  const count = (verdict: Verdict) => equations.filter((equation) => equation.verdict === verdict).length;
  const counts = { holds: count('holds'), broken: count('broken'), unchecked: count('unchecked') };
  const open = equations.filter(({ verdict }) => verdict !== 'holds');
  return blocks([
    `**${escapeMarkdown(table.title)}**${aside(size[language], language)}`,
    equations.length === 0 ? undefined : verdictWords(counts)[language],
    equationLines(table, open, language),
  ]);
}

function lineHover(
  name: string,
  role: Text,
  table: FreeTable,
  equations: readonly FreeEquation[],
  language: Language,
): string {
  return blocks([
    `**${escapeMarkdown(name)}**${aside(escapeMarkdown(role[language]), language)}`,
    equationLines(table, equations, language),
  ]);
}

function columnName({ columns }: FreeTable, index: number): Text {
  const name = columns[index]?.name;
  return name ? { zh: name, en: name } : { zh: `第 ${index + 1} 列`, en: `column ${index + 1}` };
}

/** What stands in a cell, and how it came about. */
function content({ reading, text, value }: FreeCell): readonly [string, Text] {
  switch (reading.kind) {
    case 'number':
      return [text, { zh: '填报', en: 'entered' }];
    case 'computed':
      return value ? [value.toFixed(), { zh: '自动计算', en: 'computed' }] : ['—', notComputedYet];
    case 'blank':
      return ['—', { zh: '未填', en: 'empty' }];
    case 'unreadable':
      return [text, { zh: '文字，照原样显示', en: 'text, shown as it is' }];
  }
}

function equationsOf({ equations }: FreeTable, isMeant: (cell: FreeCell) => boolean): readonly FreeEquation[] {
  return equations.filter(({ left, right }) => [...left, ...right].some(({ cell }) => cell && isMeant(cell)));
}

function equationLines(
  table: FreeTable,
  equations: readonly FreeEquation[],
  language: Language,
  asked?: FreeCell,
): string | undefined {
  return list(equations.map((equation) => freeEquationLine(equation, table, language, asked)));
}
