import { resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { lastYearUri } from '../language/header-values.ts';
import { addUnreadDocument } from '../language/unread.ts';
import { formatsBeside } from '../node/formats-beside.ts';
import type { ReadPicture } from '../render/pictures.ts';
import type { Text } from '../shared/text.ts';
import type { Engine } from '../workspace/engine.ts';
import { isMissing } from '../workspace/file-problems.ts';
import { lookAtPictures, readingPictures } from '../workspace/picture-files.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import {
  buildEach,
  type InputOptions,
  lastYearMissing,
  lastYearUnreadable,
  loadDocument,
  openEngine,
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
interface LoadedReports {
  readonly reports: readonly LoadedReport[];
  /** Why others could not be loaded. */
  readonly refusals: readonly Refusal[];
  /** What was not there, or not in order, though a report needs it. */
  readonly notes: readonly Text[];
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
  const loaded: LoadedReports[] = [];
  for (const group of groups.values()) loaded.push(await loadGroup(group, reading));
  const reports = new Map(loaded.flatMap((group) => group.reports.map((report) => [report.path, report] as const)));
  return {
    reports: paths.flatMap((path) => reports.get(path) ?? []),
    refusals: loaded.flatMap(({ refusals }) => refusals),
    notes: loaded.flatMap(({ notes }) => notes),
  };
}

/** Reports that may choose from the same formats, and those formats as absolute paths. */
interface Group {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** Loads a group into an engine of its own, so that no format reaches the reports of another folder. */
async function loadGroup({ paths, formats }: Group, reading: InputOptions): Promise<LoadedReports> {
  const { engine, notes } = await openEngine(formats, reading);
  const uriOf = (path: string) => URI.file(resolve(reading.workingFolder, path));
  const given = new Map(paths.map((path) => [uriOf(path).toString(), path]));
  const pathOf = (uri: URI | string) => given.get(uri.toString()) ?? shownPath(uri, reading.workingFolder);
  const reports: LoadedReport[] = [];
  const refusals: Refusal[] = [];
  const lastYearNotes: Text[] = [];
  for (const path of paths) {
    const document = await loadDocument(engine, uriOf(path), path);
    if (document instanceof Refusal) refusals.push(document);
    else {
      const readPicture = readingPictures(document, engine.shared.workspace.FileSystemProvider);
      reports.push({ path, document, reader: engine.reader, engine, readPicture, pathOf });
      lastYearNotes.push(...(await loadLastYear(engine, document, pathOf)));
    }
  }
  const failed = await buildEach(engine, [...engine.shared.workspace.LangiumDocuments.all]);
  await lookAtPictures(
    engine.pictures,
    reports.map(({ document }) => document),
  );
  for (const [document, error] of failed) refusals.push(fileRefusal(pathOf(document.uri), error));
  // What is wrong with a format that is checked itself is told in full.
  const formatNotes = notes.filter(({ format }) => !given.has(URI.file(format).toString())).map(({ text }) => text);
  return {
    reports: reports.filter(({ document }) => !failed.has(document)),
    refusals,
    notes: [...formatNotes, ...lastYearNotes],
  };
}

/** One year back is what the engine reads; the years before do not change what it finds. */
async function loadLastYear(
  engine: Engine,
  report: LangiumDocument,
  pathOf: (uri: URI) => string,
): Promise<readonly Text[]> {
  const uri = lastYearUri(report);
  if (!uri) return [];
  const path = pathOf(report.uri);
  const lastYear = pathOf(uri);
  // What cannot be looked at is there, as far as anybody knows.
  const { FileSystemProvider } = engine.shared.workspace;
  const isAbsent = await Promise.resolve(FileSystemProvider.stat(uri)).then(() => false, isMissing);
  if (isAbsent) return [lastYearMissing(path, lastYear)];
  const loaded = await loadDocument(engine, uri, lastYear);
  if (!(loaded instanceof Refusal)) return [];
  // It is there: what is found where it is named is why it cannot be read, not that it is missing.
  addUnreadDocument(engine.shared.workspace, uri, reasonOf(loaded, lastYear));
  return [lastYearUnreadable(path, loaded.text)];
}
