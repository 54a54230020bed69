import type { Level } from '../checks/check.ts';
import type { Language, Text } from '../text.ts';
import { textWidth } from '../text-width.ts';
import type { CheckResult } from './check-report.ts';
import type { CheckedFile } from './check-schema.ts';
import { type FindingCounts, filesWords, findingWords, levelNames, noFormat, relatedName, verdictWords } from './check-words.ts';
import { excerptOf } from './excerpt.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

type Finding = CheckedFile['findings'][number];

/** How a check is written for people. */
export interface TextStyle {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** A result and the lines of its file, without their ends. */
export type Written = CheckResult & { readonly lines: readonly string[] };

/**
 * Findings as compilers write them, `file:line:column: level: message [check]` with the source line and a mark below
 * it, then a summary for each file and, for several, over all.
 */
export function checkText(results: readonly Written[], style: TextStyle): string {
  const { language, paint } = style;
  const parts = results.map(
    (result) =>
      `${result.file.findings.map((finding) => `${findingText(finding, result, style)}\n`).join('')}${summary(result, style)}\n`,
  );
  if (results.length > 1) {
    const total = `${filesWords(results.length)[language]}${colon(language)}`;
    const counts = findingWords(sumOf(results.map(countsOf)))[language];
    parts.push(`${paint.strong(`${total}${counts}`)}\n`);
  }
  return parts.join('\n');
}

function findingText(finding: Finding, { file, lines }: Written, { language, paint, width }: TextStyle): string {
  const { check, level, message, range, related = [] } = finding;
  const { start, end } = range;
  const number = String(start.line + 1);
  const margin = ' '.repeat(number.length);
  const line = lines[start.line] ?? '';
  const lastMarked = end.line === start.line ? end.character : line.length;
  const excerpt = excerptOf(line, start.character, lastMarked, width - number.length - 3);
  const mark = ' '.repeat(textWidth(excerpt.before)) + '^'.repeat(Math.max(1, textWidth(excerpt.marked)));
  return [
    `${paint.strong(printable(placeOf(file.path, finding)))} ${paint[level](levelNames[level][language])}${colon(language)}${printable(message)} ${paint.faint(`[${check}]`)}`,
    `${paint.faint(`${number} |`)} ${excerpt.before}${paint[level](excerpt.marked)}${excerpt.after}`.trimEnd(),
    `${paint.faint(`${margin} |`)} ${paint[level](mark)}`,
    ...related.map((place) => {
      const where = printable(placeOf(place.path, place));
      return `${margin} ${relatedName[language]} ${where} ${printable(place.message)}`;
    }),
    '',
  ].join('\n');
}

/** `file:line:column:` from 1, as editors and terminals link it. */
function placeOf(path: string, { range: { start } }: Pick<Finding, 'range'>): string {
  return `${path}:${start.line + 1}:${start.character + 1}:`;
}
