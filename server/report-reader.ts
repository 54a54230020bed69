import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { FormatCatalogue } from './language/format-catalogue.ts';
import { type Format as FormatNode, isReportFile, type ReportFile } from './language/generated/ast.ts';
import { lastYearUri } from './language/last-year.ts';
import type { Format } from './report/format.ts';
import { readFormat } from './report/read-format.ts';
import { readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';

interface Known {
  readonly format: Format | undefined;
  readonly lastYear: Report | undefined;
  readonly knownFormats: readonly Format[];
  readonly report: Report;
}

/** Reads documents as reports, once per text and format: diagnostics, hover, preview and exports share the result. */
export class ReportReader {
  readonly #formats: FormatCatalogue;
  readonly #documents: LangiumDocuments;
  readonly #merged = new WeakMap<FormatNode, { readonly layers: readonly FormatNode[]; readonly format: Format }>();
  // Syntax trees are new after every edit, so what is known of one dies with it. What is read as another's last year
  // leaves its own last year out, and is a reading of its own.
  readonly #whole = new WeakMap<ReportFile, Known>();
  readonly #asLastYear = new WeakMap<ReportFile, Known>();

  constructor(formats: FormatCatalogue, documents: LangiumDocuments) {
    this.#formats = formats;
    this.#documents = documents;
  }

  /** The report of a document; undefined when the document is no report. */
  read(document: LangiumDocument): Report | undefined {
    return this.#read(document, this.#whole);
  }

  /** Every format that a report may choose. */
  formats(): readonly Format[] {
    return this.#formats.forReports().map((node) => this.format(node));
  }

  /** The format of a report that names none. */
  formatOfYear(year: number): Format | undefined {
    const node = this.#formats.byYear(year);
    return node && this.format(node);
  }

  /** A format merged with those it extends; the same object as long as none of them changes. */
  format(node: FormatNode): Format {
    const layers = this.#formats.layers(node);
    const known = this.#merged.get(node);
    if (known && sameItems(known.layers, layers)) return known.format;
    const format = readFormat([node, ...layers.slice(1)]);
    this.#merged.set(node, { layers, format });
    return format;
  }

  /** The document that 上年 names, when it is at hand. */
  lastYearDocument(document: LangiumDocument): LangiumDocument | undefined {
    const uri = lastYearUri(document);
    return uri && this.#documents.getDocument(uri);
  }

  #read(document: LangiumDocument, readings: WeakMap<ReportFile, Known>): Report | undefined {
    const file = document.parseResult.value;
    if (!isReportFile(file)) return undefined;
    const node = this.#formats.of(file);
    const format = node && this.format(node);
    // One year back is enough: last year's own last year does not change its numbers.
    const earlier = readings === this.#whole ? this.lastYearDocument(document) : undefined;
    const lastYear = earlier && this.#read(earlier, this.#asLastYear);
    const knownFormats = this.formats();
    const known = readings.get(file);
    if (
      known?.format === format &&
      known?.lastYear === lastYear &&
      known &&
      sameItems(known.knownFormats, knownFormats)
    )
      return known.report;
    const uri = document.uri.toString();
    const report = readReport(file, { uri, format, lastYear, knownFormats });
    readings.set(file, { format, lastYear, knownFormats, report });
    return report;
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
