import { folded } from '../../language/label-key.ts';
import type { Format, FormatChapter, FormatTable } from '../format.ts';
import { chapterNamed, hasNumberOf } from './heading-words.ts';

/**
 * The lines that a line of a copied page was before its line breaks were lost: `一、总体情况2024年，…` is the heading of a
 * chapter and a paragraph, and the caption of a table may stand behind either. Only what is numbered and worded as the form
 * has it is taken out; in a sentence, or in a list of chapters, it stays.
 */
export function unglued(text: string, format: Format): readonly string[] {
  if (!mayHold.test(text) || (text.length <= 2 * longestHeading && chapterNamed(format, text))) return [text];
  const flat = folded(text);
  const cuts = new Set<number>();
  for (const { index } of flat.matchAll(chapterStart)) {
    const end = beginsLine(flat, index) ? headingEnd(text, index, format) : undefined;
    if (end === undefined || isGoingOn.test(flat.slice(end))) continue;
    cuts.add(index).add(end);
  }
  for (const table of format.chapters.flatMap(({ tables }) => tables))
    for (const label of printedCaptions(table))
      for (let at = flat.indexOf(label); at >= 0; at = flat.indexOf(label, at + 1)) {
        const end = at + label.length;
        if ((cuts.has(at) || beginsLine(flat, at)) && isHead(flat.slice(end), table)) cuts.add(at).add(end);
      }
  const places = [...cuts].sort((one, other) => one - other);
  return [0, ...places]
    .map((from, index) => text.slice(from, places[index]).trim())
    .map((piece, index) => (index > 0 ? piece.replace(/^[:\uff1a]\s*/, '') : piece))
    .filter((piece) => piece !== '');
}

const mayHold = /[\u4e00-\u5341]\u3001|\u6761\u7b2c/; // 一、 条第
const chapterStart = /[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,2}\u3001/g; // 一 … 十

/** Longer than what any form calls a chapter. */
const longestHeading = 40;

/** What goes on behind a heading in a sentence or in a list of chapters; an enumeration or a table of contents is no text. */
const isGoingOn =
  /^\s*(?:$|[,;.\u3001\u3002)\]"\u201d\u300b\u7684\u4e0e\u548c\u53ca\u7b49\u8868]|\u4e00\u89c8|\u7edf\u8ba1)/; // 的与和及等表, 一览, 统计

/** Whether a line of its own may begin at a place: behind a sentence, a number or a bracket, or the title. */
function beginsLine(text: string, at: number): boolean {
  return /(?:^|[.;:!?\u3002)\d]|\u5e74\u5ea6\u62a5\u544a)\s*$/.test(text.slice(Math.max(0, at - 8), at)); // 年度报告
}

/** Where the heading of a chapter ends that begins at a place: the form's own, or the shortest of its meaning that ends as it does. */
function headingEnd(text: string, at: number, format: Format): number | undefined {
  const ahead = text.slice(at, at + longestHeading);
  for (const chapter of format.chapters) {
    if (!hasNumberOf(ahead, chapter)) continue;
    if (ahead.startsWith(chapter.label)) return at + chapter.label.length;
    const last = chapter.label.slice(-2);
    for (let end = ahead.indexOf(last); end >= 0; end = ahead.indexOf(last, end + 1))
      if (isHeading(ahead.slice(0, end + last.length), chapter, format)) return at + end + last.length;
  }
  return undefined;
}

function isHeading(words: string, chapter: FormatChapter, format: Format): boolean {
  return !/[\d\u3002\uff0c\uff1b]/.test(words) && chapterNamed(format, words)?.chapter === chapter;
}

/** What is printed above a table beside its name, such as 第二十条第（一）项. */
function printedCaptions({ name, label }: FormatTable): readonly string[] {
  return label === name ? [] : [folded(label)];
}

/** Whether a text is the head of a table, or nothing: what follows a caption where the table begins. */
function isHead(text: string, { corner, columns }: FormatTable): boolean {
  const head = text.trimStart();
  return (
    head === '' || [corner, ...columns.map(({ label }) => label)].some((one) => one && head.startsWith(folded(one)))
  );
}
