import * as z from 'zod';
import { yearMeant } from '../checks/header-proposals.ts';
import { fileTargets } from '../export-targets.ts';
import { halfWidth } from '../language/digits.ts';
import { parseReportYear, reportYears } from '../language/report-years.ts';
import { pdfFonts } from '../pdf-fonts.ts';
import type { Text } from '../text.ts';
import { otherEncodings } from './decode-bytes.ts';
import { mustBeFilled, mustBeOneOf, mustBeYear } from './option-messages.ts';
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
export const CheckOptions = z.strictObject({ lang, format: z.enum(['text', 'json']).default('text'), encoding });

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
export const ExportOptions = z.strictObject({
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
  body: lineOfText,
  year,
  kind: lineOfText.optional(),
  format: z.string().optional(),
  out: z.string().min(1).optional(),
  force: z.boolean().optional(),
  replaceReadOnly: z.boolean().optional(),
});

/** Options of `format`. */
export const FormatOptions = z.strictObject({
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
