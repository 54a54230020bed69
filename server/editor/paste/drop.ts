import { type URI, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { headerLines, valueKind } from '../../language/header-keys.ts';
import type { Report } from '../../report/report.ts';
import type { Header, HeaderEntry } from '../../report/written.ts';
import { type Draft, draftOf, insertLines } from '../fixes/fix.ts';

/** A report that is dropped on another one. */
export interface Dropped {
  /** Its path, seen from the folder of the other one. */
  readonly path: string;
  /** Who reports on which year in it; undefined where it cannot be read. */
  readonly header?: Header;
}

/**
 * Writes the paths of dropped reports into the header: as value of the 上年 or 下级 line they are dropped on, elsewhere in
 * the header as the line that fits them. 上年 names one file, 下级 may stand several times. Undefined outside the header.
 */
export function drop(report: Report, text: string, line: number, dropped: readonly Dropped[]): TextEdit[] | undefined {
  const draft = draftOf(report, text);
  const [first, ...others] = dropped;
  if (!first || line > endOfHeader(draft)) return undefined;
  const { entries } = report.header;
  const at = entries.find(({ keyRange }) => keyRange.start.line === line);
  const kind = at && valueKind(at.key);
  if (at && kind === 'report') return others.length === 0 ? [withValue(at, first)] : undefined;
  if (at && kind === 'reports' && at.value === '')
    return [
      withValue(at, first),
      ...inserted(
        draft,
        line,
        others.flatMap(({ path }) => headerLines({ 下级: path })),
      ),
    ];
  if (kind !== 'reports' && others.length === 0 && isLastYear(first.header, report.header)) {
    const lastYear = entries.find(({ key }) => valueKind(key) === 'report');
    return lastYear ? [withValue(lastYear, first)] : inserted(draft, line, headerLines({ 上年: first.path }));
  }
  return inserted(
    draft,
    line,
    dropped.flatMap(({ path }) => headerLines({ 下级: path })),
  );
}

/** Where a report lies, seen from the folder of another one; undefined where no path leads from one to the other. */
export function pathBetween(from: URI, to: URI): string | undefined {
  if (from.scheme === 'untitled' || from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
  const path = UriUtils.relative(UriUtils.dirname(from), to);
  return path.startsWith('../') ? path : `./${path}`;
}

/** The last line that a header line may stand on or below: the one before the title and the first prose. */
export function endOfHeader({ report: { header, title, preface, chapters }, lines }: Draft): number {
  const first = [title?.range, preface[0]?.range, chapters[0]?.range].map((range) => range?.start.line ?? lines.length);
  const last = Math.max(0, ...header.entries.map(({ keyRange }) => keyRange.start.line));
  return Math.max(last, Math.min(...first) - 1);
}

function isLastYear(other: Header | undefined, { year, body }: Header): boolean {
  const isSameBody = body === undefined || other?.body === undefined || other.body === body;
  return year !== undefined && other?.year === year - 1 && isSameBody;
}

function withValue({ value, valueRange }: HeaderEntry, { path }: Dropped): TextEdit {
  return { range: valueRange, newText: value === '' ? ` ${path}` : path };
}

/** New lines below a header line; on the line itself where that is blank. */
export function inserted(draft: Draft, line: number, texts: readonly string[]): TextEdit[] {
  if (texts.length === 0) return [];
  const lineText = draft.lines[line] ?? '';
  if (lineText.trim() !== '') return [insertLines(draft, line + 1, texts)];
  const range = { start: { line, character: 0 }, end: { line, character: lineText.length } };
  return [{ range, newText: texts.join(draft.lineBreak) }];
}
