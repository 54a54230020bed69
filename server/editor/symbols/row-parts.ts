import { totalColumn } from '../../report/equations.ts';
import type { FormatRow, FormatRowGroup, FormatTable } from '../../report/format.ts';
import { leafRows } from '../../report/leaves.ts';
import { findRowOrGroup } from '../../report/names.ts';
import type { StatutoryTable, WrittenRow } from '../../report/report.ts';
import type { Part } from './outline.ts';

/** The written rows of a table; rows below a line such as `| （三）不予公开 |` that names their group stand within it. */
export function rowParts(table: StatutoryTable): readonly Part[] {
  return [...partsFrom(table.rows, table)];
}

interface Open {
  readonly part: Part & { readonly parts: Part[] };
  readonly rows: readonly FormatRow[];
}

function* partsFrom(rows: Iterable<WrittenRow>, table: StatutoryTable): Iterable<Part> {
  const open: Open[] = [];
  for (const row of rows) {
    const group = row.kind === 'group' ? groupOf(table.definition, row.label) : undefined;
    while (open.length > 0 && !belongs(row, group, open.at(-1))) {
      const closed = open.pop();
      if (closed && open.length === 0) yield spanned(closed.part);
    }
    const part = { ...partOf(row, table), parts: [] as Part[] };
    open.at(-1)?.part.parts.push(part);
    if (group) open.push({ part, rows: leafRows(group.children) });
    else if (open.length === 0) yield part;
  }
  const [outermost] = open;
  if (outermost) yield spanned(outermost.part);
}

/** Rows the form does not have stay where they are written; 其余 belongs to the whole table. */
function belongs({ kind, row }: WrittenRow, group: FormatRowGroup | undefined, open: Open | undefined): boolean {
  if (kind === 'unknown') return true;
  const first = row ?? (group && leafRows(group.children)[0]);
  return first !== undefined && open?.rows.includes(first) === true;
}

function groupOf(table: FormatTable | undefined, label: string): FormatRowGroup | undefined {
  const found = table && findRowOrGroup(table, label)?.found;
  return found?.kind === 'group' ? found : undefined;
}

/** A group reaches to the end of its last row. */
function spanned(part: Part): Part {
  const parts = part.parts.map(spanned);
  return { ...part, parts, range: { start: part.range.start, end: parts.at(-1)?.range.end ?? part.range.end } };
}

function partOf(row: WrittenRow, table: StatutoryTable): Part {
  const { kind, label, range, labelRange } = row;
  const detail = numbersOf(row, table);
  return {
    kind: kind === 'group' ? 'row-group' : 'row',
    name: label,
    ...(detail === undefined ? {} : { detail }),
    range,
    nameRange: labelRange,
    parts: [],
  };
}

/** The total of a row, or its few numbers where nothing totals them. */
function numbersOf({ row }: WrittenRow, { definition, facts }: StatutoryTable): string | undefined {
  if (!row || !definition) return undefined;
  const total = totalColumn(definition);
  const shown = (facts[definition.rows.indexOf(row)] ?? []).filter(({ column }) => !total || column === total);
  if (!shown.some(({ value }) => value !== undefined)) return undefined;
  return shown.map(({ value }) => value?.toFixed() ?? '—').join(' | ');
}
