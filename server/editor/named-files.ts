import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { filePathsIn, picturePathsIn } from '../language/attachments.ts';
import { addressOf } from '../language/readable-file.ts';
import { isPicture } from '../report/picture-file.ts';
import type { PictureFiles } from '../workspace/picture-files.ts';
import { logError } from './log.ts';

/** A file is not looked for again at every keystroke. */
const patience = 2_000;
/** A report may show hundreds of pictures. */
const patienceWithPictures = 10_000;
/** What is not there is looked for although nobody types: soon, and then less and less often. */
const firstPause = 500;
const longestPause = 60_000;

/**
 * Looks for the files that open reports name beside other reports, which no build waits for; a report is checked anew when
 * one of them has come or gone. What is not there may come later than the line that names it: a picture that is pasted is
 * saved when its line is written already. What is found out the file system remembers.
 */
export function followNamedFiles(services: LangiumSharedServices, pictures: PictureFiles): void {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, FileSystemProvider, WorkspaceLock } = services.workspace;
  const known = new Map<string, { readonly isThere: boolean | undefined; readonly at: number }>();

  /** Whether what is known of a file is another than it was. */
  const isNews = async (uri: URI): Promise<boolean> => {
    const key = uri.toString();
    const before = known.get(key);
    if (before && Date.now() - before.at < (before.isThere ? patience : firstPause)) return false;
    const isThere = await FileSystemProvider.exists(uri).catch(() => undefined);
    known.set(key, { isThere, at: Date.now() });
    return before?.isThere !== isThere;
  };

  const seen = new Map<string, number>();

  /** Whether one of the pictures is another than it was. They are looked at one after the other, so that others have their turn. */
  const haveChanged = async (uris: readonly URI[]): Promise<boolean> => {
    let changed = false;
    for (const uri of uris) {
      const key = uri.toString();
      const before = seen.get(key);
      // One that is not there, or is none, is being put right.
      const wait = isPicture(pictures.stateOf(uri)) ? patienceWithPictures : firstPause;
      if (before !== undefined && Date.now() - before < wait) continue;
      seen.set(key, Date.now());
      changed = (await pictures.look(uri)) || changed;
    }
    return changed;
  };

  let missing = '';
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks again later while one of the files is not there. */
  const lookAgain = (awaited: readonly string[]): void => {
    clearTimeout(timer);
    pause = awaited.join(' ') === missing ? Math.min(pause * 2, longestPause) : firstPause;
    missing = awaited.join(' ');
    if (awaited.length === 0) return;
    timer = setTimeout(followNext, pause + 100);
    // A process that has nothing else to do ends.
    if (typeof timer === 'object' && 'unref' in timer) timer.unref();
  };

  const follow = async (): Promise<void> => {
    const open = TextDocuments.all().flatMap(({ uri }) => LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
    const awaited: string[] = [];
    const changed = await Promise.all(
      open.map(async (document): Promise<LangiumDocument[]> => {
        const uris = filePathsIn(document).flatMap((path) => addressOf(document, path) ?? []);
        const shown = picturePathsIn(document).flatMap((path) => addressOf(document, path) ?? []);
        const news = [...(await Promise.all(uris.map(isNews))), await haveChanged(shown)];
        awaited.push(
          ...uris.map(String).filter((key) => !known.get(key)?.isThere),
          ...shown.filter((picture) => !isPicture(pictures.stateOf(picture))).map(String),
        );
        return news.includes(true) ? [document] : [];
      }),
    );
    lookAgain(awaited.sort());
    const uris = changed.flat().map(({ uri }) => uri);
    if (uris.length > 0) await WorkspaceLock.write((token) => DocumentBuilder.update(uris, [], token));
  };

  let following = Promise.resolve();
  const followNext = (): void => {
    following = following.then(follow).catch((error) => logError(services, error));
  };
  DocumentBuilder.onBuildPhase(DocumentState.Linked, followNext);
}
