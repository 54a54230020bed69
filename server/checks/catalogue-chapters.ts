import { type Check, formatBases } from './check.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ChapterOpening } from './lost-chapters.ts';

/** Required chapters of the format that the report does not have. */
export const missingChapter: Check<{
  readonly labels: readonly string[];
  readonly next: string | undefined;
  readonly opening: ChapterOpening['kind'] | undefined;
}> = {
  id: 'missing-chapter',
  name: '缺章',
  level: 'error',
  source: '报告格式的“必备”',
  bases: formatBases,
  settledBy: 'end',
  message: ({ labels, next, opening }) => {
    const chapters = labels.map((label) => `“${label}”`);
    if (opening === 'heading')
      return {
        zh: `缺少必备的章：${chapters.join('、')}；这一行如是章名，请以“##”开头`,
        en: `Required chapter missing: ${chapters.join(', ')}. If this line is its heading, begin it with “##”`,
      };
    if (opening === 'content')
      return {
        zh: `缺少必备的章：${chapters.join('、')}，章名应写在这一行上方`,
        en: `Required chapter missing: ${chapters.join(', ')}; its heading belongs above this line`,
      };
    return {
      zh: `缺少必备的章：${chapters.join('、')}，应补在${next === undefined ? '文末' : `“${next}”之前`}`,
      en: `Required chapter missing: ${chapters.join(', ')}; it belongs ${
        next === undefined ? 'at the end' : `before “${next}”`
      }`,
    };
  },
};

/** A chapter the format does not have: a slip in its heading, or content the form has no place for. */
export const unknownChapter: Check<{
  readonly heading: string;
  readonly format: string;
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-chapter',
  name: '格式外章节',
  level: 'warning',
  source: '报告格式的章',
  bases: formatBases,
  message: ({ heading, format, proposal }) =>
    proposal === undefined
      ? {
          zh: `格式“${format}”没有“${heading}”这一章，内容请并入规定的章，或改为“###”小节`,
          en: `Format “${format}” has no chapter “${heading}”. Move its content into a chapter of the form, or make it a “###” section`,
        }
      : {
          zh: `格式“${format}”没有“${heading}”这一章${didYouMean(proposal).zh}`,
          en: `Format “${format}” has no chapter “${heading}”${didYouMean(proposal).en}`,
        },
};

/** A chapter that an earlier heading already opens. */
export const repeatedChapter: Check<{ readonly label: string }> = {
  id: 'repeated-chapter',
  name: '章节重复',
  level: 'error',
  source: '报告格式的章',
  bases: formatBases,
  message: ({ label }) => ({
    zh: `“${label}”前面已有一章，请合并为一章`,
    en: `There already is a chapter “${label}”. Merge the two`,
  }),
};

/** A chapter that does not stand where the form has it. */
export const chapterOrder: Check<{
  readonly label: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
}> = {
  id: 'chapter-order',
  name: '章节顺序',
  level: 'error',
  source: '报告格式的章',
  bases: formatBases,
  message: ({ label, after, before }) =>
    after === undefined
      ? {
          zh: `章节顺序不对：“${label}”应在“${before ?? ''}”之前`,
          en: `Chapters out of order: “${label}” belongs before “${before ?? ''}”`,
        }
      : {
          zh: `章节顺序不对：“${label}”应紧接“${after}”之后`,
          en: `Chapters out of order: “${label}” belongs right after “${after}”`,
        },
};

/** A chapter numbered otherwise than the form numbers it. */
export const chapterNumber: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'chapter-number',
  name: '章节编号',
  level: 'error',
  source: '报告格式的章',
  bases: formatBases,
  message: ({ heading, label }) => ({
    zh: `章节编号与格式不符：“${heading}”应为“${label}”`,
    en: `The chapter’s number differs from the form: “${heading}” should read “${label}”`,
  }),
};

/** A heading in a known but not the official wording. */
export const headingVariant: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'heading-variant',
  name: '章名写法',
  level: 'hint',
  source: '报告格式的章名',
  message: ({ heading, label }) => ({
    zh: `“${heading}”不是格式的规范写法，规范写法为“${label}”`,
    en: `“${heading}” is not the official wording, which is “${label}”`,
  }),
};

/** A chapter without a paragraph or a table. */
export const emptyChapter: Check<{ readonly label: string }> = {
  id: 'empty-chapter',
  name: '空章',
  level: 'error',
  source: '报告格式的章',
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label }) => ({
    zh: `“${label}”下没有内容；确无情况的，也应写明`,
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
