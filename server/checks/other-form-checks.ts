import type { FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { OtherForm, StatutoryTable } from '../report/written.ts';
import { groupBy } from '../shared/group-by.ts';
import { sources } from './basis-words.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import { abridged, didYouMean } from './did-you-mean.ts';

import type { FixData } from './fix-data.ts';
import { appliesTo } from './structure-checks.ts';

/** `表 name` names no table of the format. */
export const unknownTable: Check<{
  readonly name: string;
  readonly format: string;
  readonly proposal: string | undefined;
  readonly otherFormat: string | undefined;
  /** Whether the name stands in quotes that are not those of titles. */
  readonly isQuoted: boolean;
}> = {
  id: 'unknown-table',
  name: '格式外表格',
  level: 'error',
  source: sources.tables,
  message: ({ name, format, proposal, otherFormat, isQuoted }) => {
    if (otherFormat !== undefined)
      return {
        zh: `“${name}”是格式“${otherFormat}”的表，格式“${format}”没有表“${name}”`,
        en: `“${name}” is a table of format “${otherFormat}”; format “${format}” has no such table`,
      };
    const hint = isQuoted
      ? {
          zh: `；自拟表格的标题请用引号 "" 或“”：表 "${name}"`,
          en: `. The title of a custom table is written in "" or “”: 表 "${name}"`,
        }
      : {
          zh: '；自拟表格请给标题加引号：表 "标题"',
          en: '. A custom table has its title in quotes: 表 "title"',
        };
    const end = proposal === undefined ? hint : didYouMean(proposal);
    return {
      zh: `格式“${format}”没有表“${name}”${end.zh}`,
      en: `Format “${format}” has no table “${name}”${end.en}`,
    };
  },
};

/** Tables that are filled in by another format than the report's, such as those of 国办2019 in a report of 2023. */
const tableOfOtherFormat: Check<{
  readonly tables: readonly string[];
  readonly otherFormat: string;
  readonly format: string;
  /** How many numbers have no row or column in the format. */
  readonly lost: number;
}> = {
  id: 'table-of-other-format',
  name: '其他格式的表',
  level: 'error',
  source: sources.differences,
  message: ({ tables, otherFormat, format, lost }) => {
    const names = abridged(tables, { zh: '张', en: 'tables' });
    const one = tables.length === 1;
    const loss =
      lost === 0
        ? { zh: '', en: '' }
        : {
            zh: `；其中 ${lost} 个数字在本格式中没有对应的行、列，不会出现在正式报告中`,
            en: `. ${lost} of the numbers ${lost === 1 ? 'has' : 'have'} no row or column in it and ${lost === 1 ? 'does' : 'do'} not appear in the finished report`,
          };
    return {
      zh: `表${names.zh}按格式“${otherFormat}”填报，本报告用格式“${format}”${loss.zh}；请换成本格式的表`,
      en: `${one ? 'Table' : 'Tables'} ${names.en} ${one ? 'follows' : 'follow'} format “${otherFormat}”, but the report has format “${format}”${loss.en}. Replace ${one ? 'it' : 'them'} with ${one ? 'the table' : 'the tables'} of this format`,
    };
  },
};

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
  const parameters = { name, format, proposal: undefined, otherFormat: other.format.name, isQuoted: false };
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

export const otherFormChecks: CheckGroup = {
  checks: [unknownTable, tableOfOtherFormat],
  checkers: [checkTablesFollowTheFormat],
};
