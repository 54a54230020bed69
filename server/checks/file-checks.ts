import type { Report } from '../report/report.ts';
import type { Inline } from '../report/written.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';
import { allLines } from './prose.ts';

/** The file that 上年 names is there but was not read: what depends on it stays unchecked. */
const unreadableLastYear: Check<{ readonly path: string; readonly reason: Text }> = {
  id: 'unreadable-last-year',
  name: '上年报告无法读取',
  level: 'error',
  source: sources.reportManual,
  message: ({ path, reason }) => ({
    zh: `无法读取上年报告“${path}”，跨年数字未核对：${reason.zh}`,
    en: `Last year’s report “${path}” cannot be read, so nothing is compared with it: ${reason.en}`,
  }),
};

/** The report has no format, and a format beside it was not read: perhaps it is the one. */
const unreadableFormat: Check<{ readonly fileName: string; readonly reason: Text }> = {
  id: 'unreadable-format',
  name: '格式无法读取',
  level: 'error',
  source: sources.reportManual,
  message: ({ fileName, reason }) => ({
    zh: `无法读取格式定义“${fileName}”，其中的格式不能使用：${reason.zh}`,
    en: `The format definition “${fileName}” cannot be read, so its formats are not available: ${reason.en}`,
  }),
};

/**
 * A check, or another part of gkreport, failed at this text: a mistake of the program, not of the author. An error all the
 * same, for what was checked in part has not passed.
 */
export const notChecked: Check<Record<string, never>> = {
  id: 'not-checked',
  name: '未能检查',
  level: 'error',
  source: { zh: '程序出错', en: 'error of the program' },
  message: () => ({
    zh: 'gkreport 出错，本文件有一部分未能检查，其余不受影响。请把本文件反馈给开发者',
    en: 'gkreport failed to check a part of this file because of an error in the program; the rest is checked. Please send this file to the developers',
  }),
};

/** A report or format that is there but was not read: nothing in it is known. */
export const unreadableFile: Check<{ readonly reason: Text }> = {
  id: 'unreadable-file',
  name: '文件无法读取',
  level: 'error',
  source: sources.reportManual,
  message: ({ reason }) => ({
    zh: `无法读取本文件，未检查：${reason.zh}`,
    en: `This file cannot be read and is not checked: ${reason.en}`,
  }),
};

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

function* checkLastYearIsRead(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '上年');
  const reason = report.lastYearProblem;
  if (entry && reason) yield found(unreadableLastYear, entry.valueRange, { path: entry.value, reason });
}

/** Told where the format is chosen, and only while the report has none: what an unread file holds nobody knows. */
function* checkFormatsAreRead(report: Report): Iterable<Finding> {
  if (report.format !== undefined) return;
  const range = report.formatChoice?.range ?? entryOf(report, '年度')?.valueRange ?? report.end;
  for (const unread of report.unreadFormats ?? []) yield found(unreadableFormat, range, unread);
}

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

export const fileChecks: CheckGroup = {
  checks: [unreadableLastYear, unreadableFormat, notChecked, unreadableFile, missingFile],
  checkers: [checkLastYearIsRead, checkFormatsAreRead, checkFilesAreThere],
};
