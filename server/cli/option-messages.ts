import type { YearRange } from '../language/report-years.ts';
import type { Text } from '../text.ts';

interface Option {
  /** With its dashes. */
  readonly flag: string;
  readonly given: string;
}

/** An option that takes one of a few words. */
export function mustBeOneOf({ flag, given }: Option, words: readonly string[]): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效；可用：${words.join('、')}`,
    en: `“${given}” is not valid for option ${flag}; use ${words.join(', ')}`,
  };
}

/** A new report whose body may be of several kinds: the header leaves it open. */
export function kindNotTold(body: string, kinds: readonly string[]): Text {
  return {
    zh: `从名称看不出“${body}”的机关类型，报头没有写；请用 --kind 指定，或在报头补写：${kinds.join('、')}`,
    en: `The name “${body}” does not tell its 机关类型, so the header has none; choose with --kind, or add it to the header: ${kinds.join(', ')}`,
  };
}

/** A year that is none, or none that a report can be about. */
export function mustBeYear({ flag, given }: Option, { first, last }: YearRange): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效，请填 ${first} 至 ${last} 之间的四位年份，如 2025`,
    en: `option ${flag} takes a year of four digits from ${first} to ${last}, such as 2025, not “${given}”`,
  };
}

/** An option whose value is empty, or runs over several lines. */
export function mustBeFilled({ flag }: Option): Text {
  return { zh: `选项 ${flag} 须为一行文字，不能为空`, en: `option ${flag} takes one line of text that is not empty` };
}

/** `--format` of a new report that no format has. */
export function unknownFormat(name: string, known: readonly string[]): Text {
  return {
    zh: `没有格式“${name}”；可用的格式：${known.join('、')}`,
    en: `There is no format “${name}”; known formats: ${known.join(', ')}`,
  };
}

/** A year that no format applies to. */
export function noFormatOfYear(year: number, known: readonly string[]): Text {
  return {
    zh: `没有适用于 ${year} 年的格式，请用 --format 指定；可用的格式：${known.join('、')}`,
    en: `No format applies to ${year}; choose one with --format. Known formats: ${known.join(', ')}`,
  };
}
