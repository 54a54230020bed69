import { URI } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { valueKind } from '../../language/header-keys.ts';
import { isPictureName } from '../../language/readable-file.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import { draftOf, insertLines } from '../fixes/fix.ts';
import { endOfHeader, inserted } from './drop.ts';

/**
 * Writes the lines of files that are dropped on a report, or pasted into it: pictures stand where they are brought to, below
 * the table where they are brought into one; other files, and pictures brought to the header, are attachments. Undefined where
 * no title ends the header.
 */
export function dropFiles(
  report: Report,
  text: string,
  line: number,
  paths: readonly string[],
): TextEdit[] | undefined {
  const draft = draftOf(report, text);
  const end = endOfHeader(draft);
  if (line > end && paths.every((path) => isPictureName(URI.file(path)))) {
    const table = [...report.tables, ...freeTablesOf(report)].find(
      ({ whole: { start, end: last } }) => start.line <= line && line <= last.line,
    );
    const lines = paths.map((path) => `图片 "${nameOf(path)}" ${path}`);
    return table ? [insertLines(draft, table.whole.end.line + 1, ['', ...lines])] : inserted(draft, line, lines);
  }
  const attached = report.header.entries.filter(({ key }) => valueKind(key) === 'attachment');
  const above = [...attached, ...report.header.entries.toSorted(byLine)].map(({ keyRange }) => keyRange.start.line);
  const last = attached.length > 0 ? Math.max(...above.slice(0, attached.length)) : above.at(-1);
  if (last === undefined) return undefined;
  return [
    insertLines(
      draft,
      last + 1,
      paths.map((path) => `附件: "${nameOf(path)}" ${path}`),
    ),
  ];
}

type Placed = Report['header']['entries'][number];

function byLine({ keyRange: one }: Placed, { keyRange: other }: Placed): number {
  return one.start.line - other.start.line;
}

/** What a file is called, for people: no folder, no ending, and no quotes, which end a name. */
function nameOf(path: string): string {
  const file = path.split('/').at(-1) ?? '';
  return file.replace(/(?!^)\.[A-Za-z0-9]{1,5}$/, '').replace(/["\u201c\u201d]/g, '');
}
