import { type FormatRow, type FormatTable, leafRows } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import { fitsColumns } from '../report/read/facts.ts';
import { groupSum, hasNumbersOnGroup } from '../report/read/group-numbers.ts';
import type { Report } from '../report/report.ts';
import type { GroupNumbers, StatutoryTable, WrittenRow } from '../report/written.ts';
import { groupBy } from '../shared/group-by.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { abridged, closestNamed, didYouMean, formatWithRow } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { homeOf, rowsElsewhere } from './missing-openings.ts';
import { tablesInProse } from './pasted-text-checks.ts';
import { redundantRow } from './redundant.ts';
import { replacement, rewriting } from './repair.ts';
import { splitLabel } from './split-label.ts';
import { eachTable, type KnownTable, rowsOfGroup } from './table-rows.ts';

/** A row the table does not have: its numbers would be lost. */
export const unknownRow: Check<{
  readonly label: string;
  readonly table: string;
  /** The table it belongs to. */
  readonly home: string | undefined;
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-row',
  name: '格式外行',
  level: 'error',
  source: sources.tables,
  message: ({ label, table, home, proposal }) => {
    if (home !== undefined)
      return {
        zh: `表“${table}”没有“${label}”这一行，它属于表“${home}”；本行数字不参与核对，也不会出现在正式报告中，请移到该表`,
        en: `Table “${table}” has no row “${label}”, which belongs to table “${home}”: its numbers are not checked and do not appear in the finished report. Move it there`,
      };
    return label.trim() === ''
      ? {
          zh: '本行没有行名，数字不参与核对，也不会出现在正式报告中；请补写行名',
          en: 'This row has no name: its numbers are not checked and do not appear in the finished report. Add its name',
        }
      : {
          zh: `表“${table}”没有“${label}”这一行，本行数字不参与核对，也不会出现在正式报告中${proposal === undefined ? '；请改用规定的行名，或另列自拟表格' : didYouMean(proposal).zh}`,
          en: `Table “${table}” has no row “${label}”: its numbers are not checked and do not appear in the finished report${proposal === undefined ? '. Use a row name of the format, or move the row to a custom table' : didYouMean(proposal).en}`,
        };
  },
};

/** A row of another format, such as the sub-rows of 其他处理 in a 国办2019 report. */
const rowOfOtherFormat: Check<{
  readonly label: string;
  readonly table: string;
  readonly format: string;
  readonly otherFormat: string;
}> = {
  id: 'row-of-other-format',
  name: '其他格式的行',
  level: 'error',
  source: sources.differences,
  message: ({ label, table, format, otherFormat }) => ({
    zh: `“${label}”是格式“${otherFormat}”的行；格式“${format}”的表“${table}”没有这一行，数字不会出现在正式报告中；请删去，或并入本格式的对应行`,
    en: `“${label}” is a row of format “${otherFormat}”; table “${table}” of format “${format}” does not have it, so its numbers do not appear in the finished report. Delete it, or add it to the matching row`,
  }),
};

/** Rows of the form that are neither written nor covered by 其余. */
export const missingRows: Check<{ readonly table: string; readonly rows: readonly string[] }> = {
  id: 'missing-rows',
  name: '缺行',
  level: 'error',
  source: sources.tables,
  settledBy: 'table',
  message: ({ table, rows }) => ({
    zh: `表“${table}”缺少${abridged(rows, rowUnit).zh}；均为 0 的，可写一行“| 其余 | 0 |”`,
    en: `Missing ${rows.length === 1 ? 'row' : 'rows'} in table “${table}”: ${abridged(rows, rowUnit).en}. If all numbers are 0, one line “| 其余 | 0 |” is enough`,
  }),
};

/** A row that an earlier line of the table already gives. */
const repeatedRow: Check<{ readonly label: string }> = {
  id: 'repeated-row',
  name: '行重复',
  level: 'error',
  source: sources.tables,
  message: ({ label }) => ({
    zh: `“${label}”前面已有一行，本行不采用，也不会出现在正式报告中；请只保留一行`,
    en: `Row “${label}” is already filled in above; this one is not used and does not appear in the finished report. Keep one of them`,
  }),
};

/** A row under the label of a superseded format: 规范性文件 for 行政规范性文件. */
const formerRowLabel: Check<{ readonly label: string; readonly row: string; readonly format: string }> = {
  id: 'former-row-label',
  name: '旧行名',
  level: 'warning',
  source: sources.formerNames,
  message: ({ label, row, format }) => ({
    zh: `“${label}”是原格式的行名，请改为“${row}”（${format}）`,
    en: `“${label}” is a row name of an earlier format; change it to “${row}” of “${format}”`,
  }),
};

/** Row or column names with a remark in brackets: read without it, since the finished report has the format's. */
const labelWithRemark: Check<{
  readonly table: string;
  readonly labels: readonly string[];
  /** The first of them without its remark. */
  readonly bare: string;
}> = {
  id: 'label-with-remark',
  name: '名称附注',
  level: 'hint',
  source: sources.tables,
  message: ({ table, labels, bare }) => {
    const written = abridged(labels, { zh: '处', en: 'names' });
    return labels.length === 1
      ? {
          zh: `${written.zh}按“${bare}”读取，括注不会出现在正式报告中；需要说明的，请写在表“${table}”下方`,
          en: `${written.en} is read as “${bare}”; the remark does not appear in the finished report. If readers need it, write it below table “${table}”`,
        }
      : {
          zh: `表“${table}”的行名、列名${written.zh}带有括注，按去掉括注读取；括注不会出现在正式报告中，需要说明的，请写在表的下方`,
          en: `Names of rows or columns in table “${table}” have remarks (${written.en}) and are read without them; the remarks do not appear in the finished report. If readers need them, write them below the table`,
        };
  },
};

/** Numbers on the line of a row group, as when 其他处理 is filled in as one row, which the 2019 format has. */
const numbersOnGroup: Check<{
  readonly label: string;
  readonly rows: readonly string[];
  readonly format: string;
  readonly use: GroupNumbers['rows'];
}> = {
  id: 'numbers-on-group',
  name: '行组标题行填数',
  formerNames: ['分组行填数'],
  level: 'warning',
  source: sources.differences,
  message: ({ label, rows, format, use }) => {
    const count = rows.length;
    if (use === 'written')
      return {
        zh: `“${label}”是行组标题行，这里的数与各行之和核对，不会出现在正式报告中`,
        en: `“${label}” is a group heading; its numbers are checked against its rows and do not appear in the finished report`,
      };
    const parts = {
      zh: `“${label}”在格式“${format}”中分为 ${count} 行（${abridged(rows, rowUnit).zh}）填报`,
      en: `Format “${format}” divides “${label}” into ${count} rows (${abridged(rows, rowUnit).en})`,
    };
    return use === 'zero'
      ? {
          zh: `${parts.zh}，现合为一行填 0；各行按 0 核对，请分行填写`,
          en: `${parts.en}; it is filled in as one row with 0, so each of them counts as 0. Fill in these rows`,
        }
      : {
          zh: `${parts.zh}，现合为一行填报；按各行之和核对，正式报告中也只有一行，请分别填入各行`,
          en: `${parts.en}; it is filled in as one row, counts as their sum, and appears as one row in the finished report. Fill in these rows`,
        };
  },
};

const rowUnit = { zh: '行', en: 'rows' };

function* checkRowsAreTheForms(report: Report, table: KnownTable): Iterable<Finding> {
  const { definition } = table;
  const proposed = proposals(report, table);
  for (const row of table.rows) {
    const { kind, label, labelRange } = row;
    if (kind !== 'unknown') continue;
    const home = homeOf(report, table, row);
    const otherFormat = formatWithRow(report, definition, label);
    if (home) {
      const parameters = { label, table: definition.name, home: home.table.name, proposal: undefined };
      yield found(unknownRow, labelRange, parameters, { data: home.data });
    } else if (otherFormat !== undefined) {
      const parameters = { label, table: definition.name, format: report.format?.name ?? '', otherFormat };
      yield found(rowOfOtherFormat, labelRange, parameters);
    } else {
      const meant = proposed.get(label)?.name;
      const repaired = meant === undefined ? undefined : withBars(row, meant, definition);
      const parameters = { label, table: definition.name, home: undefined, proposal: repaired ?? meant };
      yield found(unknownRow, labelRange, parameters, replacement(labelRange, repaired));
    }
  }
}

// What a misspelt row was meant to be is not missing, nor is a row that stands in another table; and a group filled in as
// one row is reported for itself.
function* checkNoRowIsMissing(report: Report, table: KnownTable): Iterable<Finding> {
  const { definition, nameRange } = table;
  const inProse = tablesInProse(report).find(({ table: one }) => one === definition);
  const accounted = new Set([
    ...(inProse?.rows.keys() ?? []),
    ...proposals(report, table).values(),
    ...table.rows.filter(hasNumbersOnGroup).flatMap(({ label }) => rowsOfGroup(definition, label)),
  ]);
  const elsewhere = rowsElsewhere(report, table);
  const rows = missingOf(table).filter((row) => !accounted.has(row) && !elsewhere.has(row.name));
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  const data: FixData = { kind: 'insert-rows', table: definition.name, rows: names };
  yield found(missingRows, nameRange, { table: definition.name, rows: names }, { data });
}

function* checkRowsStandOnce({ uri }: Report, { definition, rows, groups }: KnownTable): Iterable<Finding> {
  const firsts = new Map(rows.filter(({ repeated }) => !repeated).map((first) => [first.row, first]));
  for (const written of rows) {
    const { row, repeated, labelRange, label } = written;
    if (!repeated) continue;
    const earlier = firsts.get(row);
    const related = earlier === undefined ? [] : [{ uri, range: earlier.labelRange, message: earlierRow }];
    const data = earlier && redundantRow(written, earlier);
    yield found(repeatedRow, labelRange, { label: row?.name ?? label }, { related, ...(data && { data }) });
  }
  // Of the lines of a group the first with numbers is read.
  for (const { group, line } of groups)
    for (const other of rows) {
      if (other === line || other.group !== group || !hasNumbersOnGroup(other) || !fitsColumns(other, definition))
        continue;
      const related = [{ uri, range: line.labelRange, message: earlierRow }];
      yield found(repeatedRow, other.labelRange, { label: other.label }, { related });
    }
}

const earlierRow = { zh: '前一行在这里', en: 'The earlier row' };

function* checkLabelsAreCurrent({ format }: Report, { rows }: KnownTable): Iterable<Finding> {
  for (const { row, former, label, labelRange } of rows) {
    if (!former || row === undefined || format === undefined) continue;
    const parameters = { label, row: row.name, format: format.name };
    yield found(formerRowLabel, labelRange, parameters, replacement(labelRange, row.name));
  }
}

/** One finding for a table: whoever copies labels with the remarks of an office copies all of them. */
function* checkLabelsAreBare(_report: Report, { definition, header, rows }: KnownTable): Iterable<Finding> {
  const columns = (header?.cells ?? []).flatMap(({ text, range, column, remark }) =>
    column && remark !== undefined && !isUnit(remark) ? [{ text, range, bare: bareOf(text, remark) }] : [],
  );
  const labels = rows.flatMap(({ label, labelRange, remark }) =>
    remark === undefined || isUnit(remark) ? [] : [{ text: label, range: labelRange, bare: bareOf(label, remark) }],
  );
  const [first, ...others] = [...columns, ...labels];
  if (!first) return;
  const remarked = [first, ...others];
  const parameters = { table: definition.name, labels: remarked.map(({ text }) => text), bare: first.bare };
  const data = rewriting(remarked.map(({ range, bare }) => ({ range, text: bare }))).data;
  yield { ...found(labelWithRemark, first.range, parameters, { data }), alsoAt: others.map(({ range }) => range) };
}

/** 本年制发件数（件） says no more than the name does. */
function isUnit(remark: string): boolean {
  return /^\W?(?:单位)?\W?(?:[万亿]?元|[件项条次个份起宗]|人次)\W?$/.test(remark);
}

function bareOf(text: string, remark: string): string {
  return text.slice(0, text.lastIndexOf(remark)).trim();
}

function* checkGroupsCarryNoNumbers({ format, equations }: Report, table: KnownTable): Iterable<Finding> {
  for (const numbers of table.groups) {
    const { group, line, facts, rows: use } = numbers;
    const sums = equations.filter(
      ({ total, rule }) => rule.name === groupSum.name && facts.some((fact) => total === fact),
    );
    // What the rows do not come to is told by the sums.
    if (sums.some(({ verdict }) => verdict === 'broken')) continue;
    const rows = leafRows(group.children).map(({ name }) => name);
    const parameters = { label: line.label, rows, format: format?.name ?? '', use };
    const filled = line.cells.filter(({ reading }) => reading.kind !== 'blank');
    const range = {
      start: filled[0]?.range.start ?? line.labelRange.start,
      end: filled.at(-1)?.range.end ?? line.labelRange.end,
    };
    const redundant = use === 'written' && sums.every(({ verdict }) => verdict === 'holds');
    const data: FixData = { kind: 'split-group', table: table.definition.name, group: group.name, redundant };
    yield found(numbersOnGroup, range, parameters, {
      level: use === 'written' ? 'hint' : numbersOnGroup.level,
      ...((use !== 'written' || redundant) && { data }),
    });
  }
}

/** Unknown labels, each with the row it was probably meant to be: one that is not written yet. */
function proposals(report: Report, table: KnownTable): ReadonlyMap<string, FormatRow | undefined> {
  const { definition, rows } = table;
  const written = new Set(rows.map(({ row }) => row));
  const unwritten = definition.rows.filter((row) => !written.has(row));
  const unknown = rows.filter(
    (row) => row.kind === 'unknown' && !homeOf(report, table, row) && !formatWithRow(report, definition, row.label),
  );
  const meant = (name: string) => findNamed(unwritten, name)?.found ?? closestNamed(name, unwritten);
  const proposed = unknown.map(({ label }) => [label, meant(splitLabel(label).name)] as const);
  // Two labels cannot be meant for one row.
  const byRow = groupBy(proposed, ([, row]) => row);
  return new Map([...byRow.values()].flatMap(([first, ...others]) => (others.length === 0 ? [first] : [])));
}

/** The label that was meant, and behind a bar each the numbers that had none; undefined where they are too many. */
function withBars({ label, cells }: WrittenRow, meant: string, { columns }: FormatTable): string | undefined {
  const { numbers } = splitLabel(label);
  return numbers.length > 0 && numbers.length + cells.length > columns.length
    ? undefined
    : [meant, ...numbers].join(' | ');
}

function missingOf({ facts }: StatutoryTable & { readonly definition: FormatTable }): readonly FormatRow[] {
  return facts
    .flatMap((row) => row.filter(({ origin }) => origin === 'missing').slice(0, 1))
    .flatMap(({ row }) => (row.cells?.optional ? [] : [row]));
}

export const rowChecks: CheckGroup = {
  checks: [unknownRow, rowOfOtherFormat, missingRows, repeatedRow, formerRowLabel, labelWithRemark, numbersOnGroup],
  checkers: [
    eachTable(checkRowsAreTheForms),
    eachTable(checkNoRowIsMissing),
    eachTable(checkRowsStandOnce),
    eachTable(checkLabelsAreCurrent),
    eachTable(checkLabelsAreBare),
    eachTable(checkGroupsCarryNoNumbers),
  ],
};
