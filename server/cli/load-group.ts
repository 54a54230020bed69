import { resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { lastYearUri } from '../language/last-year.ts';
import type { Engine } from '../services.ts';
import type { Text } from '../text.ts';
import { notAReport } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { lastYearMissing, lastYearUnreadable } from './load-messages.ts';
import type { LoadedReport, LoadedReports, Reading } from './load-reports.ts';
import { buildEach, loadDocument, openEngine } from './open-engine.ts';
import { Refusal } from './refusal.ts';
import { shownPath } from './shown-path.ts';

/** Reports that may choose from the same formats, and those formats as absolute paths. */
export interface Group {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** Loads a group into an engine of its own, so that no format reaches the reports of another folder. */
export async function loadGroup({ paths, formats }: Group, reading: Reading): Promise<LoadedReports> {
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
      reports.push({ path, document, reader: engine.reader, pathOf });
      lastYearNotes.push(...(await loadLastYear(engine, document, pathOf)));
    }
  }
  const failed = await buildEach(engine, [...engine.shared.workspace.LangiumDocuments.all]);
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
  if (!(await engine.shared.workspace.FileSystemProvider.exists(uri))) return [lastYearMissing(path, lastYear)];
  const isReport = lastYear.endsWith('.gkreport');
  const loaded = isReport ? await loadDocument(engine, uri, lastYear) : new Refusal(notAReport(lastYear));
  return loaded instanceof Refusal ? [lastYearUnreadable(path, loaded.text)] : [];
}
