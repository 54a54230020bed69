import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { whyUnreadDocument } from '../language/unread.ts';
import { isMissing } from '../workspace/file-problems.ts';
import { logError } from './log.ts';
import type { SetAside } from './set-aside.ts';

/** How soon a file that could not be read is tried again, in milliseconds, and how seldom in the end. */
const [soonest, latest] = [250, 30_000];

/**
 * Reads files that could not be read as soon as they can be: nobody tells when a lock is lifted or a permission given. What
 * could not be read is also written into the log of the editor, once.
 */
export function retryUnreadFiles(services: LangiumSharedServices, setAside: SetAside): void {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, FileSystemProvider, WorkspaceLock } = services.workspace;
  const logged = new WeakSet<object>();
  let wait = soonest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unreadFiles = (): readonly URI[] =>
    LangiumDocuments.all
      .filter((document) => whyUnreadDocument(document) !== undefined)
      .map(({ uri }) => uri)
      .filter((uri) => !setAside.has(uri) && TextDocuments.get(uri) === undefined)
      .toArray();

  const isWorthReading = async (uri: URI): Promise<boolean> => {
    try {
      await FileSystemProvider.readFile(uri);
      return true;
    } catch (error) {
      return isMissing(error);
    }
  };

  const tryAgain = async (): Promise<void> => {
    const files = await Promise.all(unreadFiles().map(async (uri) => ((await isWorthReading(uri)) ? [uri] : [])));
    const readable = files.flat();
    if (readable.length > 0) await WorkspaceLock.write((token) => DocumentBuilder.update(readable, [], token));
    wait = Math.min(wait * 2, latest);
    schedule();
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (unreadFiles().length === 0) return;
    timer = setTimeout(() => tryAgain().catch((error) => logError(services, error)), wait);
    // It is no reason for a program to stay.
    if (typeof timer === 'object') timer.unref();
  };

  DocumentBuilder.onDocumentPhase(DocumentState.Parsed, (document: LangiumDocument) => {
    const unread = whyUnreadDocument(document);
    if (!unread || unread.missing) return;
    if (!logged.has(document)) logError(services, `${document.uri.toString(true)}: ${unread.reason.en}`);
    logged.add(document);
    wait = soonest;
    schedule();
  });
}
