import { type LangiumDocument, URI } from 'langium';
import type { Finding } from '../../server/checks/check.ts';
import { findingsOf } from '../../server/findings.ts';
import type { Report } from '../../server/report/report.ts';
import { createEngine, type Engine } from '../../server/services.ts';
import { MemoryFiles } from './memory-files.ts';

/** Further files of the workspace, by path: last year's report, a format of the office. */
export type Files = Readonly<Record<string, string>>;

export interface Placed {
  /** Path of the file under test within the workspace. */
  readonly path?: string;
  readonly files?: Files;
}

/** A workspace in memory. */
export interface Opened {
  readonly engine: Engine;
  /** The document under test. */
  readonly document: LangiumDocument;
  /** Gives a file a new text, or creates it, and builds what it touches. */
  change(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** An engine over a workspace in memory; the first document is the one under test. */
export async function open(text: string, { path = '报告.gkreport', files = {} }: Placed = {}): Promise<Opened> {
  const memory = new MemoryFiles();
  const engine = createEngine({ fileSystemProvider: () => memory });
  const { DocumentBuilder, WorkspaceManager } = engine.shared.workspace;
  await WorkspaceManager.initializeWorkspace([]);
  // Findings are asked for, never pushed: the builder need not validate.
  DocumentBuilder.updateBuildOptions = {};
  const documents = Object.entries({ [path]: text, ...files }).map(([name, content]) => {
    memory.write(uriOf(name), content);
    return add(engine, name, content);
  });
  await DocumentBuilder.build(documents);
  const document = documents[0];
  if (!document) throw new Error('There is no document.');
  return {
    engine,
    document,
    async change(name, content) {
      memory.write(uriOf(name), content);
      await DocumentBuilder.update([uriOf(name)], []);
    },
    async remove(name) {
      memory.delete(uriOf(name));
      await DocumentBuilder.update([], [uriOf(name)]);
    },
  };
}

/** Reads a text as a report. */
export async function readText(text: string, placed?: Placed): Promise<Report> {
  const { engine, document } = await open(text, placed);
  const report = engine.reader.read(document);
  if (!report) throw new Error('The document is not a report.');
  return report;
}

/** Everything the checks find in a text. */
export async function check(text: string, placed?: Placed): Promise<readonly Finding[]> {
  const { engine, document } = await open(text, placed);
  return findingsOf(document, engine.reader);
}

/** Where a file of the workspace stands. */
export function uriOf(path: string): URI {
  return URI.parse(`memory:///${encodeURI(path)}`);
}

function add(engine: Engine, path: string, text: string): LangiumDocument {
  const { LangiumDocumentFactory, LangiumDocuments } = engine.shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, uriOf(path));
  LangiumDocuments.addDocument(document);
  return document;
}
