import type { CalendarDay } from '../report/calendar-day.ts';
import { formOf } from '../report/cell-forms.ts';
import { type Fact, verdictCounts } from '../report/evaluated.ts';
import { unitOf } from '../report/read/read-cell.ts';
import { plainText } from '../report/read/read-inlines.ts';
import type { Report } from '../report/report.ts';
import type { Block, Chart, Header, Illustration, Inline, Section } from '../report/written.ts';
import { decimalText } from './printed-cell.ts';
import { printedText } from './printed-text.ts';
import type { ReportJson } from './report-json.ts';

/**
 * The report as data, see {@link ReportJson}: every header value, all prose, every number with its origin, and how many
 * errors the checks found.
 */
export function reportJson(report: Report, errors: number): ReportJson {
  const { format, header, title, preface, chapters, footnotes, facts } = report;
  const numbers = new Map(footnotes.flatMap(({ name, number }) => (number === undefined ? [] : [[name, number]])));
  const numbered = (inlines: readonly Inline[]) => plainText(inlines, (name) => `[^${numbers.get(name) ?? name}]`);
  const { published, signer, dated } = header;
  return {
    schemaVersion: 1,
    format: format?.name ?? null,
    header: headerJson(header),
    year: header.year ?? null,
    published: published ? isoDate(published) : null,
    signer: signer ?? null,
    dated: dated ? isoDate(dated) : null,
    title: title?.text ?? null,
    preface: preface.map((block) => blockJson(block, numbered)),
    chapters: chapters.map(({ definition, heading, blocks, sections }) => ({
      name: definition?.name ?? null,
      heading: heading.text,
      blocks: blocks.map((block) => blockJson(block, numbered)),
      sections: sections.map((section) => sectionJson(section, numbered)),
    })),
    attachments: header.attachments.map(({ name, path }) => ({ name, path: path ?? null })),
    footnotes: footnotes
      .flatMap(({ number, text }) => (number === undefined ? [] : [{ number, text }]))
      .sort((one, other) => one.number - other.number),
    facts: facts.map(factJson),
    verdicts: verdictCounts(report),
    errors,
  };
}

/** The same as a text file, without characters that have no shape: see {@link printedText}. */
export function renderJson(report: Report, errors: number): string {
  const printed = (_key: string, value: unknown) => (typeof value === 'string' ? printedText(value) : value);
  return `${JSON.stringify(reportJson(report, errors), printed, 2)}\n`;
}

/** In the order of the text; of a doubled key the first. */
function headerJson({ entries }: Header): Record<string, string> {
  const firsts = entries.filter((entry) => entries.find(({ key }) => key === entry.key) === entry);
  return Object.fromEntries(firsts.map(({ key, value }) => [key, value]));
}

type BlockJson = ReportJson['preface'][number];
type SectionJson = ReportJson['chapters'][number]['sections'][number];

/** The text of prose with the marks of footnotes. */
type Numbered = (inlines: readonly Inline[]) => string;

function sectionJson({ level, heading, blocks, sections }: Section, numbered: Numbered): SectionJson {
  return {
    level,
    heading: heading.text,
    blocks: blocks.map((block) => blockJson(block, numbered)),
    sections: sections.map((section) => sectionJson(section, numbered)),
  };
}

function blockJson(block: Block, numbered: Numbered): BlockJson {
  if (block.kind === 'paragraph' || block.kind === 'note') return { kind: block.kind, text: numbered(block.inlines) };
  if (block.kind === 'table') return { kind: 'table', name: block.definition?.name ?? block.name };
  if (block.kind === 'chart') return chartJson(block);
  if (block.kind === 'picture') return pictureJson(block);
  const { kind, title, corner, columns, columnLines, rows, rowLines } = block;
  return {
    kind,
    title,
    corner,
    columns: columns.map((column) => column.name),
    columnHeadings: columnLines.lines.map(({ path }) => [...path]),
    rows: rows.map(({ label, cells }, index) => ({
      label,
      group: rowLines.lines[index]?.path.at(-2) ?? null,
      cells: cells.map(({ text, origin, value }) => ({
        text: origin === 'computed' ? (value ? decimalText(value) : '') : text,
        value: value ? decimalText(value) : null,
      })),
    })),
  };
}

function chartJson({ title, form, categories, series }: Chart): BlockJson {
  return {
    kind: 'chart',
    title,
    form: form ?? null,
    categories: [...categories],
    series: series.map(({ name, points }) => ({
      name: name ?? null,
      values: points.map(({ bound }) => ({
        text: bound.text ?? '',
        value: bound.value ? decimalText(bound.value) : null,
      })),
    })),
  };
}

function pictureJson({ title, path, alternative, isDescribed }: Illustration): BlockJson {
  return { kind: 'picture', title, path, alternative: isDescribed ? alternative : null };
}

function factJson({ path, table, row, column, origin, value, entry }: Fact): ReportJson['facts'][number] {
  return {
    path,
    table: table.name,
    row: row.label,
    column: column.label,
    value: value ? decimalText(value) : null,
    unit: unitOf(formOf(row, column)) ?? null,
    text: entry ? (entry.kind === 'date' ? isoDate(entry.day) : entry.text) : null,
    origin,
  };
}

function isoDate({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
