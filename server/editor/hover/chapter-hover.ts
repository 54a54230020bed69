import type { Format, FormatChapter } from '../../report/format.ts';
import type { Chapter } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { bases, blocks, escapeMarkdown, list, listed } from './markdown.ts';

/** A chapter heading of a report, and what the format demands there. */
export function chapterHover(
  { definition, variant }: Chapter,
  format: Format | undefined,
  language: Language,
): string | undefined {
  const other: Text = { zh: '章名与格式的规范写法不同', en: 'The heading differs from the official wording' };
  return definition && chapterDemands(definition, format, language, variant ? other[language] : undefined);
}

/** A chapter of a format: its heading, what is demanded there, and its legal basis; `note` comes after the heading. */
export function chapterDemands(
  chapter: FormatChapter,
  format: Pick<Format, 'name'> | undefined,
  language: Language,
  note?: string,
): string {
  const { required, wordLimit, mentions, tables } = chapter;
  const words = listed(
    mentions.map(({ name }) => name),
    language,
  );
  const labels = listed(
    tables.map(({ label }) => label),
    language,
  );
  const demands: (Text | false)[] = [
    required ? { zh: '必备', en: 'required' } : { zh: '可缺', en: 'optional' },
    wordLimit !== undefined && { zh: `一般不超过 ${wordLimit} 字`, en: `usually at most ${wordLimit} characters` },
    mentions.length > 0 && { zh: `须写明：${words}`, en: `must mention: ${words}` },
    tables.length > 0 && { zh: `表格：${labels}`, en: `tables: ${labels}` },
  ];
  return blocks([
    `**${escapeMarkdown(chapter.label)}**${format?.name ? ` · ${escapeMarkdown(format.name)}` : ''}`,
    note,
    list(demands.flatMap((demand) => (demand ? [escapeMarkdown(demand[language])] : []))),
    bases(chapter.bases, language),
  ]);
}
