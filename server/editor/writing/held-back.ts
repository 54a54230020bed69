import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Settled } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import { sectionsOf } from '../../checks/outline.ts';
import { headerKeys } from '../../language/header-keys.ts';
import { labelKey } from '../../language/label-key.ts';
import type { Report } from '../../report/report.ts';
import { hasLine, isSameRange, type TextRange } from '../../report/text-range.ts';
import type { Block, StatutoryTable } from '../../report/written.ts';
import { endsWithBar, isBareMark } from '../../shared/line-kinds.ts';
import type { Writing } from './writing-places.ts';

const settled = new Map<string, Settled>(catalogue.map(({ id, settledBy = 'line' }) => [id, settledBy]));

/** Latin letters behind the caret of a Chinese author: an input method that has not put its word in yet. */
const composed = /[a-z][a-z' ]*$/i;

/**
 * What of the findings an author is to see at this moment. Held back is what the author may be about to settle by
 * writing on: what is found on the line being written, and in a first draft what is missing behind everything written so
 * far. The latter is shown as a hint while the author rests. Wrong sums are never held back, unless by a row that is not
 * closed yet.
 */
export function findingsToShow(
  found: readonly Finding[],
  report: Report | undefined,
  text: TextDocument,
  writing: Writing,
): readonly Finding[] {
  const findings = report ? softenUntouched(found, report) : found;
  if (!writing.caret && !writing.isDraft) return findings;
  const line = lineAt(text, writing);
  const beginnings = report && line && new KnownNames(report);
  return findings.flatMap((finding) => {
    if (line && isHeldByLine(finding, line, beginnings)) return [];
    if (!report || !writing.isDraft || !isStillToCome(finding, report, line?.number)) return [finding];
    return writing.resting ? [{ ...finding, level: 'hint' as const }] : [];
  });
}

/** What a first draft still lacks behind what is written: told as progress, not as a fault. */
function isStillToCome({ check, range }: Finding, report: Report, line: number | undefined): boolean {
  const { title, chapters, preface, end } = report;
  const isLater = (other: TextRange, than: number) => other.start.line > than && other.start.line !== line;
  const headings = [...chapters, ...sectionsOf(report)].map(({ heading }) => heading.range);
  const chapterHeadings = chapters.map(({ heading }) => heading.range);
  switch (settled.get(check)) {
    case 'header':
      return ![...(title ? [title.range] : []), ...chapterHeadings, ...preface.map(rangeOf)].some((one) =>
        isLater(one, -1),
      );
    case 'table': {
      const table = report.tables.find(({ whole }) => hasLine(whole, range.start.line));
      const blocks = [...preface, ...chapters.flatMap(blocksOf)].map(rangeOf);
      return table !== undefined && ![...headings, ...blocks].some((one) => isLater(one, table.whole.end.line));
    }
    case 'section':
      return !headings.some((one) => isLater(one, range.start.line));
    case 'chapter':
      return !chapterHeadings.some((one) => isLater(one, range.start.line));
    case 'end':
      // Words of the line being written that sound like a heading are the last thing written, too.
      return range.start.line === line || isSameRange(range, { start: end.end, end: end.end });
    case 'report': {
      const required = report.format?.chapters.filter((chapter) => chapter.required).at(-1);
      return required !== undefined && !chapters.some(({ definition }) => definition === required);
    }
    default:
      return false;
  }
}

interface Line {
  readonly number: number;
  /** Up to the caret, and behind it. */
  readonly before: string;
  readonly behind: string;
  readonly resting: boolean;
}

function lineAt(text: TextDocument, { caret, resting }: Writing): Line | undefined {
  if (!caret) return undefined;
  const start = { line: caret.line, character: 0 };
  const before = text.getText({ start, end: caret });
  const behind = text.getText({ start: caret, end: { line: caret.line + 1, character: 0 } });
  return { number: caret.line, before, behind, resting };
}

function isHeldByLine(finding: Finding, line: Line, known: KnownNames | undefined): boolean {
  const { check, range, alsoAt = [], related } = finding;
  const isOn = (place: TextRange) => hasLine(place, line.number);
  if (settled.get(check) === 'number') {
    const isOpen = line.behind.trim() === '' && !endsWithBar(line.before);
    return isOpen && !line.resting && [range, ...alsoAt, ...related.map((one) => one.range)].some(isOn);
  }
  if (!isOn(range)) return false;
  if (!line.resting) return true;
  const whole = line.before + line.behind;
  return isBareMark(whole) || composed.test(line.before) || known?.hasBeginning(line.before, range) === true;
}

/** Everything that may be named on a line: what begins like one of these may still become it. */
class KnownNames {
  readonly #report: Report;
  #keys: readonly string[] | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Whether what is named at a range, up to the caret, is the true beginning of a known name. */
  hasBeginning(before: string, { start }: TextRange): boolean {
    const written = labelKey(before.slice(start.character).replace(/[|\uff5c].*$/, ''));
    this.#keys ??= namesIn(this.#report).map(labelKey);
    return written !== '' && this.#keys.some((key) => key.length > written.length && key.startsWith(written));
  }
}

function namesIn({ format, knownFormats = [] }: Report): readonly string[] {
  const chapters = format?.chapters ?? [];
  const tables = chapters.flatMap((chapter) => chapter.tables);
  const named = [...chapters, ...tables, ...tables.flatMap(({ rows, columns }) => [...rows, ...columns])];
  return [
    ...named.flatMap(({ name, label, aliases }) => [name, label, ...aliases]),
    ...knownFormats.map(({ name }) => name),
    ...headerKeys,
    ...(format?.bodyKinds.map(({ name }) => name) ?? []),
  ];
}

function blocksOf({
  blocks,
  sections,
}: {
  readonly blocks: readonly Block[];
  readonly sections: Report['chapters'][number]['sections'];
}): readonly Block[] {
  return [...blocks, ...sections.flatMap(blocksOf)];
}

function rangeOf(block: Block): TextRange {
  return block.kind === 'table' || block.kind === 'free-table' ? block.whole : block.range;
}

/** What is found where nothing has been filled in yet. */
const aboutBlanks: ReadonlySet<string> = new Set(['blank-table', 'blank-column', 'blank-cells', 'empty-chapter']);

/**
 * Of a report that is being begun, the blanks that nobody has touched as hints: tables without any number, chapters
 * without a word, and what the report may yet say in one of them. The last part that is left untouched has been forgotten, and is found as always. The command line and
 * exports know no such hints: an empty report is not finished.
 */
function softenUntouched(findings: readonly Finding[], report: Report): readonly Finding[] {
  const tables = report.tables.filter(isUntouched);
  const chapters = findings.filter(({ check }) => check === 'empty-chapter');
  if (tables.length + chapters.length < 2) return findings;
  return findings.map((finding) => {
    const { check, range } = finding;
    const isUntouchedPart = check === 'empty-chapter' || tables.some(({ whole }) => hasLine(whole, range.start.line));
    const mayComeYet = check === 'missing-from-report' && chapters.length > 0;
    return (aboutBlanks.has(check) && isUntouchedPart) || mayComeYet ? { ...finding, level: 'hint' } : finding;
  });
}

/** Whether a table of the form has not a single number of its author. */
function isUntouched({ definition, facts }: StatutoryTable): boolean {
  return (
    definition !== undefined && facts.flat().every(({ origin }) => ['blank', 'computed', 'missing'].includes(origin))
  );
}
