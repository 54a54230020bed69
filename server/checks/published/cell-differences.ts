import Big from 'big.js';
import type { Fact } from '../../report/evaluated.ts';
import type { FormatRow } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { GroupNumbers, StatutoryTable } from '../../report/written.ts';
import type { Text } from '../../shared/text.ts';
import type { Difference } from './difference.ts';

/** Numbers of the tables of the form that are not those of the page. */
export function* cellDifferences(report: Report, published: Report): Iterable<Difference> {
  const seen = new Set<StatutoryTable['definition']>();
  for (const table of report.tables) {
    if (!table.definition || seen.has(table.definition)) continue;
    seen.add(table.definition);
    const other = published.tables.find(({ definition }) => definition?.name === table.definition?.name);
    if (other) yield* inTable(table, other);
    else yield ofTable(table, undefined);
  }
  for (const { definition } of published.tables) {
    const isThere = definition === undefined || report.tables.some((own) => own.definition?.name === definition.name);
    if (isThere) continue;
    const place = { zh: `表“${definition.label}”`, en: `table “${definition.label}”` };
    const range = report.title?.textRange ?? report.end;
    yield { kind: 'number', place, own: undefined, published: definition.label, range };
  }
}

function* inTable(table: StatutoryTable, other: StatutoryTable): Iterable<Difference> {
  // A table that nobody filled in says nothing, not even that there was nothing.
  const isBlank = other.facts.flat().every(({ value, text }) => value === undefined && text.trim() === '');
  if (isBlank && other.groups.length === 0) {
    if (table.facts.flat().some(({ value }) => value !== undefined)) yield ofTable(table, '');
    return;
  }
  const asOne = new Set([...table.groups, ...other.groups].filter(({ rows }) => rows === 'instead').map(nameOfGroup));
  for (const name of asOne) yield* inGroup(name, table, other);
  for (const [index, facts] of table.facts.entries()) {
    const [first] = facts;
    if (!first || first.row.groups.some((group) => asOne.has(group))) continue;
    yield* inRow(facts, other.facts[index] ?? [], table);
  }
}

function ofTable(table: StatutoryTable, published: string | undefined): Difference {
  const label = table.definition?.label ?? table.name;
  return {
    kind: 'number',
    place: { zh: `表“${label}”`, en: `table “${label}”` },
    own: label,
    published,
    range: table.nameRange,
  };
}

function* inRow(facts: readonly Fact[], others: readonly Fact[], table: StatutoryTable): Iterable<Difference> {
  const [row, theirs] = [facts, others].map((all) => all.filter(({ origin }) => origin !== 'missing'));
  const [first] = facts;
  if (!first || (row?.length === 0 && theirs?.length === 0)) return;
  if (theirs?.length === 0 || row?.length === 0) {
    const isOwn = theirs?.length === 0;
    // A row that the report leaves out and the page has no cases in says the same.
    if (!isOwn && others.every(({ value }) => value === undefined || value.eq(0))) return;
    const text = (isOwn ? facts : others).map(shown).join(' ');
    const range = labelOf(first.row, table) ?? first.range;
    const place = placeOf(table, first.row.name);
    yield { kind: 'number', place, range, own: isOwn ? text : undefined, published: isOwn ? undefined : text };
    return;
  }
  for (const [index, fact] of facts.entries()) {
    const other = others[index];
    if (other && !isSame(fact, other)) yield ofCell(fact, other, table);
  }
}

function labelOf(row: FormatRow, { rows }: StatutoryTable): TextRange | undefined {
  return rows.find((written) => written.row === row)?.labelRange;
}

function ofCell(fact: Fact, other: Fact, table: StatutoryTable): Difference {
  const published = shown(other);
  return {
    kind: 'number',
    place: placeOf(table, `${fact.row.name}·${fact.column.name}`),
    own: shown(fact),
    published,
    range: fact.range,
    ...(fact.origin === 'typed' && other.value !== undefined && { exchange: published }),
  };
}

/** Blank means none where the other side counts none: tables are filled in so. */
function isSame({ value, text }: Fact, other: Fact): boolean {
  if (value && other.value) return value.eq(other.value);
  const [known, unknown] = value ? [value, other.text] : [other.value, text];
  if (known) return unknown.trim() === '' && known.eq(0);
  return text.trim() === other.text.trim();
}

function shown({ value, text, origin }: Fact): string {
  const isWritten = origin === 'typed' && text.trim() !== '';
  return isWritten ? text.trim() : (value?.toFixed() ?? text.trim());
}

function nameOfGroup({ group }: GroupNumbers): string {
  return group.name;
}

/** 其他处理 as one row on one side, and as its rows on the other: what the rows come to counts. */
function* inGroup(name: string, table: StatutoryTable, other: StatutoryTable): Iterable<Difference> {
  const [own, theirs] = [table, other].map((one) => numbersOf(name, one));
  const line = table.groups.find((group) => nameOfGroup(group) === name)?.line;
  const range = line?.labelRange ?? table.facts.find(([fact]) => fact?.row.groups.includes(name))?.[0]?.range;
  for (const [index, column] of (table.definition?.columns ?? []).entries()) {
    const [value, published] = [own?.[index], theirs?.[index]];
    if (!value || !published || value.eq(published) || !range) continue;
    yield {
      kind: 'number',
      place: placeOf(table, `${name}·${column.name}`),
      own: value.toFixed(),
      published: published.toFixed(),
      range: line?.cells[index]?.range ?? range,
    };
  }
}

function numbersOf(name: string, table: StatutoryTable): readonly (Big | undefined)[] {
  const whole = table.groups.find((group) => nameOfGroup(group) === name && group.rows === 'instead');
  if (whole) return whole.facts.map(({ value }) => value);
  const rows = table.facts.filter(([fact]) => fact?.row.groups.includes(name));
  return (table.definition?.columns ?? []).map((_, index) =>
    rows.reduce<Big | undefined>((sum, row) => {
      const value = row[index]?.value;
      return sum && value ? sum.plus(value) : undefined;
    }, new Big(0)),
  );
}

function placeOf({ definition, name }: StatutoryTable, cell: string): Text {
  const table = definition?.name ?? name;
  return { zh: `${table}：${cell}`, en: `${table}: ${cell}` };
}
