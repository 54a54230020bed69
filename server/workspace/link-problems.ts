import { type FileSystemProvider, type LangiumDocument, type URI, UriUtils } from 'langium';
import { pathsMeant, subordinatePaths } from '../language/header-values.ts';
import { isReportName } from '../language/readable-file.ts';
import type { ReportPath } from '../language/report-digest.ts';
import { fits, type KnownReports, linksOf } from '../language/report-paths.ts';
import type { SubordinateProblem } from '../report/report.ts';

/** Tells at once whether a file is there; throws where that is not known. */
export type SeenFiles = Pick<FileSystemProvider, 'existsSync'>;

/** Whether the chain of 上年 comes back to the report that it begins with; to itself is another matter. */
export function lastYearLoops({ uri: own }: LangiumDocument, reports: KnownReports): boolean {
  const before = (uri: URI) => reports.linksAt(uri)?.lastYear;
  const seen = new Set<string>();
  for (let next = before(own); next && !seen.has(next.toString()); next = before(next)) {
    if (UriUtils.equals(next, own)) return true;
    seen.add(next.toString());
  }
  return false;
}

/** What is wrong with each 下级 line of a report; undefined for a line that leads to others, or of which nobody can tell. */
export function subordinateProblems(
  document: LangiumDocument,
  reports: KnownReports,
  files: SeenFiles | undefined,
): readonly (SubordinateProblem | undefined)[] {
  const written = subordinatePaths(document);
  const paths = linksOf(document).below;
  return paths.map((path, index) => {
    const isList = pathsMeant(written[index] ?? '').length > 1;
    if (!path) return isList ? 'several' : undefined;
    const all = reports.reportsAt(path);
    const below = all.filter((one) => !UriUtils.equals(one, document.uri));
    if (path.kind === 'file') {
      const { uri } = path;
      if (!isReportName(uri)) return isList ? 'several' : 'other-kind';
      if (UriUtils.equals(uri, document.uri)) return 'self';
      if (paths.slice(0, index).some((other) => other?.kind === 'file' && UriUtils.equals(other.uri, uri)))
        return 'repeated';
    }
    if (below.length === 0) {
      if (all.length > 0) return 'self';
      if (!isAbsent(path.kind === 'file' ? path.uri : path.folder, files)) return undefined;
      return isList ? 'several' : 'absent';
    }
    if (below.some((one) => pathsBelow(one, reports).some((other) => fits(other, document.uri)))) return 'loop';
    return leadBack(below, document.uri, reports) ? 'ring' : undefined;
  });
}

function pathsBelow(uri: URI, reports: KnownReports): readonly ReportPath[] {
  return (reports.linksAt(uri)?.below ?? []).filter((path) => path !== undefined);
}

/** Whether subordinate reports, theirs in turn included, have a report as their own subordinate. */
function leadBack(below: readonly URI[], own: URI, reports: KnownReports): boolean {
  const seen = new Map(below.map((uri) => [uri.toString(), uri]));
  for (const uri of seen.values())
    for (const path of pathsBelow(uri, reports))
      for (const next of reports.reportsAt(path)) seen.set(next.toString(), next);
  return seen.has(own.toString());
}

/** Some editors keep files where no server can look: what is not known is not missed. */
export function isAbsent(uri: URI, files: SeenFiles | undefined): boolean {
  try {
    return files?.existsSync(uri) === false;
  } catch {
    return false;
  }
}
