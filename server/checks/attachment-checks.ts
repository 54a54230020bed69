import type { Report } from '../report/report.ts';
import type { Inline } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { allLines } from './prose.ts';

/** A path that leads to no file: readers of the report would find nothing there. */
const missingFile: Check<{ readonly path: string }> = {
  id: 'missing-file',
  name: '文件未找到',
  level: 'warning',
  source: sources.reportManual,
  message: ({ path }) => ({
    zh: `未找到文件“${path}”，正式报告中的链接将打不开；请更正路径（相对本文件所在文件夹），或放入文件`,
    en: `The file “${path}” was not found, so its link in the finished report leads nowhere. Correct the path (relative to this file’s folder), or put the file there`,
  }),
};

function* checkFilesAreThere(report: Report): Iterable<Finding> {
  const { missingFiles, header } = report;
  if (missingFiles.size === 0) return;
  for (const { path, pathRange } of header.attachments)
    if (path !== undefined && missingFiles.has(path)) yield found(missingFile, pathRange, { path });
  for (const { inlines } of allLines(report))
    for (const { href, hrefRange } of linksIn(inlines))
      if (missingFiles.has(href)) yield found(missingFile, hrefRange, { path: href });
}

function linksIn(inlines: readonly Inline[]): Extract<Inline, { readonly kind: 'link' }>[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'strong') return linksIn(inline.children);
    return inline.kind === 'link' ? [inline] : [];
  });
}

export const attachmentChecks: CheckGroup = { checks: [missingFile], checkers: [checkFilesAreThere] };
