import { isAbsolute, relative } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { DiskFiles } from '../node/disk-files.ts';
import { readBytes } from '../node/read-bytes.ts';
import type { Text } from '../shared/text.ts';
import { createEngineBeside, type Engine } from '../workspace/engine.ts';
import { findingsOf } from '../workspace/findings.ts';
import { decodeBytes, type OtherEncoding } from './decode-bytes.ts';
import { fileRefusal, Refusal, undecodable } from './refusal.ts';
import { ReportsOnDisk } from './reports-on-disk.ts';

/** How paths and bytes are understood. */
export interface InputOptions {
  /** Absolute. Relative paths start here, and formats are looked for no higher. */
  readonly workingFolder: string;
  /** Tried on files that are no UTF-8. */
  readonly encoding: OtherEncoding | undefined;
}

/** What is wrong with a format beside reports, whose absolute path it has. */
export interface FormatNote {
  readonly format: string;
  readonly text: Text;
}

/** An engine over the disk that knows some formats besides the built-in ones. */
export interface OpenEngine {
  readonly engine: Engine;
  /** What is known of reports that are not loaded. */
  readonly beside: ReportsOnDisk;
  /** Of all formats, the built-in ones included. */
  readonly formats: ReadonlySet<LangiumDocument>;
  readonly notes: readonly FormatNote[];
}

/** Starts an engine with formats, given as absolute paths; the first of one name counts. */
export async function openEngine(formats: readonly string[], reading: InputOptions): Promise<OpenEngine> {
  const pathOf = (uri: URI) => shownPath(uri, reading.workingFolder);
  const files = () => new DecodingFileSystem(reading.encoding, pathOf);
  const engine = createEngineBeside({ fileSystemProvider: files }, (workspace) => new ReportsOnDisk(workspace));
  // Findings are asked for, never pushed: the builder need not validate.
  engine.shared.workspace.DocumentBuilder.updateBuildOptions = {};
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
  return { engine, beside: engine.beside, formats: new Set(engine.shared.workspace.LangiumDocuments.all), notes };
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

/** The file that 上年 names is not there: what depends on it stays unchecked. */
export function lastYearMissing(report: string, lastYear: string): Text {
  return {
    zh: `${report}：报头“上年”所指的 ${lastYear} 不存在，涉及上年数据的勾稽关系未核对`,
    en: `${report}: ${lastYear}, named by “上年” in the header, does not exist; equations that need last year’s numbers were not checked`,
  };
}

/** A file that the header names is there but cannot be read as a report; `reason` begins with its path. */
export function otherUnreadable(report: string, key: '上年' | '下级', reason: Text): Text {
  const what: Text = {
    zh: key === '上年' ? '，涉及上年数据的勾稽关系未核对' : '',
    en: key === '上年' ? '; equations that need last year’s numbers were not checked' : '',
  };
  return {
    zh: `${report}：报头“${key}”所指的报告无法读取${what.zh}。${reason.zh}`,
    en: `${report}: the report named by “${key}” in the header cannot be read${what.en}. ${reason.en}`,
  };
}

/** A format beside the reports that has errors of its own; `place` is its path with line and column. */
function brokenFormat(place: string, errors: number, first: Text): Text {
  return {
    zh: `${place}：格式定义有 ${errors} 处错误，使用该格式的报告可能未能全部核对。${first.zh}`,
    en: `${place}: the format has ${errors} ${errors === 1 ? 'error' : 'errors'}; reports that use it may be checked only in part. ${first.en}`,
  };
}

/** How messages show where a document lies: from the working folder when it is below it, otherwise whole. */
export function shownPath(uri: URI | string, workingFolder: string): string {
  const parsed = typeof uri === 'string' ? URI.parse(uri) : uri;
  if (parsed.scheme !== 'file') return parsed.toString(true);
  const path = relative(workingFolder, parsed.fsPath);
  return isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(path) ? parsed.fsPath : path;
}

/** The disk, but nothing is guessed: bytes that are no text are refused rather than read as `�`. */
class DecodingFileSystem extends DiskFiles {
  readonly #other: OtherEncoding | undefined;
  readonly #pathOf: (uri: URI) => string;

  /** `pathOf` gives the path as messages show it. */
  constructor(other: OtherEncoding | undefined, pathOf: (uri: URI) => string) {
    super();
    this.#other = other;
    this.#pathOf = pathOf;
  }

  override async readFile(uri: URI): Promise<string> {
    return this.#decode(uri, await readBytes(uri.fsPath));
  }

  override readFileSync(uri: URI): string {
    return this.#decode(uri, this.readBinarySync(uri));
  }

  #decode(uri: URI, bytes: Uint8Array): string {
    const decoded = decodeBytes(bytes, this.#other);
    if ('text' in decoded) return decoded.text;
    throw new Refusal(undecodable(this.#pathOf(uri), decoded));
  }
}
