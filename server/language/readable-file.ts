import { type LangiumDocument, type URI, UriUtils } from 'langium';
import { largestFile, largestPicture } from '../shared/largest-files.ts';

export { RefusedFile, refusedFile } from './refused-file.ts';

/** Whether a file is a report by its name. Windows does not tell `.GKREPORT` from `.gkreport`. */
export function isReportName(uri: URI): boolean {
  return /\.gkreport$/i.test(uri.path);
}

/** Whether a file holds formats by its name. */
export function isFormatName(uri: URI): boolean {
  return /\.gkformat$/i.test(uri.path);
}

/** Whether a file is a picture that reports can show, by its name. */
export function isPictureName(uri: URI): boolean {
  return /\.(?:png|jpe?g|svg|webp)$/i.test(uri.path);
}

/** How large a file may be that is read, in bytes. */
export function largestOf(uri: URI): number {
  return isPictureName(uri) ? largestPicture : largestFile;
}

/**
 * The address of a path that an author wrote, seen from the folder of the document; undefined where it cannot be one: a text
 * that was never saved lies in no folder, and half a character, as editors send while an emoji is typed, is in no name.
 */
export function addressOf(document: LangiumDocument, path: string): URI | undefined {
  if (path === '' || document.uri.scheme === 'untitled' || /\p{Surrogate}|\0/u.test(path)) return undefined;
  const written = path.replaceAll('\\', '/');
  const drive = document.uri.scheme === 'file' && /^[a-z]:\//i.test(written);
  return drive
    ? document.uri.with({ path: `/${written}` })
    : UriUtils.resolvePath(UriUtils.dirname(document.uri), written);
}
