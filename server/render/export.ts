import type { Finding } from '../checks/check.ts';
import { type ExportTarget, extensionOf } from '../export-targets.ts';
import type { Report } from '../report/report.ts';
import type { Language } from '../text.ts';
import { drawingOf } from './chart/drawing.ts';
import type { LaidOutDocument } from './document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { errorCount, exportFacts } from './export-facts.ts';
import { noPdfEngine } from './export-problem.ts';
import { exportName } from './file-name.ts';
import { renderFragment } from './html/fragment.ts';
import { renderPage } from './html/page.ts';
import { reportJson } from './json.ts';
import { layOut } from './layout.ts';
import { renderCsv } from './plain/csv.ts';
import { renderMarkdown } from './plain/markdown.ts';
import { renderPlainText } from './plain/plain-text.ts';

/** A report made into a file; whoever asked for it writes it. */
export interface ExportedFile {
  readonly target: ExportTarget;
  /** Without a folder. */
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** Makes a PDF; throws an {@link ExportProblem} when it can't be read as it should. */
export type RenderPdf = (document: LaidOutDocument, facts: DocumentFacts) => Promise<Uint8Array>;

/** How a report is exported. */
export interface ExportOptions {
  /** See {@link exportName}; left out, files are named as the report is. */
  readonly fileName?: string | undefined;
  /** Of what the file says of itself; the report stays Chinese. */
  readonly language: Language;
  /** Left out where its engine cannot run. */
  readonly renderPdf?: RenderPdf | undefined;
}

/**
 * Makes a report into one of its outputs. The same report gives the same bytes, whenever and wherever it is made. A
 * report with errors says so in the properties of the file, never in its face: Word, PDF and spreadsheet as remark, HTML
 * as `meta`, Markdown as a comment, JSON as a number. Plain text, CSV and the fragment have no such place.
 *
 * @throws ExportProblem when this output cannot be made.
 */
export async function exportReport(
  report: Report,
  findings: readonly Finding[],
  target: ExportTarget,
  { fileName = '{文件名}', language, renderPdf }: ExportOptions,
): Promise<ExportedFile> {
  const errors = errorCount(findings);
  const content = await makers[target]({
    report,
    errors,
    document: layOut(report, [], await drawingOf(report)),
    facts: exportFacts(report, errors, language),
    renderPdf,
  });
  return { target, fileName: `${exportName(report, fileName)}.${extensionOf(target)}`, content };
}

interface Source {
  readonly report: Report;
  readonly errors: number;
  readonly document: LaidOutDocument;
  readonly facts: DocumentFacts;
  readonly renderPdf: RenderPdf | undefined;
}

type Maker = (source: Source) => string | Uint8Array | Promise<string | Uint8Array>;

// The libraries of Office formats are set up when they are first asked for, not at every start.
const makers: Readonly<Record<ExportTarget, Maker>> = {
  docx: async ({ document, facts }) => (await import('./word/word-document.ts')).renderWord(document, facts),
  pdf: ({ document, facts, renderPdf }) => {
    if (!renderPdf) throw noPdfEngine();
    return renderPdf(document, facts);
  },
  html: ({ document, facts }) => renderPage(document, facts.remark),
  fragment: ({ document }) => renderFragment(document),
  xlsx: async ({ document, report, facts }) =>
    (await import('./spreadsheet/spreadsheet.ts')).renderSpreadsheet(document, report, facts),
  md: ({ document, facts }) => renderMarkdown(document, facts.remark),
  txt: ({ document }) => renderPlainText(document),
  json: ({ report, errors }) => `${JSON.stringify(reportJson(report, errors), null, 2)}\n`,
  csv: ({ report }) => renderCsv(report),
};
