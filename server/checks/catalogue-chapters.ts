import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ChapterOpening } from './lost-chapters.ts';
import type { RenamedChapter } from './renamed-chapters.ts';
import { quoted } from './wording.ts';

/** Required chapters of the format that the report does not have. */
export const missingChapter: Check<{
  readonly labels: readonly string[];
  readonly next: string | undefined;
  readonly opening: ChapterOpening['kind'] | undefined;
}> = {
  id: 'missing-chapter',
  name: '缺章',
  level: 'error',
  source: { zh: '报告格式的“必备”', en: '必备 of the format' },
  bases: formatBases,
  settledBy: 'end',
  message: ({ labels, next, opening }) => {
    const one = labels.length === 1;
    const missing = {
      zh: `缺少必备的章：${quoted(labels).zh}`,
      en: `Missing required ${one ? 'chapter' : 'chapters'}: ${quoted(labels).en}`,
    };
    if (opening === 'heading')
      return {
        zh: `${missing.zh}；本行如是章名，请以“##”开头`,
        en: `${missing.en}. If this line is a heading, begin it with “##”`,
      };
    if (opening === 'content')
      return {
        zh: `${missing.zh}；章名应写在本行上方`,
        en: `${missing.en}. Write ${one ? 'its heading' : 'their headings'} above this line`,
      };
    return {
      zh: `${missing.zh}；请补在${next === undefined ? '文末' : `“${next}”之前`}`,
      en: `${missing.en}. Add ${one ? 'it' : 'them'} ${next === undefined ? 'at the end of the report' : `before “${next}”`}`,
    };
  },
};

/** A chapter the format does not have: a slip in its heading, or content the format has no place for. */
export const unknownChapter: Check<{
  readonly heading: string;
  readonly format: string;
  readonly proposal: string | undefined;
  /** What speaks for the proposal. */
  readonly by: RenamedChapter['by'] | undefined;
}> = {
  id: 'unknown-chapter',
  name: '格式外章节',
  level: 'warning',
  source: sources.chapters,
  bases: formatBases,
  message: ({ heading, format, proposal, by }) => {
    if (proposal !== undefined && by === 'place')
      return {
        zh: `章名“${heading}”不是格式“${format}”的章名；按位置和内容，这一章应为“${proposal}”`,
        en: `“${heading}” is no heading of format “${format}”; by its place and content, this chapter is “${proposal}”`,
      };
    return proposal === undefined
      ? {
          zh: `格式“${format}”没有“${heading}”这一章；内容请并入规定的章，或改为“###”小节`,
          en: `Format “${format}” has no chapter “${heading}”. Move its content into a chapter of the format, or make it a “###” section`,
        }
      : {
          zh: `格式“${format}”没有“${heading}”这一章${didYouMean(proposal).zh}`,
          en: `Format “${format}” has no chapter “${heading}”${didYouMean(proposal).en}`,
        };
  },
};

/** A chapter that an earlier heading already opens. */
export const repeatedChapter: Check<{ readonly label: string }> = {
  id: 'repeated-chapter',
  name: '章节重复',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ label }) => ({
    zh: `“${label}”前面已有一章，请合并为一章`,
    en: `There is already a chapter “${label}” above. Merge the two`,
  }),
};

/** A chapter that is not where the format has it. */
export const chapterOrder: Check<{
  readonly label: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
}> = {
  id: 'chapter-order',
  name: '章节顺序',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ label, after, before }) =>
    after === undefined
      ? {
          zh: `章节顺序有误：“${label}”应在“${before ?? ''}”之前`,
          en: `Chapters out of order: “${label}” belongs before “${before ?? ''}”`,
        }
      : {
          zh: `章节顺序有误：“${label}”应紧接“${after}”之后`,
          en: `Chapters out of order: “${label}” belongs right after “${after}”`,
        },
};

/** A chapter numbered otherwise than in the format. */
export const chapterNumber: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'chapter-number',
  name: '章节编号',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ heading, label }) => ({
    zh: `章节编号与格式不符：“${heading}”应为“${label}”`,
    en: `The chapter’s number differs from the format: “${heading}” should be “${label}”`,
  }),
};

/** A heading in a known but not the official wording. */
export const headingVariant: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'heading-variant',
  name: '章名写法',
  level: 'hint',
  source: { zh: '报告格式的章名', en: 'chapter headings of the format' },
  message: ({ heading, label }) => ({
    zh: `章名“${heading}”请改为规范写法“${label}”`,
    en: `Change the heading “${heading}” to the official wording “${label}”`,
  }),
};

/** A chapter without a paragraph or a table. */
export const emptyChapter: Check<{ readonly label: string }> = {
  id: 'empty-chapter',
  name: '空章',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label }) => ({
    zh: `“${label}”一章没有内容；确无情况的，也应写明`,
    en: `Chapter “${label}” is empty. If there is nothing to report, say so`,
  }),
};

/** Every check of chapters, one by one and in their order. */
export const chapterCatalogue: readonly Check[] = [
  missingChapter,
  unknownChapter,
  repeatedChapter,
  chapterOrder,
  chapterNumber,
  headingVariant,
  emptyChapter,
];
