import type { Finding } from '../checks/check.ts';
import { periodOf } from '../report/cycle.ts';
import { withoutInvisible } from '../report/read/invisible.ts';
import type { Report } from '../report/report.ts';
import { type ExportTarget, extensionOf, type PdfFonts } from '../shared/export-targets.ts';
import { graphemesOf } from '../shared/text-width.ts';
import type { Rasterise } from './chart/resvg.ts';
import type { DocumentFacts, LaidOutDocument } from './document.ts';
import { noPdfEngine } from './export-problem.ts';
import { renderFragment, renderPage } from './html/page.ts';
import { renderJson } from './json.ts';
import { drawingOf, layOut, type ShowPicture } from './layout.ts';
import { picturesOf, type ReadPicture } from './pictures.ts';
import { renderCsv } from './plain/csv.ts';
import { renderMarkdown } from './plain/markdown.ts';
import { renderTextFile } from './plain/plain-text.ts';

/** A report made into a file; whoever asked for it writes it. */
interface ExportedFile {
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
  /** Reads the pictures that the report names; without it their titles stand in their place. */
  readonly readPicture?: ReadPicture | undefined;
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
  { fileName = '{文件名}', pdfFonts, renderPdf, rasterise, readPicture }: ExportOptions,
): Promise<ExportedFile> {
  const errors = errorCount(findings);
  const show: ShowPicture | undefined = holdsPictures.has(target) ? await picturesOf(report, readPicture) : undefined;
  const content = await makers[target]({
    report,
    errors,
    document: layOut(report, [], await drawingOf(report), show),
    facts: exportFacts(report, errors),
    pdfFonts,
    renderPdf,
    rasterise,
  });
  return { target, fileName: exportName(report, fileName, extensionOf(target)), content };
}

/** The outputs that hold pictures themselves. */
const holdsPictures: ReadonlySet<ExportTarget> = new Set(['docx', 'pdf', 'html']);

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

/** How many errors stand against a report; what is explained does not count. */
export function errorCount(findings: readonly Finding[]): number {
  return findings.filter(({ level, explained }) => level === 'error' && explained === undefined).length;
}

/**
 * What the files of a report say of themselves: nothing that differs from one export to the next, or from one machine to
 * the other. So it is in the language of the report whatever the language of the terminal or editor.
 */
function exportFacts(report: Report, errors: number): DocumentFacts {
  return { date: documentDate(report), ...(errors > 0 && { remark: `导出时报告仍有 ${errors} 处错误` }) };
}

/** The day of publication, else the last day that the report is about, else the first that zip files know. */
export function documentDate({ header: { published, year }, format }: Report): Date {
  const day = published ?? (year === undefined ? { year: 1980, month: 1, day: 1 } : periodOf(year, format).to);
  return new Date(Date.UTC(day.year, day.month - 1, day.day));
}

/** Stands for the name of the report's own file, without its ending. */
const ownName = '文件名';

/**
 * The name of an exported file with its ending: `template` with `{文件名}` replaced by the report's own name, and `{机关}`,
 * `{年度}` or any other key of the header by its value, made safe by {@link safeFileName}. A template that comes to nothing
 * gives the report's own name.
 */
export function exportName({ uri, header }: Report, template: string, ending: string): string {
  const own = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.gkreport$/, '');
  const value = (key: string) => header.entries.find((entry) => entry.key === key)?.value ?? '';
  const filled = template.replace(/\{([^{}]*)\}/g, (_, key: string) =>
    key.trim() === ownName ? own : value(key.trim()),
  );
  return safeFileName(isNothing(filled) ? own : filled, ending);
}

/** Of an address that holds a bare `%`, the address itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** UTF-8; the least that common file systems take, in whichever unit they count. */
const mostBytes = 255;
/** Stands for what is left out of a name that is too long. */
const gap = '…';
/** What is kept of the end of such a name: the year mostly stands there. */
const keptBytes = 60;

/** Names of devices, which Windows takes for them whatever ending follows. */
const deviceName = /^(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])(?=\s*(?:\.|$))/i;

/**
 * A name that a file may have on every system, with its ending: without characters that none may hold or nobody sees,
 * without blanks at either end and dots at the end, no name of a device, and not too long; a name that is too long loses its middle.
 */
export function safeFileName(name: string, ending: string): string {
  const whole = allowed(name) || '报告';
  const notDevice = whole.replace(deviceName, (device) => `${device}_`);
  return `${shortened(notDevice, mostBytes - byteLength(ending) - 1)}.${ending}`;
}

function isNothing(name: string): boolean {
  return allowed(name) === '';
}

/** Windows allows the least: no such characters, no dot or blank at the end. */
function allowed(name: string): string {
  return trimmed(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file names may not hold them
    withoutInvisible(name.replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '_')),
  );
}

function trimmed(name: string): string {
  return name.replace(/^\s+|[\s.]+$/g, '');
}

function shortened(name: string, most: number): string {
  if (byteLength(name) <= most) return name;
  const characters = [...graphemesOf(name)];
  const end = trimmed(fitting(characters.toReversed(), keptBytes).reverse().join(''));
  const start = fitting(characters, most - byteLength(gap + end)).join('');
  return trimmed(start) + gap + end;
}

/** So many characters from the first on as have room. */
function fitting(characters: readonly string[], bytes: number): string[] {
  let used = 0;
  const taken = characters.findIndex((character) => {
    used += byteLength(character);
    return used > bytes;
  });
  return characters.slice(0, taken < 0 ? characters.length : taken);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
