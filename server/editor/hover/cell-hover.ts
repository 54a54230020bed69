import { formOf, takesNumber } from '../../report/cell-forms.ts';
import { rounded } from '../../report/equations/solve.ts';
import { type Equation, type Fact, type FactOrigin, verdictCounts } from '../../report/evaluated.ts';
import type { FormatColumn } from '../../report/format.ts';
import { plainUnit, unitOf } from '../../report/read/read-cell.ts';
import type { Report } from '../../report/report.ts';
import type { FreeHeading, FreeTable, StatutoryTable, WrittenRow } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { lensTitle } from '../code-lenses.ts';
import { belowHover } from './below-hover.ts';
import { cellFormText } from './cell-form.ts';
import { equationLine, isTelling } from './equation-line.ts';
import { labelPath } from './label-path.ts';
import { aside, bases, blocks, colon, escapeMarkdown, instructions, joinNames, list } from './markdown.ts';

const origins: Readonly<Record<FactOrigin, Text>> = {
  typed: { zh: '填报', en: 'entered' },
  computed: { zh: '自动计算', en: 'computed' },
  filled: { zh: '由“其余”填报', en: 'filled by 其余' },
  blank: { zh: '未填', en: 'empty' },
  uncounted: { zh: '本行格数有误，不参与核对', en: 'not checked: the row has a wrong number of cells' },
  unreadable: { zh: '不是数字', en: 'not a number' },
  missing: { zh: '没有这一行', en: 'the row is not given' },
};

const notAsked: Text = { zh: '不是要填的内容', en: 'not what the form asks for' };

/** How it is said that a `=` has no value, in tables of every kind. */
const notComputedYet: Text = {
  zh: '自动计算；所需数据不全，暂无法计算',
  en: 'computed automatically; a number it needs is missing',
};

/**
 * A number: its place in the statutory words, how it came about, what is found at it but not shown there, every equation
 * it stands in, and last year's.
 */
export function cellHover(fact: Fact, report: Report, language: Language, found: readonly Text[] = []): string {
  const { table, row, column } = fact;
  const path = [labelPath(table.rowTree, row), labelPath(table.columnTree, column)]
    .map((labels) => labels.map(escapeMarkdown).join(' › '))
    .join(' · ');
  const form = formOf(row, column);
  const unit = unitOf(form) ?? '';
  const value = fact.value ? `${fact.value.toFixed()} ${unit}`.trimEnd() : escapeMarkdown(fact.entry?.text ?? '—');
  const equations = report.equations.filter(
    (equation) => isTelling(equation) && [...equation.left, ...equation.right].some((term) => term.fact === fact),
  );
  return blocks([
    `**${path}**`,
    `${value}${aside(escapeMarkdown(originOf(fact, equations)[language]), language)}`,
    row.cells || form.kind !== undefined ? cellFormText(form, language) : undefined,
    ...found.map((message) => `⚠ ${escapeMarkdown(message[language])}`),
    list(equations.map((equation) => equationLine(equation, language, fact))),
    lastYearLine(fact, report, language),
    belowHover(fact, report.below, language),
    bases([...new Set([...row.bases, ...column.bases, ...table.bases])], language),
    instructions([...row.notes, ...column.notes], language),
  ]);
}

function originOf(fact: Fact, equations: readonly Equation[]): Text {
  const { origin, value, unit, row, column, text, loose } = fact;
  if (loose) return { zh: `填报为“${text}”`, en: `entered as “${text}”` };
  if (origin === 'typed' && unit !== undefined && unit !== (unitOf(column) ?? plainUnit))
    return { zh: `填报为 ${text}`, en: `entered as ${text}` };
  if (origin === 'unreadable' && !takesNumber(row, column)) return notAsked;
  if (origin !== 'computed') return origins[origin];
  if (!value) return notComputedYet;
  const rule = equations.find(({ defines }) => defines === fact)?.rule.name;
  return rule === undefined ? origins.computed : { zh: `按规则“${rule}”计算`, en: `computed by rule “${rule}”` };
}

/** Last year's number in the same place, and the change since. */
function lastYearLine(fact: Fact, { lastYear }: Report, language: Language): string | undefined {
  const before = lastYear?.facts.find(({ path }) => path === fact.path)?.value;
  if (!before) return undefined;
  const label: Text = { zh: `上年：${before.toFixed()}`, en: `Last year: ${before.toFixed()}` };
  if (!fact.value || before.eq(0)) return label[language];
  const percent = rounded(fact.value.minus(before).times(100).div(before));
  const change: Text = {
    zh: percent.eq(0) ? '，持平' : `，${percent.gt(0) ? '增长' : '下降'} ${percent.abs().toFixed()}%`,
    en: percent.eq(0) ? ', unchanged' : `, ${percent.gt(0) ? 'up' : 'down'} ${percent.abs().toFixed()}%`,
  };
  return label[language] + change[language];
}

/** A cell that is no number of the form by itself: one of 其余, or one that does not count, and why. */
export function idleCellHover(table: StatutoryTable, row: WrittenRow, index: number, language: Language): string {
  const columns = table.definition?.columns.length ?? 0;
  if (table.other) return escapeMarkdown(ofOtherForm(table.other.format.name)[language]);
  const isSurplus = table.definition !== undefined && index >= columns && ['row', 'rest'].includes(row.kind);
  if (row.kind === 'rest' && !isSurplus) return restHover(table, row, language, index);
  return escapeMarkdown((isSurplus && !row.repeated ? surplus(columns) : reasonOf(table, row))[language]);
}

function ofOtherForm(format: string): Text {
  return {
    zh: `这张表按格式“${format}”填写；本格在报告采用的格式中没有对应的行、列，不会出现在正式报告中`,
    en: `The table follows format “${format}”; this cell has no row or column in the report’s format and does not appear in the finished report`,
  };
}

function surplus(columns: number): Text {
  return {
    zh: `本表只有 ${columns} 列，这一格多余，不会出现在正式报告中`,
    en: `The table has ${columns} column${columns === 1 ? '' : 's'}; this cell is one too many and does not appear in the finished report`,
  };
}

function reasonOf({ definition, name }: StatutoryTable, { kind, label }: WrittenRow): Text {
  if (!definition)
    return {
      zh: `格式中没有“${name}”这张表，本表数字不参与核对`,
      en: `The format has no table “${name}”; its numbers are not checked`,
    };
  if (kind === 'group')
    return { zh: `“${label}”是行组标题行，本身不填数`, en: `“${label}” is a group heading and takes no numbers` };
  if (kind === 'unknown')
    return {
      zh: `这张表没有“${label}”这一行，本行数字不参与核对，也不会出现在正式报告中`,
      en: `The table has no row “${label}”; its numbers are not checked and do not appear in the finished report`,
    };
  return {
    zh: `“${label}”前面已有一行，本行不采用，也不会出现在正式报告中`,
    en: `Row “${label}” is already given above; this one is not used and does not appear in the finished report`,
  };
}

/** 其余, or one of its cells: which rows it fills with what, and which numbers rules compute instead. */
export function restHover(table: StatutoryTable, row: WrittenRow, language: Language, index?: number): string {
  const cells = index === undefined ? row.cells : row.cells.slice(index, index + 1);
  const ranges = new Set(cells.map(({ range }) => range));
  const column = row.cells.length > 1 && index !== undefined ? table.definition?.columns[index] : undefined;
  const name = escapeMarkdown(['其余', ...(column ? [column.label] : [])].join(' · '));
  const facts = table.facts.flat().filter(({ range }) => ranges.has(range));
  return blocks([`**${name}**`, ...(facts.length === 0 ? [idle(table, row)[language]] : told(facts, row, language))]);
}

function idle({ rows }: StatutoryTable, row: WrittenRow): Text {
  if (rows.find(({ kind }) => kind === 'rest') !== row)
    return { zh: '前面已有“其余”，这一行不起作用', en: 'There is already a row 其余 above; this one has no effect' };
  return { zh: '各行都已写出，“其余”没有要填的行', en: 'Every row is given: none is left for 其余' };
}

function told(facts: readonly Fact[], row: WrittenRow, language: Language): readonly string[] {
  const filled = facts.filter(({ origin }) => origin === 'filled');
  const empty = facts.filter(({ origin }) => ['blank', 'unreadable', 'uncounted'].includes(origin));
  const computed = facts.filter(({ origin }) => origin === 'computed');
  const isComputed = (same: (fact: Fact) => boolean) => facts.filter(same).every(({ origin }) => origin === 'computed');
  const rows = namesOf(computed, ({ row: one }) => one).filter((name) => isComputed((fact) => fact.row.name === name));
  // Where the author wrote a cell for each column, what is computed are rows.
  const columns = namesOf(row.cells.length === 1 ? computed : [], ({ column }) => column).filter((name) =>
    isComputed((fact) => fact.column.name === name),
  );
  const line = (names: readonly string[], label: Text) =>
    names.length === 0 ? [] : [escapeMarkdown(label[language] + colon(language) + joinNames(names, language))];
  const columnLabel: Text = { zh: '自动计算的列', en: 'Computed columns' };
  const rowLabel: Text = { zh: '自动计算的行', en: 'Computed rows' };
  return [
    ...line(
      namesOf(filled, ({ row: one }) => one),
      fills(filled),
    ),
    ...line(
      namesOf(empty, ({ row: one }) => one),
      leavesOpen(empty),
    ),
    ...line(rows, rowLabel),
    ...line(rows.length > 0 && filled.length + empty.length === 0 ? [] : columns, columnLabel),
  ];
}

function fills(facts: readonly Fact[]): Text {
  const count = namesOf(facts, ({ row }) => row).length;
  const values = [...new Set(facts.map(({ value }) => value?.toFixed() ?? '?'))];
  if (values.length > 1)
    return {
      zh: `各列填各自的数，填入没有写出的 ${count} 行`,
      en: `Fills ${rowsNotWritten(count)} with a number for each column`,
    };
  return {
    zh: `没有写出的 ${count} 行填 ${values.join()}`,
    en: `Fills ${rowsNotWritten(count)} with ${values.join()}`,
  };
}

function leavesOpen(facts: readonly Fact[]): Text {
  const count = namesOf(facts, ({ row }) => row).length;
  return { zh: `没有写出的 ${count} 行都未填`, en: `Leaves ${rowsNotWritten(count)} empty` };
}

function rowsNotWritten(count: number): string {
  return count === 1 ? 'the 1 row that is not given' : `the ${count} rows that are not given`;
}

function namesOf(facts: readonly Fact[], part: (fact: Fact) => { readonly name: string }): readonly string[] {
  return [...new Set(facts.map((fact) => part(fact).name))];
}

/** A cell of a free table: where it stands, what it holds, what is found at it but not shown there, and its equations. */
export function freeCellHover(cell: Fact, table: FreeTable, language: Language, found: readonly Text[] = []): string {
  const { row, column, value, text, origin } = cell;
  const count = table.columns.length;
  const index = table.rows.find(({ cells }) => cells.includes(cell))?.cells.indexOf(cell) ?? 0;
  const columnPath = labelPath(table.definition.columnTree, column).slice(0, -1);
  const place = [
    [...row.groups, row.label],
    [...columnPath, columnName(column)[language]],
  ].map((labels) => labels.filter((label) => label !== '').join(' › '));
  const beyond: Text = {
    zh: `表头只有 ${count} 列，这一格没有列名`,
    en: `The header has ${count} column${count === 1 ? '' : 's'}; this cell has no column name`,
  };
  const written = (origin === 'computed' ? value?.toFixed() : text.trim()) || '—';
  const how = origin === 'computed' && !value ? notComputedYet : ownOrigins[origin];
  return blocks([
    `**${escapeMarkdown(place.filter((name) => name !== '').join(' · '))}**`,
    escapeMarkdown(written) + aside(how[language], language),
    index < count ? undefined : beyond[language],
    ...found.map((message) => `⚠ ${escapeMarkdown(message[language])}`),
    equationLines(
      equationsOf(table, (fact) => fact === cell),
      language,
      cell,
    ),
  ]);
}

/** A row of a free table, or a group of rows: its label, and the rules that its numbers stand in. */
export function freeRowHover(table: FreeTable, heading: FreeHeading, language: Language): string {
  const rows = table.definition.rows.slice(heading.first, heading.first + heading.count);
  const role: Text =
    heading.children.length > 0
      ? {
          zh: `“${table.title}”的行组，${rows.length} 行`,
          en: `a row group of “${table.title}”: ${counted(rows.length, 'row')}`,
        }
      : { zh: `“${table.title}”的一行`, en: `a row of “${table.title}”` };
  const equations = equationsOf(table, (fact) => rows.includes(fact.row));
  return lineHover(heading.path.join(' › '), role, equations, language);
}

/** A column of a free table, or a group of columns, in the same way. */
export function freeColumnHover(table: FreeTable, heading: FreeHeading, language: Language): string {
  const columns = table.definition.columns.slice(heading.first, heading.first + heading.count);
  const [column] = columns;
  const isGroup = heading.children.length > 0;
  const role: Text = isGroup
    ? {
        zh: `“${table.title}”的列组，${columns.length} 列`,
        en: `a column group of “${table.title}”: ${counted(columns.length, 'column')}`,
      }
    : { zh: `“${table.title}”的一列`, en: `a column of “${table.title}”` };
  const equations = equationsOf(table, (fact) => columns.includes(fact.column));
  const name = isGroup || !column ? heading.label : columnName(column)[language];
  return lineHover([...heading.path.slice(0, -1), name].join(' › '), role, equations, language);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A free table: its size, how its rules stand, and those that do not hold. */
export function freeTableHover(table: FreeTable, language: Language): string {
  const [rows, columns] = [table.rows.length, table.columns.length];
  const size: Text = {
    zh: `自拟表格，${rows} 行 ${columns} 列`,
    en: `custom table: ${rows} row${rows === 1 ? '' : 's'}, ${columns} column${columns === 1 ? '' : 's'}`,
  };
  const { equations } = table;
  const open = equations.filter(({ verdict }) => verdict !== 'holds');
  return blocks([
    `**${escapeMarkdown(table.title)}**${aside(size[language], language)}`,
    equations.length === 0 ? undefined : lensTitle(verdictCounts(table))[language],
    equationLines(open, language),
  ]);
}

function lineHover(name: string, role: Text, equations: readonly Equation[], language: Language): string {
  return blocks([
    `**${escapeMarkdown(name)}**${aside(escapeMarkdown(role[language]), language)}`,
    equationLines(equations, language),
  ]);
}

function columnName({ name, label }: FormatColumn): Text {
  return label === '' ? { zh: `第 ${name} 列`, en: `column ${name}` } : { zh: label, en: label };
}

/** In a table of one's own text is as good as a number, and a row may end early. */
const ownOrigins: Readonly<Record<FactOrigin, Text>> = {
  ...origins,
  unreadable: { zh: '文字，照原样显示', en: 'text, shown as it is' },
  missing: origins.blank,
};

function equationsOf({ equations }: FreeTable, isMeant: (fact: Fact) => boolean): readonly Equation[] {
  return equations.filter(({ left, right }) => [...left, ...right].some(({ fact }) => fact && isMeant(fact)));
}

function equationLines(equations: readonly Equation[], language: Language, asked?: Fact): string | undefined {
  return list(equations.map((equation) => equationLine(equation, language, asked)));
}
