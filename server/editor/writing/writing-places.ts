import { URI, UriUtils } from 'langium';

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { OpenTexts } from './open-texts.ts';

/** Where an author is writing in a document, and whether it is still the first draft. */
export interface Writing {
  /** Behind what was typed last; undefined when nothing is being typed. */
  readonly caret?: Position;
  /** Whether a moment has passed since: only what the caret alone keeps open is still held back then. */
  readonly resting: boolean;
  /** Written from nothing and never saved: what is missing at its end is still to come. */
  readonly isDraft: boolean;
}

/** What is typed at once: a word, what an input method puts in, a line break. More is pasted, or the work of a fix. */
const typedAtMost = 40;
const typed = /^[^\n]*\n?[ \t]*$/;

/** Milliseconds after which a line that is left alone is judged, unless a server is told otherwise. */
const moment = 1_000;

/**
 * Follows the edits of all open documents: which line is being written, in which documents. The documents themselves are
 * kept by {@link textDocuments}, which hears of each edit before anyone else does.
 */
export class WritingPlaces {
  readonly #restAfter: number;
  readonly #places = new Map<string, Place>();
  readonly #listeners: ((uri: URI) => void)[] = [];

  /** To be used in place of Langium's own. */
  readonly textDocuments = new OpenTexts({
    create: (uri, languageId, version, content) => {
      this.#forget(uri);
      const isDraft = content.trim() === '' || uri.startsWith('untitled:');
      this.#places.set(key(uri), { resting: true, isDraft });
      return TextDocument.create(uri, languageId, version, content);
    },
    update: (document, changes, version) => {
      let edited = document;
      const carets = changes.map((change) => {
        const before = edited.getText();
        edited = TextDocument.update(edited, [change], version);
        return caretBehind(change, before, edited);
      });
      const [caret] = carets;
      this.#write(edited.uri, carets.every((other) => other && other.line === caret?.line) ? caret : undefined);
      return edited;
    },
  });

  constructor(restAfter = moment) {
    this.#restAfter = restAfter;
    this.textDocuments.onDidSave(({ document }) => this.#settle(document.uri, false));
    this.textDocuments.onDidClose(({ document }) => this.#forget(document.uri));
  }

  /** What is being written in a document. */
  at(uri: URI | string): Writing {
    return this.#places.get(key(uri.toString())) ?? { resting: true, isDraft: false };
  }

  /** The client says on which line the caret is: a line it has left is finished. */
  caretMoved(uri: string, line: number): void {
    const place = this.#places.get(key(uri));
    if (place?.caret && place.caret.line !== line) this.#settle(uri, place.isDraft);
  }

  /** Hears of documents in which a line was finished although the text did not change. */
  onSettled(listener: (uri: URI) => void): void {
    this.#listeners.push(listener);
  }

  #write(uri: string, caret: Position | undefined): void {
    const place = this.#places.get(key(uri));
    clearTimeout(place?.timer);
    const isDraft = place?.isDraft ?? false;
    const timer = caret && detached(setTimeout(() => this.#restSoon(uri), this.#restAfter));
    this.#places.set(key(uri), { isDraft, resting: !caret, ...(caret && { caret, timer }) });
  }

  /** A server that was busy for a moment hears of the keys that have come meanwhile first. */
  #restSoon(uri: string): void {
    const place = this.#places.get(key(uri));
    if (place) this.#places.set(key(uri), { ...place, timer: detached(setTimeout(() => this.#rest(uri), 0)) });
  }

  #rest(uri: string): void {
    const place = this.#places.get(key(uri));
    if (!place) return;
    this.#places.set(key(uri), { ...place, resting: true });
    this.#tell(uri);
  }

  #settle(uri: string, isDraft: boolean): void {
    const place = this.#places.get(key(uri));
    if (!place || (!place.caret && place.isDraft === isDraft)) return;
    clearTimeout(place.timer);
    this.#places.set(key(uri), { resting: true, isDraft });
    this.#tell(uri);
  }

  #tell(uri: string): void {
    for (const listener of this.#listeners) listener(URI.parse(uri));
  }

  #forget(uri: string): void {
    clearTimeout(this.#places.get(key(uri))?.timer);
    this.#places.delete(key(uri));
  }
}

interface Place extends Writing {
  readonly timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Node would not end while such a timer waits; in a browser a timer is a number. */
function detached(timer: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> {
  if (typeof timer === 'object') timer.unref();
  return timer;
}

function key(uri: string): string {
  return UriUtils.normalize(uri);
}

/** Where the caret is after an edit, if it was typed; clients that send the whole text are asked what differs. */
function caretBehind(
  change: TextDocumentContentChangeEvent,
  before: string,
  edited: TextDocument,
): Position | undefined {
  if ('range' in change) {
    const { start } = change.range;
    const inserted = change.text.replace(/\r\n?/g, '\n');
    if (inserted.length > typedAtMost || !typed.test(inserted)) return undefined;
    return edited.positionAt(edited.offsetAt(start) + change.text.length);
  }
  const { from, to } = difference(before, change.text);
  const inserted = change.text.slice(from, to).replace(/\r\n?/g, '\n');
  return inserted.length <= typedAtMost && typed.test(inserted) ? edited.positionAt(to) : undefined;
}

/** The part of a text that another did not have. */
function difference(before: string, after: string): { readonly from: number; readonly to: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return { from, to: after.length - behind };
}
