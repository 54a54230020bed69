import type { LangiumDocument, URI } from 'langium';
import { isHeaderEntry, isReportFile } from './generated/ast.ts';
import { headerValue } from './header-values.ts';
import { addressOf, isReportName } from './readable-file.ts';

/** Where 上年 points, seen from the report's own folder; undefined when the header names no file that a report can be. */
export function lastYearUri(document: LangiumDocument): URI | undefined {
  const path = lastYearPath(document);
  const uri = path === undefined ? undefined : addressOf(document, path);
  return uri && isReportName(uri) ? uri : undefined;
}

/** What 上年 says, whether or not it can be a file. */
export function lastYearPath(document: LangiumDocument): string | undefined {
  const file = document.parseResult.value;
  return isReportFile(file) ? headerValue(file, '上年') : undefined;
}

/** Where each 下级 line points, in their order; undefined for patterns and for what can be no report. */
export function subordinateUris(document: LangiumDocument): readonly (URI | undefined)[] {
  const file = document.parseResult.value;
  if (!isReportFile(file)) return [];
  return file.header.filter(isHeaderEntry).flatMap(({ name, value = '' }) => {
    if (name !== '下级') return [];
    const uri = /[*?]/.test(value) ? undefined : addressOf(document, value);
    return [uri && isReportName(uri) ? uri : undefined];
  });
}
