import { isWebPageLine } from '../checks/foreign-text-checks.ts';
import type { Format } from '../report/format.ts';
import { chaptersNamed, type NamedChapter } from '../report/read/heading-words.ts';
import { asHeading } from '../report/read/marked-up.ts';
import { ImportProblem } from './problem.ts';
import type { SourceDocument } from './source.ts';
import { isPrintedField } from './subject.ts';
import { TableReader } from './tables/table-reader.ts';
import { rowNamed, tablesOfForm } from './tables/words.ts';
import type { Unit } from './units.ts';

/** A document cut into what stands around its article and the article, the chapters of which are known. */
export interface Article {
  readonly around: readonly Unit[];
  /** Above the first chapter. */
  readonly before: readonly Unit[];
  /** From the first chapter on. */
  readonly body: readonly Unit[];
  readonly chapters: ReadonlyMap<Unit, NamedChapter>;
}

/**
 * Finds the report in a document: what holds its chapters and tables.
 *
 * @throws ImportProblem where there is none, with the reason.
 */
export function articleOf(units: readonly Unit[], source: SourceDocument, format: Format): Article {
  const headings = units.map((unit) =>
    unit.kind === 'line' && !isListed(unit.text) && !rowNamed(tablesOfForm(format), unit.text)
      ? asHeading(unit.text)
      : '',
  );
  const named = chaptersNamed(format, headings);
  const chapters = new Map<Unit, NamedChapter>();
  units.forEach((unit, index) => {
    const match = named[index];
    if (
      match &&
      (match.official ||
        /^第?[一二三四五六七八九十]/.test(headings[index] ?? '') ||
        (unit.kind === 'line' && unit.heading > 0))
    )
      chapters.set(unit, match);
  });
  const isAnchor = (unit: Unit) =>
    chapters.has(unit) || unit.kind === 'rows' || (unit.kind === 'grid' && TableReader.hasRows(unit.grid, format));
  const anchors = units.filter(isAnchor);
  const first = units.findIndex(isAnchor);
  if (anchors.length < 2 || first < 0) throw whyNoReport(units, source);
  const common = commonElements(anchors);
  const isInside = (unit: Unit) => common.every((element, index) => unit.within[index] === element);
  const start = firstOfArticle(units, first, isInside);
  const end = endOfArticle(units, units.lastIndexOf(anchors.at(-1) as Unit), isInside);
  return {
    around: [...units.slice(0, start), ...units.slice(end)],
    before: units.slice(start, first),
    body: units.slice(first, end),
    chapters,
  };
}

/** Entries of a table of contents are no headings. */
function isListed(text: string): boolean {
  return /(?:\.{3,}|…{2,}|·{3,})\s*\d*$/.test(text);
}

/** The elements around all of them. */
function commonElements(units: readonly Unit[]): readonly number[] {
  const [first, ...others] = units.map(({ within }) => within);
  if (!first) return [];
  const different = first.findIndex((element, index) => others.some((within) => within[index] !== element));
  return different < 0 ? first.slice(0, -1) : first.slice(0, different);
}

/** Where the article begins: with its element, and where that leaves out a preface, with that. */
function firstOfArticle(units: readonly Unit[], first: number, isInside: (unit: Unit) => boolean): number {
  const inside = units.findIndex(isInside);
  let start = inside < 0 ? first : Math.min(inside, first);
  while (start > 0 && isSentence(units[start - 1])) start--;
  return start;
}

function endOfArticle(units: readonly Unit[], last: number, isInside: (unit: Unit) => boolean): number {
  let end = last + 1;
  while (end < units.length && (isInside(units[end] as Unit) || isSentence(units[end]))) {
    const unit = units[end];
    if (unit?.kind === 'line' && endsArticle(unit.text) && !isPrintedField(unit.text)) break;
    end++;
  }
  return end;
}

/** What sites print below a text. */
function endsArticle(text: string): boolean {
  return isWebPageLine(text) || /^(?:网站链接地址|扫一扫|分享到|\[?\s*打印|【打印|附件下载)/.test(text);
}

function isSentence(unit: Unit | undefined): boolean {
  return unit?.kind === 'line' && unit.text.length > 25 && /[。！？]/.test(unit.text) && !isWebPageLine(unit.text);
}

/** Why a document holds no report. */
function whyNoReport(units: readonly Unit[], { isShell, attachments, blocks }: SourceDocument): ImportProblem {
  const isReport = (name: string) => /(?:信息公开|年度报告|年报)/.test(name);
  const attached = attachments.filter(({ name, address }) => isReport(name) || isReport(decoded(address)));
  if (attached.length > 0) return new ImportProblem('attachment', attached.map(({ name }) => name).join('；'));
  const titles = units.filter(
    (unit) => unit.kind === 'line' && /20\d\d年.*(?:年度报告|年报)/.test(unit.text) && unit.text.length < 60,
  );
  if (titles.length > 4) return new ImportProblem('list-page');
  if (isShell) return new ImportProblem('empty-shell');
  const [only] = attachments;
  return blocks.length < 400 && only && titles.length > 0
    ? new ImportProblem('attachment', only.name)
    : new ImportProblem('no-report');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
