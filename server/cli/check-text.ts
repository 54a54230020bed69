import type { FindingCounts, Level } from '../checks/check.ts';
import type { VerdictCounts } from '../report/evaluated.ts';
import type { Language, Text } from '../shared/text.ts';
import { graphemesOf, textWidth } from '../shared/text-width.ts';
import type { CheckedFile } from './check-schema.ts';
import { type Paint, printable } from './terminal.ts';

type Finding = CheckedFile['findings'][number];

/** What a check found in a file, in one language. */
export interface FileCheckResult {
  readonly file: CheckedFile;
  /** A format has neither format nor sums. */
  readonly isReport: boolean;
  /** What the checks behind the findings are called, in the order of the findings. */
  readonly names: readonly Text[];
  /** Findings that 说明 lines explain; they are not in `file`. */
  readonly explained: number;
  /** What gkreport itself threw at the file, a part of which is not checked then. */
  readonly failure?: unknown;
  /** What each check that found something rests on, by its id. */
  readonly bases: ReadonlyMap<string, string>;
}

/** How a check is written for people. */
interface TextStyle {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** A result and the lines of its file, without their ends. */
export type Written = FileCheckResult & { readonly lines: readonly string[] };

/**
 * What was found in a file, as compilers write it, `file:line:column: level: message [check]`, the check by its name in Chinese, by its id
 * in English, with the source line and a mark below it, then a summary.
 */
export function fileText(result: Written, style: TextStyle): string {
  return [
    ...result.file.findings.map((finding, index) => findingText(finding, result.names[index], result, style)),
    summary(result, style),
  ].join('\n');
}

/** The summary over several files. */
export function totalText(files: number, counts: FindingCounts, { language, paint }: Omit<TextStyle, 'width'>): string {
  return `${paint.strong(filesWords(files)[language])}${colon[language]}${findingWords(counts)[language]}\n`;
}

/** A finding with its line of source, in lines, each with its end. */
export function findingText(
  finding: Finding,
  checkName: Text | undefined,
  { file, lines, bases }: Written,
  { language, paint, width }: TextStyle,
): string {
  const { check, level, message, range, related = [] } = finding;
  const basis = bases.get(check);
  const number = String(range.start.line + 1);
  const margin = ' '.repeat(number.length);
  const line = lines[range.start.line] ?? '';
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const { before, marked, after } = excerptOf(line, range.start.character, end, width - number.length - 3);
  const mark = ' '.repeat(textWidth(before)) + '^'.repeat(Math.max(1, textWidth(marked)));
  const name = paint[level](levelNames[level][language]) + colon[language];
  return [
    `${paint.strong(placeOf(file.path, range))} ${name}${printable(message)} ${paint.faint(`[${checkName?.[language] ?? check}]`)}`,
    `${paint.faint(`${number} |`)} ${before}${paint[level](marked)}${after}`.trimEnd(),
    `${paint.faint(`${margin} |`)} ${paint[level](mark)}`,
    ...related.map((place) => {
      const words = `${relatedName[language]} ${placeOf(place.path, place.range)} ${printable(place.message)}`;
      return `${margin} ${words}`;
    }),
    ...(basis === undefined ? [] : [`${margin} ${basisName[language]}${colon[language]}${printable(basis)}`]),
    '',
  ].join('\n');
}

function summary({ file, isReport, explained }: Written, { language, paint }: TextStyle): string {
  const name = paint.strong(printable(file.path)) + colon[language];
  const findings = findingWords(findingCounts({ file, explained }));
  const parts = isReport ? [file.format ?? noFormat[language], verdictWords(file.verdicts)[language]] : [];
  return `${name}${[...parts, findings[language]].join(language === 'zh' ? '；' : '; ')}\n`;
}

const colon: Text = { zh: '：', en: ': ' };

/** `file:line:column:` from 1, as editors and terminals link it. */
function placeOf(path: string, { start }: Finding['range']): string {
  return `${printable(path)}:${start.line + 1}:${start.character + 1}:`;
}

/** How many findings a file has. */
export function findingCounts({
  file: { findings },
  explained,
}: Pick<FileCheckResult, 'file' | 'explained'>): FindingCounts {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint'), explained };
}

/** Of no file at all. */
export const noFindings: FindingCounts = { error: 0, warning: 0, hint: 0, explained: 0 };

/** Of files together. */
export function sumOf(one: FindingCounts, other: FindingCounts): FindingCounts {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    hint: one.hint + other.hint,
    explained: one.explained + other.explained,
  };
}

/** How a level of findings is called in front of a message. */
const levelNames: Readonly<Record<Level, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

/** In front of what a finding rests on. */
const basisName: Text = { zh: '依据', en: 'Basis' };

/** In front of another place that a finding is about. */
const relatedName: Text = { zh: '相关', en: 'see' };

/** `38 项勾稽：36 一致，1 不一致，1 未核` */
function verdictWords({ holds, broken, unchecked }: VerdictCounts): Text {
  const all = holds + broken + unchecked;
  return {
    zh: `勾稽关系 ${all} 项：${holds} 项一致，${broken} 项不一致，${unchecked} 项未核对`,
    en: `${all} ${all === 1 ? 'equation' : 'equations'}: ${holds} ${holds === 1 ? 'agrees' : 'agree'}, ${broken} ${broken === 1 ? 'disagrees' : 'disagree'}, ${unchecked} not checked`,
  };
}

/** `2 个错误，1 个警告，3 条提示` */
function findingWords({ error, warning, hint, explained }: FindingCounts): Text {
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return {
    zh: `${error} 处错误，${warning} 处警告，${hint} 处提示${explained === 0 ? '' : `，${explained} 处已说明`}`,
    en: [
      plural(error, 'error'),
      plural(warning, 'warning'),
      plural(hint, 'hint'),
      ...(explained === 0 ? [] : [`${explained} explained`]),
    ].join(', '),
  };
}

/** In front of the sum over several files. */
function filesWords(count: number): Text {
  return { zh: `共 ${count} 个文件`, en: `${count} files` };
}

/** A report whose format is not known. */
const noFormat: Text = { zh: '格式不明', en: 'no known format' };

/** A line of source cut to what matters: what stands before the mark, the mark, and what follows. */
interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** More than any character has that takes a column: a Han with a variant is three, a family of emoji eleven in two columns. */
const unitsPerColumn = 16;

// Three columns everywhere; … takes one or two, depending on the font.
const cut = '...';

/**
 * Cuts a line to `width` columns around the part from `start` to `end`. A paragraph is one line of a report, and a mark
 * under a line that the terminal wraps would point nowhere.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  // A line may go on for ever and have a finding every other word: what is far from the mark is not even measured.
  const near = width * unitsPerColumn;
  const before = printable(line.slice(Math.max(0, start - near), start));
  const marked = printable(line.slice(start, Math.min(end, start + near)));
  const after = printable(line.slice(end, end + near));
  if (textWidth(before + marked + after) <= width) return { before, marked, after };
  // Some of what stands before tells where one is; the mark itself matters most.
  const shownBefore =
    textWidth(before + marked) <= width - cut.length ? before : lastColumns(before, Math.floor(width / 3));
  const shownMarked = firstColumns(marked, width - textWidth(shownBefore));
  const shownAfter = marked === shownMarked ? firstColumns(after, width - textWidth(shownBefore + marked)) : '';
  return { before: shownBefore, marked: shownMarked, after: shownAfter };
}

/** The beginning of a text, with a sign that it goes on. */
function firstColumns(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width < cut.length) return '';
  return takeColumns([...graphemesOf(text)], width - cut.length).join('') + cut;
}

/** The end of a text, with a sign that something comes before it. */
function lastColumns(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const backwards = [...graphemesOf(text)].reverse();
  return (
    cut +
    takeColumns(backwards, width - cut.length)
      .reverse()
      .join('')
  );
}

function takeColumns(pieces: readonly string[], width: number): string[] {
  let used = 0;
  const end = pieces.findIndex((piece) => {
    used += textWidth(piece);
    return used > width;
  });
  return pieces.slice(0, end < 0 ? pieces.length : end);
}
