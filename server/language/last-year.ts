import { type LangiumDocument, type URI, UriUtils } from 'langium';
import { isReportFile } from './generated/ast.ts';
import { headerValue } from './header-values.ts';

/** Where 上年 points, seen from the report's own folder; undefined when the header has no such line. */
export function lastYearUri(document: LangiumDocument): URI | undefined {
  const file = document.parseResult.value;
  const path = isReportFile(file) ? headerValue(file, '上年') : undefined;
  if (path === undefined) return undefined;
  return UriUtils.resolvePath(UriUtils.dirname(document.uri), path.replaceAll('\\', '/'));
}
