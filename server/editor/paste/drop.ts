import { URI, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { HeaderEntry, Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';

/** A report that is dropped on another one. */
export interface Dropped {
  readonly uri: URI;
  /** What it says; undefined while it cannot be read. */
  readonly report?: Report | undefined;
}

/**
 * The paths of dropped reports as the header names them, seen from the folder of the report: the value of the 上年 or
 * 下级 line they are dropped on; elsewhere in the header the line that fits them. Undefined where a path means nothing.
 */
export function drop(
  report: Report,
  text: string,
  line: number,
  dropped: readonly Dropped[],
): readonly TextEdit[] | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const end = headerEnd(report, lines);
  const own = URI.parse(report.uri);
  const paths = dropped.map(({ uri }) => pathTo(uri, own));
  const [path, ...others] = paths;
  if (line > end || path === undefined || !isEvery(paths)) return undefined;
  const at = report.header.entries.find(({ keyRange }) => keyRange.start.line === line);
  const lastYear = report.header.entries.find(({ key }) => key === '上年');
  if (at?.key === '上年') return others.length === 0 ? [valueEdit(at, path)] : undefined;
  const [first] = dropped;
  if (at?.key === '下级') {
    const isFree = at.value === '';
    const below = (isFree ? others : paths).map(subordinateLine);
    return [...(isFree ? [valueEdit(at, path)] : []), ...(below.length > 0 ? [insertBelow(lines, line, below, lineBreak)] : [])];
  }
  if (others.length === 0 && isLastYear(first?.report, report)) {
    return [lastYear ? valueEdit(lastYear, path) : insertBelow(lines, line, [`上年: ${path}`], lineBreak)];
  }
  return [insertBelow(lines, line, paths.map(subordinateLine), lineBreak)];
}
