import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import { pathMeant, subordinatePaths } from './header-values.ts';
import { addressOf, isReportName } from './readable-file.ts';

/** A path of the header as it is meant: one file, or all files a pattern fits below a folder. */
export type ReportPath =
  | { readonly kind: 'file'; readonly uri: URI }
  | { readonly kind: 'pattern'; readonly folder: URI; readonly fits: (uri: URI) => boolean };

/**
 * Reads a path of 上年 or 下级, seen from the folder of the report; undefined for a text that was never saved, for it
 * stands nowhere, and for what no file is called. `*` and `?` stand for characters of one name, `**` for any folders.
 */
export function reportPath(document: LangiumDocument, path: string): ReportPath | undefined {
  const names = pathMeant(path).replaceAll('\\', '/').split('/');
  const wild = names.findIndex((name) => /[*?]/.test(name));
  const plain = wild < 0 ? names : names.slice(0, wild);
  const uri = path === '' ? undefined : addressOf(document, plain.join('/') || '.');
  if (!uri) return undefined;
  if (wild < 0) return { kind: 'file', uri };
  const pattern = new RegExp(`^${names.slice(wild).map(patternOf).join('').replace(/\/$/, '')}$`, 'u');
  const below = `${uri.path.replace(/\/$/, '')}/`;
  return {
    kind: 'pattern',
    folder: uri,
    fits: (other) =>
      other.scheme === uri.scheme && other.path.startsWith(below) && pattern.test(other.path.slice(below.length)),
  };
}

/** What each 下级 line of a report names, in their order; undefined for what can be no file. */
export function subordinatesOf(document: LangiumDocument): readonly (ReportPath | undefined)[] {
  return subordinatePaths(document).map((path) => reportPath(document, path));
}

/** Whether a path of the header names a file. */
export function fits(path: ReportPath, uri: URI): boolean {
  return path.kind === 'file' ? UriUtils.equals(uri, path.uri) : path.fits(uri);
}

/** The reports of the workspace that a path of the header names, by address. */
export function reportsAt(path: ReportPath, documents: LangiumDocuments): readonly LangiumDocument[] {
  return documents.all
    .filter(({ uri }) => isReportName(uri) && fits(path, uri))
    .toArray()
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

function patternOf(name: string): string {
  if (name === '**') return '(?:[^/]+/)*';
  const literal = name.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return `${literal.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}/`;
}
