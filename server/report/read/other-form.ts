import { formOf } from '../cell-forms.ts';
import type { Fact } from '../evaluated.ts';
import type { Format, FormatColumn, FormatRow, FormatTable, Named } from '../format.ts';
import { findNamed, findRowOrGroup, groupsOf, type Match } from '../names.ts';
import type { OtherForm, StatutoryTable, WrittenCell, WrittenRow } from '../written.ts';
import { factPath, readFact } from './facts.ts';
import { hasNumbersOnGroup } from './group-numbers.ts';

/** How well the lines of a table go with a form. */
interface Fit {
  /** Headings and labels it does not have, or has under another name now; lines with a wrong number of cells. */
  readonly misfits: number;
  /** Of these, other than labels under a former name: columns that mean something else, rows there are not. */
  readonly strong: number;
}

/**
 * Which other format each table is filled in by, if any: one that all of its columns, rows and cells go with, where they
 * do not go with the report's own. A former row name alone says so only beside another table of that format.
 */
export function otherForms(
  tables: readonly StatutoryTable[],
  format: Format | undefined,
  knownFormats: () => readonly Format[],
): ReadonlyMap<StatutoryTable, OtherForm> {
  const found = new Map<StatutoryTable, OtherForm>();
  if (!format) return found;
  const weak = new Map<StatutoryTable, OtherForm>();
  for (const table of tables) {
    const own = table.definition ? fitOf(table, table.definition) : undefined;
    if ((own?.misfits === 0 && table.definition) || table.rows.length === 0) continue;
    const others = knownFormats().filter((other) => other.name !== format.name);
    const form = others.flatMap((other) => formIn(other, table, own))[0];
    if (form) (own === undefined || own.strong > 0 ? found : weak).set(table, form);
  }
  const formats = new Set([...found].filter(([table]) => table.definition).map(([, form]) => form.format));
  for (const [table, form] of weak) if (formats.has(form.format)) found.set(table, form);
  return found;
}

function formIn(format: Format, table: StatutoryTable, own: Fit | undefined): OtherForm[] {
  const name = table.definition?.name ?? table.name;
  return format.chapters.flatMap((home) => {
    const definition = name === '' ? undefined : findNamed(home.tables, name)?.found;
    if (!definition) return [];
    const { misfits } = fitOf(table, definition);
    // A slip in a whole table does not make it one of another format.
    const fits = misfits === 0 || (own !== undefined && table.header !== undefined && own.misfits > 3 * misfits);
    return fits ? [{ format, definition, home }] : [];
  });
}

function fitOf(written: StatutoryTable, table: FormatTable): Fit {
  const { header, rows } = partsOf(written);
  const headings = header.filter(({ text }) => text.trim() !== '');
  const unnamed = headings.filter(({ text }) => !isCurrent(findNamed(table.columns, text))).length;
  let former = 0;
  let strong = unnamed;
  for (const row of rows) {
    if (row.kind === 'rest' || row.label.trim() === '') continue;
    const match = findRowOrGroup(table, row.label);
    if (!match) strong++;
    else if (match.former) former++;
    const isGroup = match?.found.kind === 'group' && !hasNumbersOnGroup({ ...row, kind: 'group' });
    if (match && !isGroup && row.cells.length !== table.columns.length) strong++;
  }
  return { misfits: strong + former, strong };
}

/** The headings and the rows below them; of a table that the report's own format does not have too. */
function partsOf({ definition, header, rows }: StatutoryTable) {
  const [first, ...others] = rows;
  const isHeader =
    !definition && first && first.cells.length > 0 && first.cells.every(({ reading }) => reading.kind === 'unreadable');
  return isHeader ? { header: first.cells, rows: others } : { header: header?.cells ?? [], rows };
}

function isCurrent(match: Match<Named> | undefined): boolean {
  return match !== undefined && !match.former;
}

/** The column of another form that a column corresponds to, be it under a name that either had before. */
export function counterpart<Thing extends Named>(own: Named, others: readonly Thing[]): Thing | undefined {
  const names = [own.name, own.label, ...own.aliases];
  const current = names.flatMap((name) => findNamed(others, name) ?? []).find((match) => !match.former)?.found;
  return (
    current ??
    [...names, ...own.formerNames].flatMap((name) => findNamed(others, name)?.found ?? [])[0] ??
    others.find(({ formerNames }) => formerNames.some((name) => findNamed([own], name)))
  );
}

/** The cell of a table of another form that corresponds to a row and column of the report's own. */
export function cellIn(
  { rows }: StatutoryTable,
  { definition }: OtherForm,
  row: FormatRow,
  column: FormatColumn,
): WrittenCell | undefined {
  const otherColumn = counterpart(column, definition.columns);
  const line = lineFor(row, rows, definition);
  if (!otherColumn || line?.cells.length !== definition.columns.length) return undefined;
  return line.cells[definition.columns.indexOf(otherColumn)];
}

/** The first line that gives the row of another form which corresponds to one's own. */
function lineFor(own: FormatRow, rows: readonly WrittenRow[], table: FormatTable): WrittenRow | undefined {
  const meant = counterpart(own, table.rows) ?? counterpart(own, groupsOf(table.rowTree));
  return (
    meant &&
    rows.find((line) => {
      const found = line.kind === 'rest' ? undefined : findRowOrGroup(table, line.label)?.found;
      if (found?.kind === 'group') return found === meant && hasNumbersOnGroup({ ...line, kind: 'group' });
      return found?.row === meant;
    })
  );
}

/** The table with the numbers that another form has in common with the report's own; no other counts. */
export function readByOtherForm(table: StatutoryTable, form: OtherForm): StatutoryTable {
  const { definition, nameRange } = table;
  const { rows = [], columns = [] } = definition ?? {};
  const facts = rows.map((row) =>
    columns.flatMap((column): Fact[] => {
      if (!definition) return [];
      const at = { path: factPath(definition, row, column), table: definition, row, column };
      const cell = cellIn(table, form, row, column);
      return [
        cell
          ? { ...at, ...readFact(cell, formOf(row, column)) }
          : { ...at, origin: 'missing', text: '', range: nameRange },
      ];
    }),
  );
  return { ...table, other: form, facts, groups: [] };
}
