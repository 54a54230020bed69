import type { FileSystemProvider, LangiumDocument, URI } from 'langium';
import { picturePathsIn } from '../language/attachments.ts';
import { addressOf, refusedFile } from '../language/readable-file.ts';
import { type PictureState, pictureIn, reasons } from '../report/picture-file.ts';
import { isMissing, whyUnread } from './file-problems.ts';
import type { SizedNode } from './guarded-files.ts';

/** What is needed of a file system. */
type Files = Pick<FileSystemProvider, 'stat' | 'readBinary'>;

interface Known {
  readonly state: PictureState | undefined;
  readonly size: number | undefined;
  readonly modified: number | undefined;
}

/**
 * What is known of the files that reports show as pictures. Their bytes are looked at once, until the file is another, and
 * never kept: a report may show hundreds.
 */
export class PictureFiles {
  readonly #files: Files;
  readonly #known = new Map<string, Known>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** What a file is; undefined where nobody has looked, or nobody can. The same object as long as the file is the same. */
  stateOf(uri: URI): PictureState | undefined {
    return this.#known.get(uri.toString())?.state;
  }

  /** Looks at a file, and tells whether it is another than it was. It never throws: what cannot be read is a problem. */
  async look(uri: URI): Promise<boolean> {
    const before = this.#known.get(uri.toString());
    const now = await this.#read(uri, before);
    this.#known.set(uri.toString(), now);
    return now !== before;
  }

  /** Learns what a file is from whoever reads it; `undefined`: there is none; an error: why it cannot be read. */
  learn(uri: URI, read: Uint8Array | Error | undefined): void {
    const bytes = read instanceof Uint8Array ? read : undefined;
    const problem = read instanceof Error ? problemOf(read) : { reason: reasons.missing };
    const state = bytes ? pictureIn(bytes, uri.path) : problem;
    this.#known.set(uri.toString(), { state, size: bytes?.length, modified: undefined });
  }

  forget(uri: URI): void {
    this.#known.delete(uri.toString());
  }

  async #read(uri: URI, before: Known | undefined): Promise<Known> {
    try {
      const { size, modified }: SizedNode = await this.#files.stat(uri);
      if (before && modified !== undefined && before.modified === modified && before.size === size) return before;
      const state = pictureIn(await this.#files.readBinary(uri), uri.path);
      const known = {
        state: 'kind' in state && modified !== undefined ? { ...state, modified } : state,
        size,
        modified,
      };
      return before && isSame(before, known) ? before : known;
    } catch (error) {
      const known = { state: problemOf(error), size: undefined, modified: undefined };
      return before && isSame(before, known) ? before : known;
    }
  }
}

/** Looks at every picture of documents, one after the other. */
export async function lookAtPictures(pictures: PictureFiles, documents: Iterable<LangiumDocument>): Promise<void> {
  for (const document of documents)
    for (const path of picturePathsIn(document)) {
      const uri = addressOf(document, path);
      if (uri) await pictures.look(uri);
    }
}

/** Reads the pictures of a document by their paths, for files that hold them. */
export function readingPictures(
  document: LangiumDocument,
  files: Pick<FileSystemProvider, 'readBinary'>,
): (path: string) => Promise<Uint8Array | undefined> {
  return async (path) => {
    const uri = addressOf(document, path);
    return uri && files.readBinary(uri);
  };
}

function isSame(one: Known, other: Known): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function problemOf(error: unknown): PictureState {
  if (isMissing(error)) return { reason: reasons.missing };
  if (error instanceof Error && 'code' in error && error.code === refusedFile.tooLarge)
    return { reason: reasons.tooLarge };
  const { zh, en } = whyUnread(error);
  return { reason: { zh: `无法读取（${zh}）`, en: `cannot be read (${en})` } };
}
