import { type LangiumDocument, URI } from 'langium';
import type { Finding } from '../../server/checks/check.ts';
import type { Format } from '../../server/report/format.ts';
import type { Report } from '../../server/report/report.ts';
import { createEngine, type Engine } from '../../server/workspace/engine.ts';
import { findingsOf } from '../../server/workspace/findings.ts';
import { lookAtPictures } from '../../server/workspace/picture-files.ts';
import { MemoryFiles } from './memory-files.ts';

/** Further files of the workspace, by path: last year's report, a format of the office. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

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
export async function open(text: string, placed?: Placed): Promise<Opened> {
  return place(await start(), text, placed);
}

/** Reads a text as a report. */
export async function readText(text: string, placed?: Placed): Promise<Report> {
  return lend(text, placed, ({ engine, document }) => {
    const report = engine.reader.read(document);
    if (!report) throw new Error('The document is not a report.');
    return report;
  });
}

/** Everything the checks find in a text. */
export async function check(text: string, placed?: Placed): Promise<readonly Finding[]> {
  return lend(text, placed, ({ engine, document }) => findingsOf(document, engine.reader, rethrow));
}

/** Both at once: a text read as a report, and everything the checks find in it. */
export async function examine(
  text: string,
  placed?: Placed,
): Promise<{ readonly report: Report; readonly findings: readonly Finding[] }> {
  return lend(text, placed, ({ engine, document }) => {
    const findings = findingsOf(document, engine.reader, rethrow);
    const report = engine.reader.read(document);
    if (!report) throw new Error('The document is not a report.');
    return { report, findings };
  });
}

/** Every format at hand where a text is a file of formats, merged with those they extend; the national ones last. */
export async function readFormats(text: string): Promise<readonly Format[]> {
  return lend(text, { path: '格式.gkformat' }, ({ engine }) => engine.reader.formats());
}

/** A format that comes with gkreport. */
export async function builtInFormat(name: string): Promise<Format> {
  const format = (await readFormats('')).find((candidate) => candidate.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format;
}

/** Where a file of the workspace stands. */
export function uriOf(path: string): URI {
  return URI.parse(`memory:///${encodeURI(path)}`);
}

interface Workspace {
  readonly engine: Engine;
  readonly memory: MemoryFiles;
}

async function start(): Promise<Workspace> {
  const memory = new MemoryFiles();
  const engine = createEngine({ fileSystemProvider: () => memory });
  const { DocumentBuilder, WorkspaceManager } = engine.shared.workspace;
  await WorkspaceManager.initializeWorkspace([]);
  // Findings are asked for, never pushed: the builder need not validate.
  DocumentBuilder.updateBuildOptions = {};
  return { engine, memory };
}

async function place(
  { engine, memory }: Workspace,
  text: string,
  { path = '报告.gkreport', files = {} }: Placed = {},
): Promise<Opened> {
  const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = engine.shared.workspace;
  const documents = Object.entries({ [path]: text, ...files }).flatMap(([name, content]) => {
    memory.write(uriOf(name), content);
    // Attachments and the like are only there.
    if (typeof content !== 'string' || !/\.gk(?:report|format)$/i.test(name)) return [];
    const document = LangiumDocumentFactory.fromString(content, uriOf(name));
    LangiumDocuments.addDocument(document);
    return [document];
  });
  await DocumentBuilder.build(documents);
  await lookAtPictures(engine.pictures, documents);
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

let common: Promise<Workspace> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Lets one engine, which takes a moment to start, serve many tests; each finds it empty. */
function lend<T>(text: string, placed: Placed | undefined, use: (opened: Opened) => T): Promise<T> {
  const turn = queue.then(async () => {
    common ??= start();
    const workspace = await common;
    const opened = await place(workspace, text, placed);
    try {
      return use(opened);
    } finally {
      const { DocumentBuilder } = workspace.engine.shared.workspace;
      const paths = [placed?.path ?? '报告.gkreport', ...Object.keys(placed?.files ?? {})];
      await DocumentBuilder.update([], paths.map(uriOf));
      for (const path of paths) workspace.memory.delete(uriOf(path));
    }
  });
  queue = turn.catch(() => undefined);
  return turn;
}

/** What goes wrong in the engine fails a test; authors only get a finding. */
export function rethrow(error: unknown): never {
  throw error;
}
