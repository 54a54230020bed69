import { groupBy } from '../group-by.ts';
import { fitsColumns } from '../report/facts.ts';
import type { FormatRow, FormatTable } from '../report/format.ts';
import { groupSum, hasNumbersOnGroup } from '../report/group-numbers.ts';
import { leafRows } from '../report/leaves.ts';
import { findNamed } from '../report/names.ts';
import type { Report, StatutoryTable, WrittenRow } from '../report/report.ts';
import {
  formerRowLabel,
  labelWithRemark,
  missingRows,
  numbersOnGroup,
  repeatedRow,
  rowOfOtherFormat,
  unknownRow,
} from './catalogue-rows.ts';
import { type Finding, found } from './check.ts';
import { closestNamed } from './did-you-mean.ts';
import { type FixData, replacement, rewriting } from './fix-data.ts';
import { formatWithRow } from './other-formats.ts';
import { tablesInProse } from './pasted-text-checks.ts';
import { redundantRow } from './redundant.ts';
import { homeOf, rowsElsewhere } from './row-homes.ts';
import { splitLabel } from './split-label.ts';
import { eachTable, type KnownTable, rowsOfGroup } from './table-rows.ts';

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
      const mended = meant === undefined ? undefined : withBars(row, meant, definition);
      const parameters = { label, table: definition.name, home: undefined, proposal: mended ?? meant };
      yield found(unknownRow, labelRange, parameters, replacement(labelRange, mended));
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
  const data = { kind: 'insert-rows', table: definition.name, rows: names };
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
      ({ left, rule }) => rule.name === groupSum.name && facts.some((fact) => left[0]?.fact === fact),
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
  return facts.flatMap((row) => row.filter(({ origin }) => origin === 'missing').slice(0, 1)).map(({ row }) => row);
}

/** A table has the rows of the form, each once and under its present name. */
export const rowChecks = [
  checkRowsAreTheForms,
  checkNoRowIsMissing,
  checkRowsStandOnce,
  checkLabelsAreCurrent,
  checkLabelsAreBare,
  checkGroupsCarryNoNumbers,
].map(eachTable);
