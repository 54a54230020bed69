import { isAbsolute, join, relative, resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { filePathsIn, picturePathsIn } from '../language/attachments.ts';
import { isReportFile } from '../language/generated/ast.ts';
import { reportYear } from '../language/header-values.ts';
import { addressOf } from '../language/readable-file.ts';
import { linksOf } from '../language/report-paths.ts';
import { addUnreadDocument, whyUnreadDocument } from '../language/unread.ts';
import { formatsBeside } from '../node/formats-beside.ts';
import { fingerprintOf } from '../node/kept-on-disk.ts';
import type { ReadPicture } from '../render/pictures.ts';
import type { Text } from '../shared/text.ts';
import type { Engine } from '../workspace/engine.ts';
import { isMissing } from '../workspace/file-problems.ts';
import { lookAtPictures, readingPictures } from '../workspace/picture-files.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import type { TextBehind } from './check-manner.ts';
import { loadNumbersBelow } from './numbers-below.ts';
import {
  buildEach,
  type FormatNote,
  type InputOptions,
  lastYearMissing,
  loadDocument,
  type OpenEngine,
  openEngine,
  otherUnreadable,
  shownPath,
} from './open-engine.ts';
import { fileRefusal, Refusal, reasonOf } from './refusal.ts';

/** A document with everything at hand that it refers to. */
export interface LoadedReport {
  /** As asked for. */
  readonly path: string;
  readonly document: LangiumDocument;
  readonly reader: ReportReader;
  readonly readPicture: ReadPicture;
  readonly engine: Engine;
  /** The path of a related document, as messages show it. */
  readonly pathOf: (uri: string) => string;
}

/** Reports and formats, read and linked, and what is to be told of the paths that lead to none. */
export interface LoadedReports {
  readonly reports: readonly LoadedReport[];
  /** Why others could not be loaded. */
  readonly refusals: readonly Refusal[];
  /** What was not there, or not in order, though a report needs it. */
  readonly notes: readonly Text[];
}

/** The same of reports that have their formats in common, with the path of each that could not be loaded. */
interface LoadedGroup extends Omit<LoadedReports, 'refusals'> {
  readonly refused: readonly { readonly path: string; readonly refusal: Refusal }[];
}

/** Loads reports, the formats of their folders, and last year's reports; in the order asked for. */
export async function loadReports(paths: readonly string[], reading: InputOptions): Promise<LoadedReports> {
  const groups = new Map<string, { readonly formats: readonly string[]; readonly paths: string[] }>();
  for (const path of paths) {
    const formats = await formatsBeside(resolve(reading.workingFolder, path), reading.workingFolder);
    const key = formats.join('\n');
    const group = groups.get(key) ?? { formats, paths: [] };
    groups.set(key, group);
    group.paths.push(path);
  }
  const pathOf = pathsAsNamed(paths, reading.workingFolder);
  const loaded: LoadedReports[] = [];
  for (const { formats, paths } of groups.values()) {
    const group = await ReportGroup.open(formats, reading, pathOf);
    const { reports, refused, notes } = await group.load(paths);
    const files = new Set(paths.map((path) => resolve(reading.workingFolder, path)));
    // What is wrong with a format that is checked itself is told in full.
    const formatNotes = group.notes.filter(({ format }) => !files.has(format)).map(({ text }) => text);
    const refusals = refused.map(({ refusal }) => refusal);
    loaded.push({ reports, refusals, notes: [...formatNotes, ...notes] });
  }
  const reports = new Map(loaded.flatMap((group) => group.reports.map((report) => [report.path, report] as const)));
  return {
    reports: paths.flatMap((path) => reports.get(path) ?? []),
    refusals: loaded.flatMap(({ refusals }) => refusals),
    notes: loaded.flatMap(({ notes }) => notes),
  };
}

/** The path of a document as messages show it: in the manner of the paths that were given, as far as it lies at or below one of them. */
export function pathsAsNamed(given: readonly string[], workingFolder: string): (uri: string) => string {
  const addressOf = (path: string) => URI.file(resolve(workingFolder, path)).toString();
  const exact = new Map(given.map((path) => [addressOf(path), path]));
  const folders = given
    .filter((path) => !/\.gk(?:report|format)$/.test(path))
    .map((path) => ({ path, below: resolve(workingFolder, path) }));
  return (uri) => {
    const known = exact.get(uri);
    if (known !== undefined) return known;
    const { fsPath } = URI.parse(uri);
    for (const { path, below } of folders) {
      const inside = relative(below, fsPath);
      if (!isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside)) return join(path, inside);
    }
    return shownPath(uri, workingFolder);
  };
}

/** Whether a report names nothing but others' texts, and says of which year it is: else the years before it are looked at. */
function followsFromTexts(document: LangiumDocument): boolean {
  const { value } = document.parseResult;
  if (!isReportFile(value)) return true;
  const named = [filePathsIn(document), picturePathsIn(document), linksOf(document).below];
  return named.every((paths) => paths.length === 0) && reportYear(value) !== undefined;
}

/** Reports that may choose from the same formats: an engine of their own, so that no format reaches the reports of another folder. */
export class ReportGroup {
  readonly #open: OpenEngine;
  readonly #reading: InputOptions;
  readonly #pathOf: (uri: string) => string;

  private constructor(open: OpenEngine, reading: InputOptions, pathOf: (uri: string) => string) {
    this.#open = open;
    this.#reading = reading;
    this.#pathOf = pathOf;
  }

  /** Starts an engine with formats, given as absolute paths. */
  static async open(
    formats: readonly string[],
    reading: InputOptions,
    pathOf: (uri: string) => string,
  ): Promise<ReportGroup> {
    return new ReportGroup(await openEngine(formats, reading), reading, pathOf);
  }

  /** What is wrong with the formats. */
  get notes(): readonly FormatNote[] {
    return this.#open.notes;
  }

  /** Loads reports with all that they refer to, beside those that are loaded already. */
  async load(paths: readonly string[]): Promise<LoadedGroup> {
    const { engine } = this.#open;
    const reports: LoadedReport[] = [];
    const refused: { readonly path: string; readonly refusal: Refusal }[] = [];
    const notes: Text[] = [];
    for (const path of paths) {
      const document = await loadDocument(engine, URI.file(resolve(this.#reading.workingFolder, path)), path);
      if (document instanceof Refusal) refused.push({ path, refusal: document });
      else {
        const readPicture = readingPictures(document, engine.shared.workspace.FileSystemProvider);
        reports.push({ path, document, reader: engine.reader, engine, readPicture, pathOf: this.#pathOf });
        notes.push(...(await this.#loadLastYear(document)), ...(await this.#followLinks(document)));
      }
    }
    const failed = await buildEach(engine, [...engine.shared.workspace.LangiumDocuments.all]);
    await loadNumbersBelow(
      this.#open,
      reports.flatMap(({ document }) => (failed.has(document) ? [] : document)),
    );
    await lookAtPictures(
      engine.pictures,
      reports.map(({ document }) => document),
    );
    for (const [document, error] of failed) {
      const path = this.#pathOf(document.uri.toString());
      refused.push({ path, refusal: fileRefusal(path, error) });
    }
    return { reports: reports.filter(({ document }) => !failed.has(document)), refused, notes };
  }

  /**
   * All texts that what is found in loaded reports follows from; undefined where it follows from more, such as reports below, pictures, or
   * the years before last.
   */
  textsBehind(reports: readonly LoadedReport[]): readonly TextBehind[] | undefined {
    const { engine, formats, notes } = this.#open;
    const { LangiumDocuments } = engine.shared.workspace;
    const texts = new Map<string, string | null>();
    const note = ({ uri, textDocument }: LangiumDocument) =>
      texts.set(uri.fsPath, fingerprintOf(textDocument.getText()));
    for (const format of formats) if (format.uri.scheme === 'file') note(format);
    // A format that could not be read is told of, and may be in order the next time.
    if (notes.some(({ format }) => !texts.has(format))) return undefined;
    for (const { document } of reports) {
      note(document);
      const { lastYear } = linksOf(document);
      const earlier = lastYear && LangiumDocuments.getDocument(lastYear);
      if (!followsFromTexts(document)) return undefined;
      if (earlier && (!followsFromTexts(earlier) || whyUnreadDocument(earlier))) return undefined;
      if (earlier) note(earlier);
      else if (lastYear) texts.set(lastYear.fsPath, null);
    }
    return [...texts];
  }

  /** Lets everything go that was loaded; formats stay. */
  async release(): Promise<void> {
    const { engine, formats } = this.#open;
    const { LangiumDocuments, DocumentBuilder } = engine.shared.workspace;
    const loaded = LangiumDocuments.all.filter((document) => !formats.has(document)).toArray();
    for (const document of loaded)
      for (const path of picturePathsIn(document)) {
        const uri = addressOf(document, path);
        if (uri) engine.pictures.forget(uri);
      }
    await DocumentBuilder.update(
      [],
      loaded.map(({ uri }) => uri),
    );
  }

  /** One year back is what the engine reads; the years before do not change what it finds. */
  async #loadLastYear(report: LangiumDocument): Promise<readonly Text[]> {
    const uri = linksOf(report).lastYear;
    if (!uri) return [];
    const { engine } = this.#open;
    // It is one of those that are checked together.
    if (engine.shared.workspace.LangiumDocuments.hasDocument(uri)) return [];
    const path = this.#pathOf(report.uri.toString());
    const lastYear = this.#pathOf(uri.toString());
    // What cannot be looked at is there, as far as anybody knows.
    const { FileSystemProvider } = engine.shared.workspace;
    const isAbsent = await Promise.resolve(FileSystemProvider.stat(uri)).then(() => false, isMissing);
    if (isAbsent) return [lastYearMissing(path, lastYear)];
    const loaded = await loadDocument(engine, uri, lastYear);
    if (!(loaded instanceof Refusal)) return [];
    // It is there: what is found where it is named is why it cannot be read, not that it is missing.
    addUnreadDocument(engine.shared.workspace, uri, reasonOf(loaded, lastYear));
    return [otherUnreadable(path, '上年', loaded.text)];
  }

  async #followLinks(report: LangiumDocument): Promise<readonly Text[]> {
    const unread = await this.#open.beside.follow(report);
    return [...unread].map(([uri, problem]) => {
      const { text } = fileRefusal(this.#pathOf(uri.toString()), problem);
      return otherUnreadable(this.#pathOf(report.uri.toString()), '下级', text);
    });
  }
}
