import Big from 'big.js';
import { takesNumber } from '../cell-forms.ts';
import type { Equation, Fact, Term } from '../evaluated.ts';
import {
  type Format,
  type FormatColumn,
  type FormatRow,
  type FormatRule,
  type FormatTable,
  leafRows,
  type RuleTerm,
} from '../format.ts';
import { findNamed, findRowOrGroup, type RowOrGroup } from '../names.ts';
import { factsOfRow, groupAsRow, groupSum, standsInstead, summandsOf } from '../read/group-numbers.ts';
import { findTable } from '../read/read-table.ts';
import type { Report } from '../report.ts';
import type { StatutoryTable } from '../written.ts';

/** A report while it is being evaluated: enough to look numbers up. */
export type NumberSource = Pick<Report, 'uri' | 'format' | 'tables'>;

/** An equation before its verdict: which numbers stand on its two sides. */
export interface Instance extends Pick<Equation, 'rule' | 'table' | 'along'> {
  readonly left: readonly InstanceTerm[];
  readonly right: readonly InstanceTerm[];
}

/** A term of an {@link Instance}: nothing is known yet of a `=`. */
export type InstanceTerm = Omit<Term, 'value'>;

/** Writes the rules of a table out: once per row, once per column, or once. */
export function instancesOf(
  table: StatutoryTable,
  rules: readonly FormatRule[],
  own: NumberSource,
  lastYear: NumberSource | undefined,
): Instance[] {
  const definition = table.definition;
  if (!definition) return [];
  // Where a table stands twice, each is judged by its own numbers.
  const numbers = { ...own, tables: [table, ...own.tables] };
  const all = rules.flatMap((rule) => {
    const lines =
      rule.direction === 'row'
        ? [...rowsOf(table, definition), ...(rule.kind === 'must' ? groupLines(table) : [])]
        : rule.direction === 'column'
          ? definition.columns
          : [undefined];
    return lines.map((along) => {
      const side = (terms: readonly RuleTerm[]) =>
        terms.flatMap((term) => spell(term, rule, definition, along, term.lastYear ? lastYear : numbers, own.uri));
      return { rule, table: definition, ...(along && { along }), left: side(rule.left), right: side(rule.right) };
    });
  });
  return [...all, ...groupSums(table, definition)].filter(isOfNumbers);
}

/** A rule of rows runs down the columns of words as well, where it says nothing. */
function isOfNumbers({ left, right }: Instance): boolean {
  return left.every(isNumber) && right.every(isNumber);
}

function isNumber({ fact }: InstanceTerm): boolean {
  return !fact || takesNumber(fact.row, fact.column);
}

/** The rows of the form but those of a group that is filled in as one. */
function rowsOf({ groups }: StatutoryTable, { rows }: FormatTable): readonly FormatRow[] {
  const replaced = new Set(groups.flatMap((one) => (one.rows === 'instead' ? leafRows(one.group.children) : [])));
  return replaced.size === 0 ? rows : rows.filter((row) => !replaced.has(row));
}

function groupLines({ groups }: StatutoryTable): FormatRow[] {
  return groups.map(({ group }) => groupAsRow(group));
}

/** Where the rows of a group are written, they come to what its line says. */
function groupSums(table: StatutoryTable, definition: FormatTable): Instance[] {
  return table.groups
    .filter(({ rows }) => rows === 'written')
    .flatMap(({ group, facts }) => {
      const rows = summandsOf(definition, group, table.groups);
      const rule: FormatRule = {
        ...groupSum,
        left: [termOf(group.name)],
        right: rows.map(({ name }) => termOf(name)),
      };
      return facts.map((fact, index): Instance => {
        const term = (name: string, own: Fact | undefined) => numberTerm(new Big(1), name, own);
        return {
          ...{ rule, table: definition, along: fact.column, left: [term(group.name, fact)] },
          right: rows.map((row) => term(row.name, factsOfRow(table, row)?.[index])),
        };
      });
    });
}

function termOf(name: string): RuleTerm {
  return { coefficient: new Big(1), lastYear: false, segments: [name] };
}

/** A term as the numbers it stands for; a group is the sum of its rows. A number that is not at hand has no fact. */
function spell(
  term: RuleTerm,
  rule: FormatRule,
  table: FormatTable,
  along: FormatRow | FormatColumn | undefined,
  source: NumberSource | undefined,
  ownUri: string,
): InstanceTerm[] {
  const { coefficient, segments, lastYear } = term;
  if (segments.length === 0) return [constantTerm(coefficient)];
  const name = segments.at(-1) ?? '';
  const label = lastYear ? `上年·${name}` : name;
  const cells = source ? cellsOf(segments, rule.direction, table, along, source) : undefined;
  if (!cells) return [numberTerm(coefficient, label)];
  // Of a group that is written as often as there is something to report there may be none.
  if (cells.length === 0) return [constantTerm(new Big(0))];
  const uri = source && source.uri !== ownUri ? source.uri : undefined;
  return cells.map(({ fact, name }) => {
    const one = numberTerm(coefficient, cells.length === 1 ? label : name, fact);
    return uri === undefined ? one : { ...one, uri };
  });
}

/** A number without a name. */
export function constantTerm(coefficient: Big): InstanceTerm {
  return { kind: 'constant', coefficient, label: coefficient.toFixed() };
}

/** What a name stands for; without a fact where that is not at hand. */
export function numberTerm(coefficient: Big, label: string, fact?: Fact): InstanceTerm {
  return fact ? { kind: 'number', coefficient, label, fact } : { kind: 'number', coefficient, label };
}

/** A place in a table of the form, with its number when the report opens the table. */
interface Cell {
  readonly name: string;
  readonly fact?: Fact;
}

/** What a path names, seen from one row or column of a table; undefined where it names nothing. */
export function cellsOf(
  segments: readonly string[],
  direction: FormatRule['direction'],
  table: FormatTable,
  along: FormatRow | FormatColumn | undefined,
  source: NumberSource,
): Cell[] | undefined {
  const group = direction === 'row' && along ? groupLine(source, table, along) : undefined;
  if (group) {
    const [first = '', second] = segments;
    // What a rule says of other tables it says of rows.
    const column = second === undefined ? findNamed(table.columns, first)?.found : undefined;
    const fact = group.facts.find((candidate) => candidate.column === column);
    return fact && [{ name: group.group.name, fact }];
  }
  const place = source.format && placeOf(segments, source.format, table, along ?? direction);
  return place && cellsAt(place, source);
}

/** A row, or the rows that a group sums up, in one column of a table. */
interface Place {
  readonly table: FormatTable;
  readonly row: RowOrGroup;
  /** Of the column. */
  readonly index: number;
}

type Along = FormatRow | FormatColumn | FormatRule['direction'];

/**
 * Where in a format a path leads, seen from one row or column of a table. Each report asks the same of the format, so it is
 * looked for once: paths are kept by what they are, not by what they say, and go with the rules that they are of.
 */
function placeOf(segments: readonly string[], format: Format, table: FormatTable, along: Along): Place | undefined {
  const ofPath = remember(
    places,
    segments,
    () => new WeakMap<Format, WeakMap<FormatTable, Map<Along, Place | undefined>>>(),
  );
  const ofFormat = remember(ofPath, format, () => new WeakMap<FormatTable, Map<Along, Place | undefined>>());
  const known = remember(ofFormat, table, () => new Map<Along, Place | undefined>());
  if (known.has(along)) return known.get(along);
  const place = lookForPlace(segments, format, table, along);
  known.set(along, place);
  return place;
}

const places = new WeakMap<readonly string[], WeakMap<Format, WeakMap<FormatTable, Map<Along, Place | undefined>>>>();

function remember<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

function isRow(along: FormatRow | FormatColumn): along is FormatRow {
  return 'reporters' in along;
}

function lookForPlace(
  [first = '', second, third]: readonly string[],
  format: Format,
  table: FormatTable,
  along: Along,
): Place | undefined {
  // The table of the same name in the format of another report; in one's own it is the table itself.
  const local = findTable(format, table.name)?.definition;
  const other = findTable(format, first)?.definition;
  const [row, column] = typeof along === 'string' ? [] : isRow(along) ? [along.name] : [undefined, along.name];
  if (second === undefined) {
    if (!local) return undefined;
    return row === undefined ? placeIn(local, first, column) : placeIn(local, row, first);
  }
  if (third !== undefined) return other && placeIn(other, second, third);
  if (local && findRowOrGroup(local, first)) return placeIn(local, first, second);
  if (!other) return undefined;
  return row === undefined ? placeIn(other, second, column) : placeIn(other, row, second);
}

/** The line of a group that is filled in as a row. */
function groupLine({ tables }: NumberSource, table: FormatTable, along: FormatRow | FormatColumn) {
  const written = tables.find(({ definition }) => definition === table);
  return written?.groups.find(({ group }) => groupAsRow(group) === along);
}

/** The cells of a row, or of the rows that a group sums up, in one column; without a column in the one that totals. */
export function lookUp(
  source: NumberSource,
  table: FormatTable,
  rowName: string,
  columnName: string | undefined,
): Cell[] | undefined {
  const place = placeIn(table, rowName, columnName);
  return place && cellsAt(place, source);
}

function placeIn(table: FormatTable, rowName: string, columnName: string | undefined): Place | undefined {
  const column = columnName === undefined ? totalColumn(table) : findNamed(table.columns, columnName)?.found;
  const row = findRowOrGroup(table, rowName)?.found;
  return column && row && { table, row, index: table.columns.indexOf(column) };
}

function cellsAt({ table, row, index }: Place, { tables }: NumberSource): Cell[] {
  const written = tables.find(({ definition }) => definition === table);
  const groups = written?.groups ?? [];
  const rows =
    row.kind === 'row' ? [row.row] : standsInstead(row, groups) ? [groupAsRow(row)] : summandsOf(table, row, groups);
  return rows.map((one) => {
    const fact = written && factsOfRow(written, one)?.[index];
    return fact ? { name: one.name, fact } : { name: one.name };
  });
}

/** The column a reference means when it names none: the total, or the only one. */
export function totalColumn(table: FormatTable): FormatColumn | undefined {
  return table.columns.find((column) => column.total) ?? (table.columns.length === 1 ? table.columns[0] : undefined);
}
