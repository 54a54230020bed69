import { type AstNode, type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import { lastYearUri, pathMeant, subordinatePaths } from './header-values.ts';
import { addressOf, isReportName } from './readable-file.ts';
import { digestOf, type HeaderLinks, type ReportPath } from './report-digest.ts';

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

/** What a report names. It is read once for each syntax tree: whoever asks who is linked to whom asks again and again. */
export function linksOf(document: LangiumDocument): HeaderLinks {
  const digest = digestOf(document);
  if (digest) return digest.links;
  const { value } = document.parseResult;
  const links = known.get(value) ?? {
    lastYear: lastYearUri(document),
    below: subordinatePaths(document).map((path) => reportPath(document, path)),
  };
  known.set(value, links);
  return links;
}

const known = new WeakMap<AstNode, HeaderLinks>();

/** Which reports there are, and what each names. */
export interface KnownReports {
  /** What the report at an address names; undefined where there is none. */
  linksAt(uri: URI): HeaderLinks | undefined;
  /** The reports that a path of the header names, by address. */
  reportsAt(path: ReportPath): readonly URI[];
}

/** Of documents: the reports among them. */
export function reportsAmong(documents: LangiumDocuments): KnownReports {
  return {
    linksAt(uri) {
      const document = documents.getDocument(uri);
      return document && linksOf(document);
    },
    reportsAt: (path) => reportsAt(path, documents).map(({ uri }) => uri),
  };
}

/** Whether a path of the header names a file. */
export function fits(path: ReportPath, uri: URI): boolean {
  return path.kind === 'file' ? UriUtils.equals(uri, path.uri) : path.fits(uri);
}

/** The reports of the workspace that a path of the header names, by address. */
export function reportsAt(path: ReportPath, documents: LangiumDocuments): readonly LangiumDocument[] {
  if (path.kind === 'file')
    return [documents.getDocument(path.uri) ?? []].flat().filter(({ uri }) => isReportName(uri));
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
