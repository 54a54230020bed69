import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Finding } from '../../server/checks/check.ts';
import { findingsOf } from '../../server/findings.ts';
import type { Report } from '../../server/report/report.ts';
import { createEngine, type Engine } from '../../server/services.ts';

/** Further files of the workspace, by path: last year's report, a format of the office. */
export type Files = Readonly<Record<string, string>>;

export interface Placed {
  /** Path of the file under test within the workspace. */
  readonly path?: string;
  readonly files?: Files;
}

/** An engine over a workspace in memory; the first document is the one under test. */
export async function open(text: string, { path = '报告.gkreport', files = {} }: Placed = {}) {
  const engine = createEngine(EmptyFileSystem);
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = Object.entries({ [path]: text, ...files }).map(([name, content]) => add(engine, name, content));
  await engine.shared.workspace.DocumentBuilder.build(documents);
  const document = documents[0];
  if (!document) throw new Error('There is no document.');
  return { engine, document };
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

function add(engine: Engine, path: string, text: string): LangiumDocument {
  const { LangiumDocumentFactory, LangiumDocuments } = engine.shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse(`memory:///${encodeURI(path)}`));
  LangiumDocuments.addDocument(document);
  return document;
}
