import { unitOf } from '../report/money.ts';
import type { Block, Chart, Fact, Header, Report, Section } from '../report/report.ts';
import { verdictCounts } from '../report/verdict-counts.ts';
import { type ReportJson, schemaVersion } from './json-schema.ts';
import { decimalText } from './number-text.ts';
import { printedText } from './printed-text.ts';

/**
 * The report as data, see {@link ReportJson}: every header value, all prose, every number with its origin, and how many
 * errors the checks found.
 */
export function reportJson(report: Report, errors: number): ReportJson {
  const { format, header, title, preface, chapters, facts } = report;
  const { published } = header;
  return {
    schemaVersion,
    format: format?.name ?? null,
    header: headerJson(header),
    year: header.year ?? null,
    published: published ? isoDate(published.year, published.month, published.day) : null,
    title: title?.text ?? null,
    preface: preface.map(blockJson),
    chapters: chapters.map(({ definition, heading, blocks, sections }) => ({
      name: definition?.name ?? null,
      heading: heading.text,
      blocks: blocks.map(blockJson),
      sections: sections.map(sectionJson),
    })),
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

function sectionJson({ level, heading, blocks, sections }: Section): SectionJson {
  return { level, heading: heading.text, blocks: blocks.map(blockJson), sections: sections.map(sectionJson) };
}

function blockJson(block: Block): BlockJson {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text };
  if (block.kind === 'table') return { kind: 'table', name: block.definition?.name ?? block.name };
  if (block.kind === 'chart') return chartJson(block);
  const { kind, title, corner, columns, rows } = block;
  return {
    kind,
    title,
    corner,
    columns: columns.map((column) => column.name),
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map(({ text, reading, value }) => ({
        text: reading.kind === 'computed' ? (value ? decimalText(value) : '') : text,
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

function factJson({ path, table, row, column, origin, value }: Fact): ReportJson['facts'][number] {
  return {
    path,
    table: table.name,
    row: row.label,
    column: column.label,
    value: value ? decimalText(value) : null,
    unit: unitOf(column) ?? null,
    origin,
  };
}

function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
