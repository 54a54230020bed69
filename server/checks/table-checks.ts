import type { Format, FormatTable } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import type { Block, Report, StatutoryTable } from '../report/report.ts';
import { misplacedTable, missingTable, repeatedTable, tableLayout, unknownTable } from './catalogue-tables.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestNamed } from './did-you-mean.ts';
import { type FixData, replacement } from './fix-data.ts';
import { headlessRows } from './headless-rows.ts';
import { chapterOpenings } from './lost-chapters.ts';
import { tablesBeyond } from './other-form-checks.ts';
import { formatWithTable } from './other-formats.ts';
import { blocksWithin, boundChapters, hasFreeStructure } from './outline.ts';
import { titleOf } from './own-table-titles.ts';
import { tablesInProse } from './pasted-text-checks.ts';
import { redundantTable } from './redundant.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

function* checkTablesAreTheForms(report: Report): Iterable<Finding> {
  const { format } = report;
  if (format === undefined) return;
  const proposed = proposals(report, format);
  for (const table of report.tables) {
    const { name, nameRange, definition, other } = table;
    // A table without a name is a matter of syntax.
    if (definition !== undefined || other || name === '') continue;
    const proposal = proposed.get(name)?.name;
    const otherFormat = formatWithTable(report, name);
    const choice = otherFormat === undefined ? { data: tablesMeant(table, report, format) } : {};
    const more = proposal === undefined ? choice : replacement(nameRange, proposal);
    yield found(unknownTable, nameRange, { name, format: format.name, proposal, otherFormat }, more);
  }
}

/** The table that was meant by its rows; or one of the author's own, which has its title in quotes. */
function tablesMeant({ name, nameRange, range, rows }: StatutoryTable, report: Report, format: Format): FixData {
  const absent = format.chapters
    .flatMap(({ tables }) => tables)
    .filter((table) => !report.tables.some(({ definition }) => definition === table));
  const byRows = absent.filter((table) => rows.some(({ label }) => label !== '' && findNamed(table.rows, label)));
  const names = byRows.map((table) => table.name);
  // Where no blank parts them, 表 belongs to the title: 表1 公开渠道.
  const isGlued = nameRange.start.character === range.start.character + 1;
  const title = titleOf(isGlued ? `\u8868${name}` : name);
  const lead = isGlued ? ' ' : '';
  const fixes = [...names.map((each) => lead + each), lead + title].map((text): FixData => {
    return { kind: 'replace', range: nameRange, text };
  });
  return { kind: 'choice', fixes, likely: names.length < 2 };
}

function* checkTablesStandOnce({ uri, tables }: Report): Iterable<Finding> {
  const first = new Map<FormatTable, StatutoryTable>();
  for (const table of tables) {
    if (table.definition === undefined) continue;
    const earlier = first.get(table.definition);
    if (earlier === undefined) first.set(table.definition, table);
    else {
      const message = { zh: '前一张表在这里', en: 'The earlier table' };
      const related = [{ uri, range: earlier.nameRange, message }];
      const data = redundantTable(earlier, table);
      const parameters = { name: table.definition.name };
      yield found(repeatedTable, table.nameRange, parameters, { related, ...(data && { data }) });
    }
  }
}

// Within a chapter the format does not know, the chapter is what is wrong; so it is where a chapter lost its heading.
function* checkTablesStandInTheirChapter(report: Report): Iterable<Finding> {
  const { preface, chapters } = report;
  const openings = chapterOpenings(report);
  const places = [
    { definition: undefined, blocks: preface },
    ...chapters
      .filter(({ definition }) => definition !== undefined)
      .map((chapter) => ({ definition: chapter.definition, blocks: blocksWithin(chapter) })),
  ];
  for (const { definition, blocks } of places)
    for (const { name, nameRange, home } of blocks.filter(isStatutory))
      if (home !== undefined && home !== definition && !openings.has(home))
        yield found(misplacedTable, nameRange, { name, home: home.label });
}

function* checkRequiredTablesArePresent(report: Report): Iterable<Finding> {
  const { format } = report;
  if (format === undefined || hasFreeStructure(report)) return;
  const present = new Set([
    ...report.tables.map(({ definition }) => definition),
    ...proposals(report, format).values(),
    ...headlessRows(report).map(({ table }) => table),
    ...tablesBeyond(report),
    ...tablesInProse(report).map(({ table }) => table),
  ]);
  for (const { definition, heading } of boundChapters(report)) {
    const absent = definition.tables.filter((table) => !table.optional && !present.has(table));
    if (absent.length === 0) continue;
    const names = absent.map(({ name }) => name);
    const data = { kind: 'insert-tables', chapter: definition.name, tables: names };
    yield found(missingTable, heading.textRange, { chapter: definition.label, names }, { data });
  }
}

/** One cause, one finding: whoever copies a printed table copies its layout in every row. */
function* checkRowsStandAlone(_report: Report, { definition, layout, rows }: KnownTable): Iterable<Finding> {
  const [place, ...others] = layout?.places ?? [];
  if (!layout || !place) return;
  const lines = new Set(layout.lines.map(({ start }) => start.line));
  const parameters = {
    table: definition.name,
    kind: layout.kind,
    lines: lines.size,
    rows: rows.filter(({ range }) => lines.has(range.start.line)).length,
  };
  const data: FixData = { kind: 'lay-out', table: definition.name };
  yield { ...found(tableLayout, place, parameters, { data }), alsoAt: others };
}

/** Names that are no table of the format, each with the absent table it was probably meant to be. */
function proposals(report: Report, format: Format): ReadonlyMap<string, FormatTable | undefined> {
  const { tables } = report;
  const present = new Set(tables.map(({ definition }) => definition));
  const absent = format.chapters.flatMap((chapter) => chapter.tables).filter((table) => !present.has(table));
  const unknown = tables.filter(
    ({ definition, name }) => definition === undefined && formatWithTable(report, name) === undefined,
  );
  return new Map(unknown.map(({ name }) => [name, closestNamed(name, absent)]));
}

function isStatutory(block: Block): block is StatutoryTable {
  return block.kind === 'table';
}

/** The report has the tables of its format, each once, in the chapter where the form has it. */
export const tableChecks: readonly Checker[] = [
  checkTablesAreTheForms,
  checkTablesStandOnce,
  checkTablesStandInTheirChapter,
  checkRequiredTablesArePresent,
  eachTable(checkRowsStandAlone),
];
