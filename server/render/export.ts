import type { Finding } from '../checks/check.ts';
import { type ExportTarget, extensionOf } from '../export-targets.ts';
import type { PdfFonts } from '../pdf-fonts.ts';
import type { Report } from '../report/report.ts';
import { drawingOf } from './chart/drawing.ts';
import type { Rasterise } from './chart/rasterise.ts';
import type { LaidOutDocument } from './document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { errorCount, exportFacts } from './export-facts.ts';
import { noPdfEngine } from './export-problem.ts';
import { exportName } from './file-name.ts';
import { renderFragment } from './html/fragment.ts';
import { renderPage } from './html/page.ts';
import { renderJson } from './json.ts';
import { layOut } from './layout.ts';
import { renderCsv } from './plain/csv.ts';
import { renderMarkdown } from './plain/markdown.ts';
import { renderTextFile } from './plain/plain-text.ts';

/** A report made into a file; whoever asked for it writes it. */
export interface ExportedFile {
  readonly target: ExportTarget;
  /** Without a folder. */
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** Makes a PDF in such fonts; throws an {@link ExportProblem} when it can't be read as it should. */
export type RenderPdf = (document: LaidOutDocument, facts: DocumentFacts, fonts?: PdfFonts) => Promise<Uint8Array>;

/** What needs more than this program to run: each is left out where that is not at hand. */
export interface ExportEngines {
  readonly renderPdf?: RenderPdf | undefined;
  /** Without it Word gets the numbers of charts as tables. */
  readonly rasterise?: Rasterise | undefined;
}

/** How a report is exported. */
export interface ExportOptions extends ExportEngines {
  /** See {@link exportName}; left out, files are named as the report is. */
  readonly fileName?: string | undefined;
  /** Of PDF; left out, those of this computer. */
  readonly pdfFonts?: PdfFonts | undefined;
}

/**
 * Makes a report into one of its outputs. The same report gives the same bytes, whenever and wherever it is made; a PDF
 * where it is set in the same fonts. A report with errors says so in the properties of the file, never in its face: Word,
 * PDF and spreadsheet as remark, HTML as `meta`, Markdown as a comment, JSON as a number. Plain text, CSV and the fragment
 * have no such place.
 *
 * @throws ExportProblem when this output cannot be made.
 */
export async function exportReport(
  report: Report,
  findings: readonly Finding[],
  target: ExportTarget,
  { fileName = '{文件名}', pdfFonts, renderPdf, rasterise }: ExportOptions,
): Promise<ExportedFile> {
  const errors = errorCount(findings);
  const content = await makers[target]({
    report,
    errors,
    document: layOut(report, [], await drawingOf(report)),
    facts: exportFacts(report, errors),
    pdfFonts,
    renderPdf,
    rasterise,
  });
  return { target, fileName: exportName(report, fileName, extensionOf(target)), content };
}

interface Source {
  readonly report: Report;
  readonly errors: number;
  readonly document: LaidOutDocument;
  readonly facts: DocumentFacts;
  readonly pdfFonts: PdfFonts | undefined;
  readonly renderPdf: RenderPdf | undefined;
  readonly rasterise: Rasterise | undefined;
}

type Maker = (source: Source) => string | Uint8Array | Promise<string | Uint8Array>;

// The libraries of Office formats are set up when they are first asked for, not at every start.
const makers: Readonly<Record<ExportTarget, Maker>> = {
  docx: async ({ document, facts, rasterise }) =>
    (await import('./word/word-document.ts')).renderWord(document, facts, rasterise),
  pdf: ({ document, facts, pdfFonts, renderPdf }) => {
    if (!renderPdf) throw noPdfEngine();
    return renderPdf(document, facts, pdfFonts);
  },
  html: ({ document, facts }) => renderPage(document, facts.remark),
  fragment: ({ document }) => renderFragment(document),
  xlsx: async ({ document, report, facts }) =>
    (await import('./spreadsheet/spreadsheet.ts')).renderSpreadsheet(document, report, facts),
  md: ({ document, facts }) => renderMarkdown(document, facts.remark),
  txt: ({ document }) => renderTextFile(document),
  json: ({ report, errors }) => renderJson(report, errors),
  csv: ({ report }) => renderCsv(report),
};
