import { type LangiumDocument, type LangiumSharedCoreServices, type URI, UriUtils } from 'langium';
import type { Text } from '../shared/text.ts';

/** Why the text of a document is not known: it then counts as empty, and nothing is checked in it. */
export interface Unread {
  /** The last part of its address, as people read it. */
  readonly fileName: string;
  /** In words that follow the name of the file. */
  readonly reason: Text;
  /** There is no such file, though there was a moment ago: the document is to be forgotten. */
  readonly missing: boolean;
}

const unread = new WeakMap<LangiumDocument, Unread>();

/** Why a document could not be read; undefined for one that was. */
export function whyUnreadDocument(document: LangiumDocument): Unread | undefined {
  return unread.get(document);
}

/** Notes that a document could not be read, or that it could. */
export function noteReading(document: LangiumDocument, problem: Unread | undefined): void {
  if (problem) unread.set(document, problem);
  else unread.delete(document);
}

/** Takes in a document of which nothing is known but why: its file is there and could not be read. */
export function addUnreadDocument(
  { LangiumDocumentFactory, LangiumDocuments }: LangiumSharedCoreServices['workspace'],
  uri: URI,
  reason: Text,
): void {
  const document = LangiumDocumentFactory.fromString('', uri);
  noteReading(document, { fileName: UriUtils.basename(uri), reason, missing: false });
  LangiumDocuments.addDocument(document);
}

/** What went wrong in the engine itself while it was at a document, by the root of its syntax tree. */
const failures = new WeakMap<object, unknown>();

/**
 * Notes that something in the engine threw at a document, which is not to happen and must not end anything: the document
 * gets a finding, until its text changes. The first error is kept.
 */
export function noteFailure({ parseResult }: Pick<LangiumDocument, 'parseResult'>, error: unknown): void {
  if (!failures.has(parseResult.value)) failures.set(parseResult.value, error);
}

/** What the engine threw at the text of a document, if anything. */
export function failureOf({ parseResult }: LangiumDocument): unknown {
  return failures.get(parseResult.value);
}
