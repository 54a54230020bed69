import { isAbsolute, relative } from 'node:path';
import { URI } from 'langium';

/** How messages show where a document lies: from the working folder when it is below it, otherwise whole. */
export function shownPath(uri: URI | string, workingFolder: string): string {
  const parsed = typeof uri === 'string' ? URI.parse(uri) : uri;
  if (parsed.scheme !== 'file') return parsed.toString(true);
  const path = relative(workingFolder, parsed.fsPath);
  return isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(path) ? parsed.fsPath : path;
}
