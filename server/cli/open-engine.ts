import { type LangiumDocument, URI } from 'langium';
import { findingsOf } from '../findings.ts';
import { createEngine, type Engine } from '../services.ts';
import type { Text } from '../text.ts';
import { DecodingFileSystem } from './decoding-file-system.ts';
import { fileRefusal } from './file-refusal.ts';
import { brokenFormat } from './load-messages.ts';
import type { Reading } from './load-reports.ts';
import { Refusal } from './refusal.ts';
import { shownPath } from './shown-path.ts';

/** An engine over the disk that knows some formats besides the built-in ones. */
export interface OpenEngine {
  readonly engine: Engine;
  /** What is wrong with which of the formats. */
  readonly notes: readonly { readonly format: string; readonly text: Text }[];
}

/** Starts an engine with formats, given as absolute paths; the first of one name counts. */
export async function openEngine(formats: readonly string[], reading: Reading): Promise<OpenEngine> {
  const pathOf = (uri: URI) => shownPath(uri, reading.workingFolder);
  const engine = createEngine({ fileSystemProvider: () => new DecodingFileSystem(reading.encoding, pathOf) });
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const loaded: { readonly format: string; readonly document: LangiumDocument | Refusal }[] = [];
  for (const format of formats) {
    const uri = URI.file(format);
    loaded.push({ format, document: await loadDocument(engine, uri, pathOf(uri)) });
  }
  const documents = loaded.flatMap(({ document }) => (document instanceof Refusal ? [] : document));
  const failed = await buildEach(engine, documents);
  const notes = loaded.flatMap(({ format, document }) => {
    if (document instanceof Refusal) return { format, text: document.text };
    try {
      if (failed.has(document)) throw failed.get(document);
      const text = problemOf(document, engine, pathOf);
      return text === undefined ? [] : { format, text };
    } catch (error) {
      return { format, text: fileRefusal(pathOf(document.uri), error).text };
    }
  });
  return { engine, notes };
}

/** Reads a file into an engine, or says why not; it still has to be built. */
export async function loadDocument(engine: Engine, uri: URI, path: string): Promise<LangiumDocument | Refusal> {
  try {
    return await engine.shared.workspace.LangiumDocuments.getOrCreateDocument(uri);
  } catch (error) {
    return fileRefusal(path, error);
  }
}

/** Builds documents together; where that fails, one by one, and returns those that failed with their errors. */
export async function buildEach(
  engine: Engine,
  documents: readonly LangiumDocument[],
): Promise<ReadonlyMap<LangiumDocument, unknown>> {
  const { DocumentBuilder, LangiumDocuments } = engine.shared.workspace;
  const failed = new Map<LangiumDocument, unknown>();
  try {
    await DocumentBuilder.build([...documents]);
  } catch {
    for (const document of documents)
      await DocumentBuilder.build([document]).catch((error: unknown) => {
        failed.set(document, error);
        LangiumDocuments.deleteDocument(document.uri);
      });
  }
  return failed;
}

function problemOf(format: LangiumDocument, { reader }: Engine, pathOf: (uri: URI) => string): Text | undefined {
  const errors = findingsOf(format, reader).filter(({ level }) => level === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const { line, character } = first.range.start;
  return brokenFormat(`${pathOf(format.uri)}:${line + 1}:${character + 1}`, errors.length, first.message);
}
