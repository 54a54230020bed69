import type { Chapter } from '../../report/report.ts';
import type { Draft, Fix } from './fix.ts';

/** All chapters in the order of the form; what the form does not know stays behind the chapter it stood behind. */
export function orderFix({ report, lines, lineBreak }: Draft): Fix[] {
  const { chapters, format } = report;
  const [first] = chapters;
  const last = chapters.at(-1);
  if (!format || !first || !last) return [];
  const blocks: { readonly rank: number; readonly chapters: Chapter[] }[] = [];
  for (const chapter of chapters) {
    const rank = chapter.definition ? format.chapters.indexOf(chapter.definition) : -1;
    const before = blocks.at(-1);
    if (rank < 0 && before) before.chapters.push(chapter);
    else blocks.push({ rank, chapters: [chapter] });
  }
  const sorted = [...blocks].sort((a, b) => a.rank - b.rank).flatMap((block) => block.chapters);
  const text = sorted.map((chapter) => textOf(chapter, lines)).join('\n\n');
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: { line: first.range.start.line, character: 0 }, end };
  return [
    {
      title: { zh: '按格式的顺序排列各章', en: 'Put the chapters into the order of the format' },
      edits: [{ range, newText: `${text}\n`.replaceAll('\n', lineBreak) }],
      preferred: true,
      certain: false,
    },
  ];
}

function textOf({ range }: Chapter, lines: readonly string[]): string {
  return lines.slice(range.start.line, range.end.line).join('\n').trimEnd();
}
