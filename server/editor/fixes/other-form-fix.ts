import Big from 'big.js';
import type { FixData } from '../../checks/fix-data.ts';
import { tablesBeyond, tablesOfOtherForms } from '../../checks/other-form-checks.ts';
import { type FormatRow, type FormatTable, leafRows } from '../../report/format.ts';
import { findRowOrGroup, groupsOf } from '../../report/names.ts';
import { newRow, newTableText, tableText } from '../../report/new-report.ts';
import { cellIn, counterpart } from '../../report/read/other-form.ts';
import type { OtherForm, StatutoryTable, WrittenCell, WrittenRow } from '../../report/written.ts';
import type { Draft, Fix } from './fix.ts';

type Filled = StatutoryTable & { readonly other: OtherForm };

/**
 * The tables that are filled in by another format as the report's own has them: rows and columns that both have keep
 * their numbers. Where one has no place, the whole table stays below as a comment. Tables that only the own format has
 * are opened.
 */
export function otherFormFix({ format }: FixData & { kind: 'other-form' }, draft: Draft): Fix[] {
  const tables = tablesOfOtherForms(draft.report).filter(({ other }) => other.format.name === format);
  if (tables.length === 0) return [];
  const beyond = tablesBeyond(draft.report);
  const absent = beyond.filter((table) => !draft.report.tables.some(({ definition }) => definition === table));
  const count = tables.length;
  const title = tables.some(({ definition }) => definition)
    ? {
        zh: `换成本格式的表（${count} 张），有对应行列的数字保留，其余留作注释`,
        en: `Replace ${count === 1 ? 'the table' : `the ${count} tables`} with this format’s: numbers with a counterpart are kept, the others stay as comments`,
      }
    : {
        zh: `改为注释（${count} 张表），不出现在正式报告中`,
        en: `Turn ${count === 1 ? 'the table' : `the ${count} tables`} into a comment, which does not appear in the finished report`,
      };
  return [
    {
      title,
      edits: tables.map((table) => {
        const home = table.home ?? homeLike(table, draft);
        const isLast = tables.findLast((other) => (other.home ?? homeLike(other, draft)) === home) === table;
        const more = isLast
          ? (home?.tables ?? []).filter((one) => absent.includes(one)).map((table) => newTableText(table))
          : [];
        const { start, end } = table.range;
        return { range: { start: { line: start.line, character: 0 }, end }, newText: linesOf(table, more, draft) };
      }),
      preferred: true,
      certain: false,
    },
  ];
}

/** The chapter of the own format that one of another corresponds to. */
function homeLike({ other }: Filled, { report }: Draft) {
  return report.format?.chapters.find(({ name }) => name === other.home.name);
}

function linesOf(table: Filled, more: readonly string[], draft: Draft): string {
  const { definition, other, range } = table;
  const moved = definition ? movedRows(table, definition) : { rows: [], kept: new Set<WrittenCell>() };
  const cells = table.rows.flatMap((row) => row.cells);
  const isLost = cells.some(
    (cell) => !moved.kept.has(cell) && cell.text.trim() !== '' && cell.reading.kind !== 'computed',
  );
  const written = draft.lines.slice(range.start.line, range.end.line + 1).map((line) => `// ${line}`.trimEnd());
  const comment = [`// 原表按“${other.format.name}”填报，供核对：`, ...written];
  const parts = [
    ...(definition ? [tableText(definition, moved.rows)] : []),
    ...(isLost ? [comment.join('\n')] : []),
    ...more,
  ];
  return parts.join('\n\n').replaceAll('\n', draft.lineBreak);
}

interface MovedRows {
  readonly rows: readonly (readonly string[])[];
  readonly kept: ReadonlySet<WrittenCell>;
}

/** The rows of the own form with what the other gives for them, its 其余 and its group lines included. */
function movedRows(table: Filled, own: FormatTable): MovedRows {
  const { other, rows: lines } = table;
  const form = other.definition;
  const kept = new Set<WrittenCell>();
  const keep = (cell: WrittenCell | undefined) => {
    if (cell) kept.add(cell);
    return cell?.text ?? '';
  };
  const rest = lines.find(({ kind }) => kind === 'rest');
  const groups = new Set(lines.flatMap(({ label }) => groupNamed(label, own)));
  const seen = new Set<string>();
  const rows = own.rows.flatMap((row): (readonly string[])[] => {
    const headings = groupsOf(own.rowTree)
      .filter((group) => groups.has(group.name) && !seen.has(group.name) && leafRows(group.children).includes(row))
      .map((group) => {
        seen.add(group.name);
        return [group.label];
      });
    const [label = row.name, ...computed] = newRow(own, row);
    const written = own.columns.map((column) => cellIn(table, other, row, column));
    if (written.some((cell) => cell !== undefined))
      return [...headings, [label, ...computed.map((blank, index) => (written[index] ? keep(written[index]) : blank))]];
    const sums = summed(row, table, own, rest);
    if (sums) {
      for (const cell of sums.cells) kept.add(cell);
      return [...headings, [label, ...computed.map((blank, index) => sums.texts[index] || blank)]];
    }
    // What 其余 gives there it gives here.
    if (rest && counterpart(row, form.rows)) return headings;
    return [...headings, [label, ...computed]];
  });
  const filled = rest?.cells.length === 1 ? [['其余', keep(rest.cells[0])]] : [];
  return { rows: [...rows, ...filled], kept };
}

function groupNamed(label: string, table: FormatTable): string[] {
  const found = findRowOrGroup(table, label)?.found;
  return found?.kind === 'group' ? [found.name] : [];
}

/** What the rows of a group of the other form come to, which is one row here: column by column, blank where it is not known. */
function summed(row: FormatRow, { other, rows: lines }: Filled, own: FormatTable, rest: WrittenRow | undefined) {
  const form = other.definition;
  const group = counterpart(row, groupsOf(form.rowTree));
  if (!group) return undefined;
  const members = leafRows(group.children).map((member) =>
    lines.find(({ kind, label }) => {
      const found = kind === 'rest' ? undefined : findRowOrGroup(form, label)?.found;
      return found?.kind === 'row' && found.row === member;
    }),
  );
  const cells: WrittenCell[] = [];
  const texts = own.columns.map((column) => {
    const meant = counterpart(column, form.columns);
    const at = meant ? form.columns.indexOf(meant) : -1;
    const addends = members.map((line) => (line ? line.cells[at] : rest?.cells[rest.cells.length === 1 ? 0 : at]));
    const values = addends.map((cell) => (cell?.reading.kind === 'number' ? cell.reading.value : undefined));
    if (!values.every((value) => value !== undefined)) return '';
    cells.push(...addends.flatMap((cell) => cell ?? []));
    return values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
  });
  return members.some((line) => line !== undefined) ? { texts, cells } : undefined;
}
