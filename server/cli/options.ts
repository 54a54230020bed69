import * as z from 'zod';
import { yearMeant } from '../checks/header-proposals.ts';
import { halfWidth } from '../language/label-key.ts';
import { fileTargets, pdfFonts } from '../shared/export-targets.ts';
import { parseReportYear, reportYears, type YearRange } from '../shared/report-years.ts';
import type { Text } from '../shared/text.ts';
import { otherEncodings } from './decode-bytes.ts';
import { Refusal } from './refusal.ts';
import { targetNamed } from './target-names.ts';

const lang = z.enum(['zh', 'en']).optional();

const encoding = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['utf-8', ...otherEncodings]))
  // UTF-8 is tried on every file anyway.
  .transform((name) => otherEncodings.find((other) => other === name))
  .optional();

const lineOfText = z.string().trim().regex(/^.+$/);

const year = z.string().transform(writtenYear).pipe(z.number());

/** As a header may write it, or in words: 2025, 2025年, ２０２５年度, 二〇二五. */
function writtenYear(text: string): number | undefined {
  const inWords = !/\d/.test(halfWidth(text));
  return parseReportYear((inWords ? yearMeant(text) : text) ?? '', new Date());
}

/** Options of `check`. */
export const CheckArguments = z.strictObject({ lang, format: z.enum(['text', 'json']).default('text'), encoding });

/** Several words of one option; Chinese commas are as good, and so is what else people put between. */
function wordsOf(list: string): readonly string[] {
  return list.split(/[,;+\uff0c\u3001\uff1b]/).map((word) => word.trim());
}

const targets = z
  .string()
  .transform(wordsOf)
  .transform((words) => words.map((word) => targetNamed(word) ?? word))
  .pipe(z.array(z.enum(fileTargets)))
  .transform((words) => [...new Set(words)]);

/** Options of `export`. */
export const ExportArguments = z.strictObject({
  lang,
  to: targets,
  out: z.string().min(1).optional(),
  force: z.boolean().optional(),
  replaceReadOnly: z.boolean().optional(),
  allowErrors: z.boolean().optional(),
  fonts: z.enum(pdfFonts).optional(),
  encoding,
});

/** Options of `new`. */
export const NewOptions = z.strictObject({
  lang,
  body: lineOfText.optional(),
  year: year.optional(),
  from: z.string().min(1).optional(),
  kind: lineOfText.optional(),
  format: z.string().optional(),
  out: z.string().min(1).optional(),
  force: z.boolean().optional(),
  replaceReadOnly: z.boolean().optional(),
});

/** Options of `import`. */
export const ImportOptions = z.strictObject({
  lang,
  out: z.string().min(1).optional(),
  force: z.boolean().optional(),
  replaceReadOnly: z.boolean().optional(),
  bind: z.boolean().optional(),
  format: z.enum(['text', 'json']).default('text'),
});

/** Options of `compare`. */
export const CompareOptions = z.strictObject({ lang, format: z.enum(['text', 'json']).default('text'), encoding });

/** Options of `format`. */
export const FormatArguments = z.strictObject({
  lang,
  check: z.boolean().optional(),
  compact: z.boolean().optional(),
  narrow: z.boolean().optional(),
  replaceReadOnly: z.boolean().optional(),
  encoding,
});

/** A command's options as what they mean; refuses the first value that its option does not take. */
export function readOptions<Schema extends z.ZodType>(schema: Schema, values: unknown): z.infer<Schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new Refusal(messageOf(result.error, values as Readonly<Record<string, unknown>>));
}

function messageOf({ issues: [issue] }: z.ZodError, values: Readonly<Record<string, unknown>>): Text {
  const name = String(issue?.path[0]);
  const index = issue?.path[1];
  const given = String(values[name]);
  const option = { flag: `--${name}`, given: typeof index === 'number' ? (wordsOf(given)[index] ?? given) : given };
  if (issue?.code === 'invalid_value') return mustBeOneOf(option, issue.values.map(String));
  return name === 'year' ? mustBeYear(option, reportYears(new Date())) : mustBeFilled(option);
}

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
function mustBeYear({ flag, given }: Option, { first, last }: YearRange): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效，请填 ${first} 至 ${last} 之间的四位年份，如 2025`,
    en: `option ${flag} takes a year of four digits from ${first} to ${last}, such as 2025, not “${given}”`,
  };
}

/** An option whose value is empty, or runs over several lines. */
function mustBeFilled({ flag }: Option): Text {
  return { zh: `选项 ${flag} 须为一行文字，不能为空`, en: `option ${flag} takes one line of text that is not empty` };
}

/** A new report begins from nothing: these have to be given. */
export function neededForNew(flags: readonly string[]): Text {
  return {
    zh: `缺少选项 ${flags.join('、')}；有上年报告的，也可以用 --from 指定`,
    en: `${flags.join(' and ')} required, or --from with the report of last year`,
  };
}

/** What `--from` settles is not to be given as well. */
export function settledByFrom(flag: string): Text {
  return {
    zh: `选项 ${flag} 不能与 --from 同用：机关和年度按上年报告`,
    en: `${flag} cannot be used with --from: agency and year follow from last year’s report`,
  };
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
