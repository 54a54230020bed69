import { type FileSystemNode, type FileSystemProvider, type LangiumDocument, type URI, UriUtils } from 'langium';
import { picturePathsIn } from '../language/attachments.ts';
import { addressOf, isFormatName, isReportName, RefusedFile, refusedFile } from '../language/readable-file.ts';
import { linksOf } from '../language/report-paths.ts';
import { addUnreadDocument } from '../language/unread.ts';
import { createEngine, type Engine } from './engine.ts';
import { isMissing, isOfFile, whyUnread } from './file-problems.ts';
import { isTooLarge } from './guarded-files.ts';

/** A text that stands for a file, and what may be read beside it. */
export interface TextAtPlace {
  readonly text: string;
  readonly uri: URI;
  /** Reports and formats by their address: all there are. */
  readonly others?: ReadonlyMap<string, { readonly uri: URI; readonly text: string }> | undefined;
  /** Gives the text of a report that is named; undefined where there is none. */
  readonly read?: ((uri: URI) => Promise<string | undefined>) | undefined;
  /** Gives the bytes of a picture that the text shows; undefined where there is none. Without it nothing is known of pictures. */
  readonly readPicture?: ((uri: URI) => Promise<Uint8Array | undefined>) | undefined;
  /** Texts of formats that it may choose from besides; the first of one name counts. */
  readonly formats: readonly string[];
}

/** A text that was read, with everything at hand that it refers to. */
export interface ReadText {
  readonly document: LangiumDocument;
  readonly engine: Engine;
  /** Reports that it names and that are not there; those of a pattern cannot be known. */
  readonly missing: readonly URI[];
  /** Reads what it shows as pictures, by their paths as written. */
  readonly readPicture?: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * Reads a text without any file system, and lends what came of it to `use`.
 *
 * @throws RefusedFile where the text is longer than any file that is read, and what `read` throws but for what file systems say:
 * that is found in the text.
 */
export async function withText<Result>(
  given: TextAtPlace,
  use: (read: ReadText) => Result | Promise<Result>,
): Promise<Result> {
  const host = idle.pop() ?? (await start());
  const texts: Texts = new Map();
  const pictures: URI[] = [];
  try {
    const text = await read(given, host, texts);
    if (given.readPicture) pictures.push(...(await learnPictures(text, given.readPicture)));
    return await use(text);
  } finally {
    const uris = [...texts.values()].map(({ uri }) => uri);
    host.files.known = undefined;
    for (const uri of pictures) host.engine.pictures.forget(uri);
    await host.engine.shared.workspace.DocumentBuilder.update([], uris);
    if (idle.length < mostIdle) idle.push(host);
  }
}

/** An engine takes a moment to start: one or two wait for the next text, each of which finds its own empty. */
const idle: Host[] = [];
const mostIdle = 2;

interface Host {
  readonly engine: Engine;
  readonly files: KnownFiles;
}

async function start(): Promise<Host> {
  const files = new KnownFiles();
  const engine = createEngine({ fileSystemProvider: () => files });
  await engine.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  // Findings are asked for, never pushed: the builder need not validate.
  engine.shared.workspace.DocumentBuilder.updateBuildOptions = {};
  return { engine, files };
}

type Texts = Map<string, { readonly uri: URI; readonly text: string }>;

async function read(given: TextAtPlace, { engine, files }: Host, texts: Texts): Promise<ReadText> {
  const { workspace } = engine.shared;
  const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = workspace;
  const add = (uri: URI, text: string): LangiumDocument => {
    if (isTooLarge(text)) throw new RefusedFile(uri, refusedFile.tooLarge);
    texts.set(uri.toString(), { uri, text });
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    return document;
  };
  const addOther = async (uri: URI, ask: () => string | undefined | Promise<string | undefined>): Promise<void> => {
    try {
      const text = await ask();
      if (texts.has(uri.toString())) return;
      if (text === undefined) missing.set(uri.toString(), uri);
      else add(uri, text);
    } catch (error) {
      if (!isOfFile(error)) throw error;
      if (isMissing(error)) return void missing.set(uri.toString(), uri);
      texts.set(uri.toString(), { uri, text: '' });
      addUnreadDocument(workspace, uri, whyUnread(error));
    }
  };
  const missing = new Map<string, URI>();
  const document = add(given.uri, given.text);
  for (const [place, text] of given.formats.entries()) add(placeOfFormat(given.uri, place), text);
  for (const { uri, text } of given.others?.values() ?? [])
    if ((isReportName(uri) || isFormatName(uri)) && !texts.has(uri.toString())) await addOther(uri, () => text);
  for (const uri of reportsNamed(document))
    if (!texts.has(uri.toString())) await addOther(uri, () => given.read?.(uri));
  if (given.others || given.read) files.known = knows(texts, missing, given.others !== undefined);
  await DocumentBuilder.build([...texts.values()].flatMap(({ uri }) => LangiumDocuments.getDocument(uri) ?? []));
  const { readPicture } = given;
  const byPath = async (path: string) => {
    const uri = addressOf(document, path);
    return uri && readPicture?.(uri);
  };
  return { document, engine, missing: [...missing.values()], ...(readPicture && { readPicture: byPath }) };
}

async function learnPictures(
  { document, engine }: ReadText,
  read: (uri: URI) => Promise<Uint8Array | undefined>,
): Promise<readonly URI[]> {
  const uris = picturePathsIn(document).flatMap((path) => addressOf(document, path) ?? []);
  for (const uri of uris) {
    try {
      engine.pictures.learn(uri, await read(uri));
    } catch (error) {
      if (!isOfFile(error)) throw error;
      engine.pictures.learn(uri, error);
    }
  }
  return uris;
}

/** In the folder of the report, under a name that sorts as they are given and that nobody chooses. */
function placeOfFormat(report: URI, place: number): URI {
  const name = `~gkreport-${String(place).padStart(4, '0')}.gkformat`;
  return UriUtils.joinPath(UriUtils.dirname(report), name);
}

function reportsNamed(document: LangiumDocument): readonly URI[] {
  const { lastYear, below } = linksOf(document);
  const files = below.flatMap((path) => (path?.kind === 'file' ? [path.uri] : []));
  const named = [...(lastYear ? [lastYear] : []), ...files].filter(isReportName);
  return named.filter((uri) => !UriUtils.equals(uri, document.uri));
}

/** Whether a file or folder is there; undefined where that is not known. */
type Known = (uri: URI) => boolean | undefined;

function knows(texts: Texts, missing: ReadonlyMap<string, URI>, isAll: boolean): Known {
  return (uri) => {
    if (texts.has(uri.toString())) return true;
    if (missing.has(uri.toString())) return false;
    const below = `${uri.toString().replace(/\/$/, '')}/`;
    return [...texts.keys()].some((other) => other.startsWith(below)) || (isAll ? false : undefined);
  };
}

/** No files, but the knowledge of which there are: what the engine misses it asks for. */
class KnownFiles implements FileSystemProvider {
  known: Known | undefined;

  existsSync(uri: URI): boolean {
    const known = this.known?.(uri);
    if (known === undefined) throw new Error('Nobody knows.');
    return known;
  }

  async exists(uri: URI): Promise<boolean> {
    return this.known?.(uri) ?? false;
  }

  readDirectorySync(): FileSystemNode[] {
    return [];
  }

  async readDirectory(): Promise<FileSystemNode[]> {
    return [];
  }

  // Every text is given; none is ever read.
  stat = notThere;
  readFile = notThere;
  readBinary = notThere;
  statSync = notThere;
  readFileSync = notThere;
  readBinarySync = notThere;
}

function notThere(uri: URI): never {
  throw new Error(`There is no file ${uri.path}.`);
}
