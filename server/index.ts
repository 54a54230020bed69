/**
 * The library: checks, reads, renders and formats reports in any program, in Node and in a browser. It touches no file and
 * no network: what it needs it is given.
 *
 * @packageDocumentation
 */
import { URI, UriUtils } from 'langium';
import { basesOf, type Finding as FoundFinding } from './checks/check.ts';
import { checkOf } from './checks/index.ts';
import { formatText } from './formatter/format-text.ts';
import { RefusedFile } from './language/readable-file.ts';
import { failureOf } from './language/unread.ts';
import { type Engines, partsOf } from './render/engines.ts';
import { errorCount, exportReport } from './render/export.ts';
import { ExportProblem } from './render/export-problem.ts';
import { renderJson } from './render/json.ts';
import type { ReportData, Verdicts } from './render/report-data.ts';
import { reportData } from './render/report-json.ts';
import { verdictCounts } from './report/evaluated.ts';
import type { Report as ReadReport } from './report/report.ts';
import type { TextRange } from './report/text-range.ts';
import type { ExportTarget, PdfFonts } from './shared/export-targets.ts';
import type { Language, Text } from './shared/text.ts';
import { fileProblem } from './workspace/file-problems.ts';
import { findingsOf } from './workspace/findings.ts';
import { type ReadText, withText } from './workspace/texts.ts';

export type { Engines } from './render/engines.ts';
export type {
  ReportBlock,
  ReportChapter,
  ReportChart,
  ReportData as Report,
  ReportFact,
  ReportFreeTable,
  ReportParagraph,
  ReportPicture,
  ReportSection,
  ReportTable,
  Verdicts,
} from './render/report-data.ts';
export { type LoadFile, startEngines } from './render/start-engines.ts';
export type { Position, TextRange } from './report/text-range.ts';
export { type ExportTarget, exportTargets, type PdfFonts } from './shared/export-targets.ts';
export type { Language } from './shared/text.ts';

/** Where a text stands, and what may be read beside it. Everything may be left out. */
export interface ReadOptions {
  /** Of messages; Chinese where left out. */
  readonly language?: Language;
  /**
   * Path of the text, or its address (`file:///…`), as the program has it: paths in the header are seen from its folder. With
   * the ending `.gkformat` the text is a file of formats, for {@link checkReport} and {@link formatReport}.
   */
  readonly path?: string;
  /**
   * Other reports, such as last year's, and formats. Either all there are, texts by their paths; or a function that gives the
   * text of a report that the header names, and undefined where there is none. Paths are written as `path` is.
   */
  readonly files?: Readonly<Record<string, string>> | ReadFile;
  /**
   * Gives the bytes of a picture that the report shows, up to 5 MB, by its path: without it nothing is said of pictures, and
   * rendered reports have their titles in their place.
   */
  readonly pictures?: ReadPictureFile;
  /** Texts of `.gkformat` files that the report may choose its format from besides the national ones; of one name the first counts. */
  readonly formats?: readonly string[];
}

/** Gives the text of a file, or undefined where there is none. */
export type ReadFile = (path: string) => string | undefined | Promise<string | undefined>;

/** Gives the bytes of a file, or undefined where there is none. */
export type ReadPictureFile = (path: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

/** How a report is rendered. */
export interface RenderOptions extends ReadOptions {
  /** For PDF, and for charts in Word, which are tables without: from `gkreport/node`, or {@link startEngines}. */
  readonly engines?: Engines;
  /** Of PDF: those of this computer with the bundled ones in their gaps (the default), or the bundled ones only. */
  readonly pdfFonts?: PdfFonts;
  /** The proposed name without its ending, with `{文件名}`, `{机关}`, `{年度}` or any other key of the header. */
  readonly fileName?: string;
}

/** How a text is written. */
export interface FormatOptions {
  /** With the ending `.gkformat` the text is a file of formats. */
  readonly path?: string;
  /** Whether the columns of tables are padded with blanks (`display`, the default), or not. */
  readonly align?: 'display' | 'compact';
  /** Whether “ ” … take two columns (`wide`, the default) or one. */
  readonly ambiguousWidth?: 'wide' | 'narrow';
}

/** Something found in a text. */
interface ReportFinding {
  /** Public and stable name of the check, in English. */
  readonly check: string;
  /** Its Chinese name, as 说明 lines and editors have it. */
  readonly name: string;
  /** error: certainly wrong; warning: very likely wrong, may be explained; hint: worth a look. */
  readonly level: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** Exactly the cause. */
  readonly range: TextRange;
  /** Other places that the finding is about. */
  readonly related: readonly { readonly path: string; readonly range: TextRange; readonly message: string }[];
  /** What it rests on: articles and documents, or practice. */
  readonly basis: readonly string[];
  /** The reason that a 说明 line gives for it. */
  readonly explained?: string;
}

export type { ReportFinding as Finding };

/** What a check found. */
export interface CheckResult {
  /** Short name of the form, such as 国办2021; null while not known, and of a file of formats. */
  readonly format: string | null;
  readonly verdicts: Verdicts;
  /** In the order of the text, without those that 说明 lines explain. */
  readonly findings: readonly ReportFinding[];
  /** Those that 说明 lines explain. */
  readonly explained: readonly ReportFinding[];
  /** Paths of reports that the header names and that were not given: what needs their numbers is not checked. */
  readonly missing: readonly string[];
}

/** A report made into a file. */
export interface RenderedReport<Content extends string | Uint8Array> {
  /** Proposed, with its ending. */
  readonly fileName: string;
  readonly content: Content;
  /** How many errors the report has: with any, the file is not final. */
  readonly errors: number;
}

/** Why a text cannot be worked on; `message` says it in the language asked for. */
export class ReportError extends Error {
  /**
   * `not-a-report`: the text is a file of formats; `too-large`: more than 4 MB; `missing-characters`: no font has them;
   * `no-pdf-engine`, `no-chart-engine`: it was not given, or does not start; `failed`: a fault of gkreport itself, see `cause`.
   */
  readonly code: 'not-a-report' | 'too-large' | 'missing-characters' | 'no-pdf-engine' | 'no-chart-engine' | 'failed';

  constructor(code: ReportError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReportError';
    this.code = code;
  }
}

/**
 * Everything that gkreport finds in a report, or in a file of formats.
 *
 * @throws {@link ReportError} where a text is too large. What cannot be read in a text is a finding.
 */
export function checkReport(text: string, options: ReadOptions = {}): Promise<CheckResult> {
  const { language = 'zh' } = options;
  return withReading(text, options, ({ document, engine, missing }, pathOf) => {
    const report = engine.reader.read(document);
    const found = findingsOf(document, engine.reader);
    const all = found.map((finding) => publicFinding(finding, report, language, pathOf));
    return {
      format: report?.format?.name ?? null,
      verdicts: report ? { ...verdictCounts(report) } : { holds: 0, broken: 0, unchecked: 0 },
      findings: all.filter(({ explained }) => explained === undefined),
      explained: all.filter(({ explained }) => explained !== undefined),
      missing: missing.map(pathOf),
    };
  });
}

/**
 * A report as data: header, prose, every number with its origin, and how many errors it has.
 *
 * @throws {@link ReportError} where the text is no report.
 */
export function readReport(text: string, options: ReadOptions = {}): Promise<ReportData> {
  return withReading(text, options, (reading) => {
    const { report, findings } = wholeReport(reading, options);
    return reportData(renderJson(report, errorCount(findings)));
  });
}

/** Targets that are bytes; the others are text. */
export type BinaryTarget = 'docx' | 'pdf' | 'xlsx';

/**
 * Makes a report into a file: Word, PDF, page, spreadsheet, Markdown, text or data. The same report gives the same content,
 * whenever and wherever it is made; a PDF in the same fonts. A report with errors is rendered too: whether it may go out is for
 * the program to say, by `errors`.
 *
 * @throws {@link ReportError} where the text is no report, or this file cannot be made of it.
 */
export function renderReport(
  text: string,
  target: BinaryTarget,
  options?: RenderOptions,
): Promise<RenderedReport<Uint8Array>>;
export function renderReport(
  text: string,
  target: Exclude<ExportTarget, BinaryTarget>,
  options?: RenderOptions,
): Promise<RenderedReport<string>>;
export function renderReport(
  text: string,
  target: ExportTarget,
  options?: RenderOptions,
): Promise<RenderedReport<string | Uint8Array>>;
export function renderReport(
  text: string,
  target: ExportTarget,
  options: RenderOptions = {},
): Promise<RenderedReport<string | Uint8Array>> {
  const { engines, pdfFonts, fileName, language = 'zh' } = options;
  return withReading(text, options, async (reading) => {
    const { report, findings } = wholeReport(reading, options);
    const parts = partsOf(engines);
    if (target === 'pdf' && !parts.renderPdf) throw new ReportError('no-pdf-engine', noPdfEngineGiven[language]);
    const manner = { pdfFonts, fileName, ...parts, readPicture: reading.readPicture };
    const { fileName: name, content } = await exportReport(report, findings, target, manner);
    return { fileName: name, content, errors: errorCount(findings) };
  });
}

/** The text in its one form: tables aligned, marks in half width, blanks and blank lines tidy. Its content stays the same. */
export function formatReport(text: string, options: FormatOptions = {}): string {
  const { path = '', align = 'display', ambiguousWidth = 'wide' } = options;
  return formatText(text, isFormatPath(path) ? 'format' : 'report', { align, ambiguousWidth }).text;
}

/** A name for messages where a text has none. */
const unnamed = '报告.gkreport';

const noPdfEngineGiven: Text = {
  zh: '生成 PDF 需要排版引擎：请用选项 engines 传入（Node 中取自 gkreport/node，浏览器中由 startEngines 启动）',
  en: 'PDF needs a typesetting engine: pass one in the option “engines” (from gkreport/node in Node, from startEngines in a browser)',
};

const notAReport: Text = {
  zh: '这是格式定义（.gkformat），不是报告',
  en: 'this is a file of formats (.gkformat), not a report',
};

const notRead: Text = {
  zh: 'gkreport 处理这份报告时出错，请反馈给我们',
  en: 'gkreport failed at this report; please tell us about it',
};

function isFormatPath(path: string): boolean {
  return /\.gkformat$/i.test(path);
}

/** Reads a text as the options say, and tells errors in their language. */
async function withReading<Result>(
  text: string,
  { path = unnamed, files, pictures, formats = [], language = 'zh' }: ReadOptions,
  use: (reading: ReadText, pathOf: (uri: URI | string) => string) => Result | Promise<Result>,
): Promise<Result> {
  const places = new Places(path);
  const given = {
    text,
    uri: places.uriOf(path),
    formats,
    ...(pictures && { readPicture: async (uri: URI) => pictures(places.pathOf(uri)) }),
    ...(typeof files === 'function'
      ? { read: async (uri: URI) => files(places.pathOf(uri)) }
      : files && { others: placed(files, places) }),
  };
  try {
    return await withText(given, (reading) => use(reading, (uri) => places.pathOf(uri)));
  } catch (error) {
    if (error instanceof ExportProblem) throw new ReportError(error.kind, error.text[language], { cause: error });
    if (error instanceof RefusedFile)
      throw new ReportError('too-large', fileProblem(path, error)[language], { cause: error });
    throw error;
  }
}

function placed(
  files: Readonly<Record<string, string>>,
  places: Places,
): ReadonlyMap<string, { readonly uri: URI; readonly text: string }> {
  return new Map(
    Object.entries(files).map(([path, text]) => {
      const uri = places.uriOf(path);
      return [uri.toString(), { uri, text }];
    }),
  );
}

/** The report of a text, and what was found in it; of a text that is one. */
function wholeReport(
  { document, engine }: ReadText,
  { path = unnamed, language = 'zh' }: ReadOptions,
): { readonly report: ReadReport; readonly findings: readonly FoundFinding[] } {
  if (isFormatPath(path)) throw new ReportError('not-a-report', notAReport[language]);
  const report = engine.reader.read(document);
  const findings = findingsOf(document, engine.reader);
  const failure = failureOf(document);
  if (!report || failure !== undefined) throw new ReportError('failed', notRead[language], { cause: failure });
  return { report, findings };
}

function publicFinding(
  { check: id, alias, level, message, range, related, explained }: FoundFinding,
  report: ReadReport | undefined,
  language: Language,
  pathOf: (uri: string) => string,
): ReportFinding {
  const check = checkOf(id);
  return {
    check: id,
    name: alias ?? check?.name ?? id,
    level,
    message: message[language],
    range,
    related: related.map((place) => ({
      path: pathOf(place.uri),
      range: place.range,
      message: place.message[language],
    })),
    basis: check ? basesOf(check, report?.format).map((text) => text[language]) : [],
    ...(explained !== undefined && { explained }),
  };
}

/** Paths as a program writes them, and the addresses that the engine goes by. */
class Places {
  /** Whether the program writes addresses. */
  readonly #areAddresses: boolean;

  constructor(path: string) {
    this.#areAddresses = isAddress(path);
  }

  uriOf(path: string): URI {
    return isAddress(path) ? URI.parse(path) : UriUtils.resolvePath(workingFolder, path.replaceAll('\\', '/'));
  }

  pathOf(address: URI | string): string {
    const uri = typeof address === 'string' ? URI.parse(address) : address;
    if (this.#areAddresses || uri.scheme !== workingFolder.scheme) return uri.toString();
    return uri.path.startsWith(top) ? UriUtils.relative(workingFolder, uri) : uri.path;
  }
}

/** Where relative paths start, which lead to no file: as deep as paths with `..` may climb. */
const top = '/~/';
const workingFolder = URI.from({ scheme: 'gkreport-text', path: top + 'folder/'.repeat(20) });

/** A drive is one letter. */
function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:\//i.test(path);
}
