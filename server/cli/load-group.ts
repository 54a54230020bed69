import { resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { findingsOf } from '../findings.ts';
import { lastYearUri } from '../language/last-year.ts';
import { createEngine, type Engine } from '../services.ts';
import type { Text } from '../text.ts';
import { DecodingFileSystem } from './decoding-file-system.ts';
import { notAReport } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { brokenFormat, lastYearMissing, lastYearUnreadable } from './load-messages.ts';
import type { LoadedReport, LoadedReports, Reading } from './load-reports.ts';
import { Refusal } from './refusal.ts';
import { shownPath } from './shown-path.ts';

/** Reports that may choose from the same formats, and those formats as absolute paths. */
export interface Group {
  readonly paths: readonly string[];
  readonly formats: readonly string[];
}

/** Loads a group into an engine of its own, so that no format reaches the reports of another folder. */
export async function loadGroup({ paths, formats }: Group, reading: Reading): Promise<LoadedReports> {
  const { workingFolder } = reading;
  const shown = new Map(paths.map((path) => [URI.file(resolve(workingFolder, path)).toString(), path]));
  const pathOf = (uri: URI | string) => shown.get(uri.toString()) ?? shownPath(uri, workingFolder);
  const engine = createEngine({ fileSystemProvider: () => new DecodingFileSystem(reading.encoding, pathOf) });
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const notes: Text[] = [];
  const refusals: Refusal[] = [];

  const formatDocuments: LangiumDocument[] = [];
  for (const uri of formats.map((path) => URI.file(path)).filter((uri) => !shown.has(uri.toString()))) {
    const document = await load(engine, uri, pathOf(uri));
    if (document instanceof Refusal) notes.push(document.text);
    else formatDocuments.push(document);
  }
  const reports: LoadedReport[] = [];
  for (const path of paths) {
    const document = await load(engine, URI.file(resolve(workingFolder, path)), path);
    if (document instanceof Refusal) refusals.push(document);
    else reports.push({ path, document, reader: engine.reader, pathOf });
  }
  for (const { path, document } of reports) notes.push(...(await loadLastYear(engine, document, path, pathOf)));
  await engine.shared.workspace.DocumentBuilder.build([...engine.shared.workspace.LangiumDocuments.all]);
  notes.push(...formatDocuments.flatMap((document) => noteOnFormat(engine, document, pathOf)));
  return { reports, refusals, notes };
}

async function load(engine: Engine, uri: URI, path: string): Promise<LangiumDocument | Refusal> {
  try {
    return await engine.shared.workspace.LangiumDocuments.getOrCreateDocument(uri);
  } catch (error) {
    return fileRefusal(path, error);
  }
}

/** One year back is what the engine reads; the years before do not change what it finds. */
async function loadLastYear(
  engine: Engine,
  report: LangiumDocument,
  path: string,
  pathOf: (uri: URI) => string,
): Promise<readonly Text[]> {
  const uri = lastYearUri(report);
  if (!uri) return [];
  const lastYear = pathOf(uri);
  if (!(await engine.shared.workspace.FileSystemProvider.exists(uri))) return [lastYearMissing(path, lastYear)];
  const loaded = lastYear.endsWith('.gkreport') ? await load(engine, uri, lastYear) : new Refusal(notAReport(lastYear));
  return loaded instanceof Refusal ? [lastYearUnreadable(path, loaded.text)] : [];
}

function noteOnFormat(engine: Engine, document: LangiumDocument, pathOf: (uri: URI) => string): readonly Text[] {
  const errors = findingsOf(document, engine.reader).filter(({ level }) => level === 'error');
  const [first] = errors;
  if (!first) return [];
  const { line, character } = first.range.start;
  return [brokenFormat(`${pathOf(document.uri)}:${line + 1}:${character + 1}`, errors.length, first.message)];
}
