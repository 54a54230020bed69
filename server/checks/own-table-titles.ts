import { otherwiseQuotedPattern } from '../language/name-syntax.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { allParagraphs } from './prose.ts';

/** A line of text that stands where a table of the author's own should have its `表 "title"` line. */
export interface CaptionLine {
  readonly title: string;
  readonly range: TextRange;
}

/**
 * The text right above a line, or above the blank line there, when it is the caption of what stands below: `表1 标题`,
 * `**标题**` or any short line that is no sentence.
 */
export function captionAbove(report: Report, line: number): CaptionLine | undefined {
  const above = allParagraphs(report).findLast(({ range }) => range.start.line < line);
  if (!above || line - above.range.start.line > 2) return undefined;
  const text = above.text.trim();
  // What has bars is a row that lost its first one, what has tabs one that was copied from cells.
  if (/[|\uff5c\t]/.test(text)) return undefined;
  const isCaption =
    numbered.test(text) || (text.length <= 40 && !/[。；;！!？?，,：:]$/.test(text) && !text.includes('。'));
  return isCaption ? { title: titleOf(text), range: above.range } : undefined;
}

/** What 表 and its number read like in front of a title. */
const numbered = /^\u9644?\u8868\s*[\d\uff10-\uff19\u4e00-\u5341]/;

/** A text as a title in quotes: without quotes that would end it, nor the marks of bold. */
export function titleOf(text: string): string {
  return `"${text
    .replace(/\*\*/g, '')
    .replace(/^\s*\u8868\s*[:\uff1a]/, '') // 表：标题
    .replace(/["\u201c\u201d]/g, '')
    .trim()}"`;
}

/** What stands in quotes of another kind (「…」, 《…》), all of a text being in one pair of them; undefined for any other text. */
export function withoutOtherQuotes(text: string): string | undefined {
  return otherQuotes.test(text) ? text.slice(1, -1).trim() : undefined;
}

const otherQuotes = new RegExp(`^(?:${otherwiseQuotedPattern})$`);

/** What opens a table of the author's own that has no title yet. */
export const newOwnTable = '\u8868 "\u6807\u9898"'; // 表 "标题"
