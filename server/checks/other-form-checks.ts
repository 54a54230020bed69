import { groupBy } from '../group-by.ts';
import type { FormatTable } from '../report/format.ts';
import type { OtherForm } from '../report/other-form.ts';
import type { Report, StatutoryTable } from '../report/report.ts';
import { tableOfOtherFormat, unknownTable } from './catalogue-tables.ts';
import { type Checker, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { appliesTo } from './format-checks.ts';

type Filled = StatutoryTable & { readonly other: OtherForm };

/** The tables that are filled in by another format. */
export function tablesOfOtherForms({ tables }: Report): readonly Filled[] {
  return tables.filter((table): table is Filled => table.other !== undefined);
}

/** The tables of the format that a report lacks because it is filled in by one that does not have them. */
export function tablesBeyond(report: Report): readonly FormatTable[] {
  const forms = new Set(tablesOfOtherForms(report).map(({ other }) => other.format));
  const theirs = [...forms].flatMap(({ chapters }) => chapters.flatMap(({ tables }) => tables));
  const own = (report.format?.chapters ?? []).flatMap(({ tables }) => tables);
  return forms.size === 0 ? [] : own.filter((table) => !theirs.some(({ name }) => name === table.name));
}

/** One cause, one finding, however many tables there are. */
const checkTablesFollowTheFormat: Checker = function* (report) {
  const { format, header, uri } = report;
  if (!format) return;
  for (const [other, tables] of groupBy(tablesOfOtherForms(report), (table) => table.other.format)) {
    // Where the year says so, it is the format that is wrong, which is told there.
    const { year } = header;
    if (year !== undefined && !appliesTo(format, year) && appliesTo(other, year)) continue;
    if (tables.some(({ definition }) => definition)) yield findingOf(tables, other.name, format.name, uri);
    else yield* tables.map((table) => withoutCounterpart(table, format.name));
  }
};

function findingOf(tables: readonly [Filled, ...Filled[]], otherFormat: string, format: string, uri: string): Finding {
  const [first, ...others] = tables;
  const parameters = {
    tables: tables.map(({ definition, name }) => definition?.name ?? name),
    otherFormat,
    format,
    lost: tables.reduce((sum, table) => sum + lostIn(table), 0),
  };
  const data: FixData = { kind: 'other-form', format: otherFormat };
  const related = others.map(({ nameRange: range }) => ({
    uri,
    range,
    message: { zh: '这张表也是', en: 'So does this table' },
  }));
  return {
    ...found(tableOfOtherFormat, first.nameRange, parameters, { related, data }),
    alsoAt: others.map(({ nameRange }) => nameRange),
  };
}

/** A table that only the other format has, beside tables of the own one. */
function withoutCounterpart({ name, nameRange, other }: Filled, format: string): Finding {
  const parameters = { name, format, proposal: undefined, otherFormat: other.format.name };
  const data: FixData = { kind: 'other-form', format: other.format.name };
  return found(unknownTable, nameRange, parameters, { data });
}

/** How many numbers of a table count for nothing; that there were no cases is no loss. */
function lostIn({ rows, facts }: Filled): number {
  const kept = new Set(facts.flat().map(({ range }) => range));
  const numbers = rows.flatMap(({ cells }) => cells).filter(({ reading }) => reading.kind === 'number');
  return numbers.filter(({ range, reading }) => !kept.has(range) && reading.kind === 'number' && !reading.value.eq(0))
    .length;
}

/** The tables of a report are those of its format. */
export const otherFormChecks: readonly Checker[] = [checkTablesFollowTheFormat];
