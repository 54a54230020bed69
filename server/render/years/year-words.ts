import type Big from 'big.js';
import type { Language, Text } from '../../shared/text.ts';
import type { ComparedNumber } from './compared-numbers.ts';
import type { ComparedLine } from './compared-text.ts';
import type { YearComparison } from './year-comparison.ts';

/** What a comparison of two years says in words, wherever it is shown. */
export interface YearWords {
  readonly title: string;
  /** How many numbers and paragraphs changed. */
  readonly summary: string;
  /** Why some numbers have nothing to be compared with; left out where all may have. */
  readonly formats?: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly percent: string;
  readonly numbers: string;
  readonly text: string;
  readonly row: string;
  readonly table: string;
  readonly column: string;
  readonly chapter: string;
  readonly fate: string;
  readonly fates: Readonly<Record<ComparedLine['fate'], string>>;
  readonly preface: string;
  /** In front of numbers that only last year has. */
  readonly onlyBefore: string;
  readonly chapterOnly: Readonly<Record<'now' | 'before', string>>;
  readonly noTables: string;
}

/** The words of a comparison in a language. */
export function yearWords(comparison: YearComparison, language: Language): YearWords {
  const say = (text: Text) => text[language];
  const { body, years, formats } = comparison;
  const inYear = (year: string): Text => ({ zh: /\D$/.test(year) ? year : `${year}年`, en: year });
  const [now, before] = [inYear(years.now), inYear(years.before)];
  return {
    title: say({ zh: `${body}：${now.zh}与${before.zh}比较`, en: `${body}: ${now.en} compared with ${before.en}` }),
    summary: say(summaryOf(comparison)),
    ...(formats && {
      formats: say({
        zh: `两年采用的报告格式不同（${formats.before} → ${formats.now}），统计口径有变的数不作比较`,
        en: `The reports follow different formats (${formats.before} → ${formats.now}); what is counted otherwise now is not compared`,
      }),
    }),
    ...{ before: before[language], now: now[language] },
    change: say({ zh: '增减', en: 'Change' }),
    percent: say({ zh: '增减 %', en: 'Change %' }),
    numbers: say({ zh: '表格', en: 'Tables' }),
    text: say({ zh: '正文', en: 'Text' }),
    row: say({ zh: '行', en: 'Row' }),
    table: say({ zh: '表', en: 'Table' }),
    column: say({ zh: '列', en: 'Column' }),
    chapter: say({ zh: '章', en: 'Chapter' }),
    fate: say({ zh: '变化', en: 'What became of it' }),
    fates: {
      same: say({ zh: '相同', en: 'unchanged' }),
      changed: say({ zh: '改动', en: 'changed' }),
      added: say({ zh: '新增', en: 'added' }),
      removed: say({ zh: '删去', en: 'removed' }),
    },
    preface: say({ zh: '前言', en: 'Preface' }),
    onlyBefore: say({ zh: '只在上年报告中有：', en: 'Only in last year’s report: ' }),
    chapterOnly: {
      now: say({ zh: '（上年没有这一章）', en: ' (not in last year’s report)' }),
      before: say({ zh: '（本年没有这一章）', en: ' (no longer in the report)' }),
    },
    noTables: say({ zh: '报告没有表格', en: 'The report has no tables' }),
  };
}

/** How many numbers and paragraphs a comparison has, and how many of them changed. */
export function yearCounts({ tables, chapters }: YearComparison) {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const compared = cells.filter(({ change }) => change !== undefined);
  const lines = chapters.flatMap((chapter) => chapter.lines);
  const having = (fate: ComparedLine['fate']) => lines.filter((line) => line.fate === fate).length;
  return {
    numbers: compared.length,
    changedNumbers: compared.filter(({ change }) => !change?.eq(0)).length,
    same: having('same'),
    changed: having('changed'),
    added: having('added'),
    removed: having('removed'),
  };
}

function summaryOf(comparison: YearComparison): Text {
  const { numbers, changedNumbers, same, changed, added, removed } = yearCounts(comparison);
  return {
    zh: `比较 ${numbers} 个数，${changedNumbers} 个有增减；正文 ${same} 段相同，${changed} 段改动，${added} 段新增，${removed} 段删去`,
    en: `${numbers} ${numbers === 1 ? 'number' : 'numbers'} compared, ${changedNumbers} changed; paragraphs: ${same} unchanged, ${changed} changed, ${added} added, ${removed} removed`,
  };
}

/** `+5`, `-3`, `0`; a minus sign as readers know it. */
export function signed(value: Big): string {
  return value.gt(0) ? `+${value.toFixed()}` : value.toFixed().replace('-', '\u2212');
}

/** `+19.2 %`; empty where there is nothing to divide by, or nothing changed. */
export function percentText({ percent, change }: ComparedNumber): string {
  return percent === undefined || change?.eq(0) ? '' : `${signed(percent)}%`;
}
