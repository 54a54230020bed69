import type { Format, FormatChapter } from '../report/format.ts';
import { unglued } from '../report/read/glued-lines.ts';
import { chaptersNamed } from '../report/read/heading-words.ts';
import { asHeading } from '../report/read/marked-up.ts';
import { readCell } from '../report/read/read-cell.ts';
import { type TableInText, type TextLine, tablesInText } from '../report/read/table-in-text.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Block, Section } from '../report/written.ts';
import { oncePer, remembered } from '../shared/remembered.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { quoted } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';

/** Lines of text that are the rows of a table of the form, pasted as they were copied. */
const rowsInText: Check<{ readonly count: number; readonly table: string; readonly isWritten: boolean }> = {
  id: 'rows-in-text',
  name: '表格混入正文',
  level: 'warning',
  source: sources.tables,
  message: ({ count, table, isWritten }) => ({
    zh: `这 ${count} 行是表“${table}”的内容，现作为正文出现在正式报告中，其中的数字不参与核对；请${isWritten ? '填入该表' : '改为表格'}`,
    en: `These ${count} lines are rows of table “${table}”: they appear as text in the finished report, and their numbers are not checked. ${isWritten ? 'Put them into the table' : 'Make them a table'}`,
  }),
};

/** A whole report that was pasted: no line of it is marked as title or chapter. */
export const unmarkedReport: Check<{ readonly chapters: readonly string[] }> = {
  id: 'unmarked-report',
  name: '整篇粘贴未标记',
  level: 'error',
  source: sources.reportManual,
  message: ({ chapters }) => ({
    zh: `这是一篇完整的报告，但标题、各章（${quoted(chapters).zh}）和表格均未标记，现全部视为正文；请用快速修复整理`,
    en: `This is a whole report, but its title, its chapters (${quoted(chapters).en}) and its tables are not marked as such, so all of it is taken as text. Use the quick fix to mark it up`,
  }),
};

/** The chapters that lines of a text are which has none of them marked; undefined where it is no report. */
export function unmarkedChapters(
  report: Report,
): { readonly format: Format; readonly chapters: readonly string[] } | undefined {
  const { format, chapters, preface } = report;
  if (chapters.length > 0) return undefined;
  const texts = preface.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  const said = [...report.header.entries.map(({ value }) => value), ...texts].join('\n');
  const year = Number(/(20\d\d)\s*\u5e74/.exec(said)?.[1] ?? latestYear);
  const forms = format ? [format] : (report.knownFormats ?? []).filter(({ years }) => years && isWithin(year, years));
  for (const form of forms) {
    const headings = texts.flatMap((text) => unglued(text, form)).map(asHeading);
    const named = chaptersNamed(form, headings).flatMap((match) => match?.chapter ?? []);
    const labels = [...new Set(named)].map(({ label }) => label);
    // Two headings alone could be a letter; with a table of the form below them they are a report.
    const isReport = labels.length > 2 || (labels.length === 2 && tablesIn(preface, form).length > 0);
    if (isReport) return { format: form, chapters: labels };
  }
  return undefined;
}

/** A text that names no year is taken for one of the format in force. */
const latestYear = 9999;

function tablesIn(blocks: readonly Block[], { chapters }: Format): readonly TableInText[] {
  const tables = chapters.flatMap((chapter) => chapter.tables);
  return runsOf(blocks).flatMap((run) => tablesInText(run.map(asLine), tables));
}

function isWithin(
  year: number,
  { from, to = Number.POSITIVE_INFINITY }: { readonly from: number; readonly to?: number },
) {
  return year >= from && year <= to;
}

function* checkReportIsMarked(report: Report): Iterable<Finding> {
  const unmarked = unmarkedChapters(report);
  const [first] = report.preface;
  if (unmarked && first) yield found(unmarkedReport, first.range, unmarked, { data: { kind: 'mark-up' } });
}

function* checkRowsStandInTables(report: Report): Iterable<Finding> {
  if (unmarkedChapters(report)) return;
  for (const { table, lines, rows, range } of tablesInProse(report)) {
    const isWritten = report.tables.some(({ definition }) => definition === table);
    const cells = [...rows].map(([row, texts]) => ({ row: row.name, cells: texts }));
    const data: FixData = { kind: 'rows-of-text', table: table.name, lines, rows: cells };
    yield found(rowsInText, range, { count: lines.length, table: table.name, isWritten }, { data });
  }
}

/** Tables of the form among the paragraphs of a report. */
export const tablesInProse = oncePer(find);

const noChapters: Format['chapters'] = [];

function find(report: Report): readonly (TableInText & { readonly range: TextRange })[] {
  const chapters = report.format?.chapters ?? noChapters;
  const places = [
    { home: undefined, blocks: report.preface },
    ...report.chapters.flatMap((chapter) => [
      { home: chapter.definition, blocks: chapter.blocks },
      ...chapter.sections.flatMap(blockLists).map((blocks) => ({ home: chapter.definition, blocks })),
    ]),
  ];
  const seen = new Set<TableInText['table']>();
  return places.flatMap(({ home, blocks }) => {
    const tablesIn = finderOf(chapters, home);
    return runsOf(blocks).flatMap((run) =>
      tablesIn(run.map(({ text }) => text).join('\n'))
        .filter((one) => !seen.has(one.table) && !isRepeated(one, report) && seen.add(one.table))
        .flatMap((one) => {
          const lines = one.lines.flatMap((at) => run[at]?.range.start.line ?? []);
          const first = run[one.lines[0] ?? 0];
          return first ? [{ ...one, lines, range: first.range }] : [];
        }),
    );
  });
}

type Finder = (text: string) => readonly TableInText[];

/** Finds tables of a form in a text whose lines are counted from 0, first those of the chapter that it stands in. */
function finderOf(chapters: Format['chapters'], home: FormatChapter | undefined): Finder {
  const ofForm = finders.get(chapters) ?? new Map<FormatChapter | undefined, Finder>();
  finders.set(chapters, ofForm);
  const tables = [home, ...chapters.filter((one) => one !== home)].flatMap((one) => one?.tables ?? []);
  const find: Finder =
    ofForm.get(home) ??
    remembered((all) => {
      const lines = all.split('\n').map((text, line) => ({ text, line }));
      return tablesInText(lines, tables);
    });
  ofForm.set(home, find);
  return find;
}

const finders = new WeakMap<Format['chapters'], Map<FormatChapter | undefined, Finder>>();

/** Whether a text only says again what the table has. */
function isRepeated({ table, rows }: TableInText, { tables }: Report): boolean {
  const written = tables.find(({ definition }) => definition === table);
  return [...rows].every(([row, texts]) => {
    const facts = written?.facts[table.rows.indexOf(row)];
    return facts?.every(({ value }, index) => {
      const reading = readCell(texts[index] ?? '');
      return reading.kind === 'number' && value?.eq(reading.value);
    });
  });
}

function blockLists({ blocks, sections }: Section): readonly (readonly Block[])[] {
  return [blocks, ...sections.flatMap(blockLists)];
}

type ParagraphLine = Pick<TextLine, 'text'> & { readonly range: TextRange };

function asLine({ text, range }: ParagraphLine): TextLine {
  return { text, line: range.start.line };
}

/** Paragraphs that nothing else stands between. */
function runsOf(blocks: readonly Block[]): readonly (readonly ParagraphLine[])[] {
  const runs: ParagraphLine[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'paragraph') runs.at(-1)?.push(block);
    else runs.push([]);
  return runs.filter((run) => run.length > 0);
}

export const pastedTextChecks: CheckGroup = {
  checks: [unmarkedReport, rowsInText],
  checkers: [checkReportIsMarked, checkRowsStandInTables],
};
