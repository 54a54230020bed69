import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { isCell, isFreeColumn, isReportFile, isTextPart } from '../language/generated/ast.ts';
import { rangeOf } from '../report/read/positions.ts';
import { contains, covers, type Position, type TextRange } from '../report/text-range.ts';
import { isRowLine } from '../shared/line-kinds.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import { outlineOf } from './symbols/document-symbols.ts';
import { partsWithin } from './symbols/outline.ts';
import { TextLines } from './symbols/text-lines.ts';

/**
 * What a selection at each position grows to, step by step: word, cell or sentence, row or paragraph, table, section,
 * chapter, document.
 */
export function selectionRanges(
  document: LangiumDocument,
  positions: readonly Position[],
  reader: ReportReader,
): SelectionRange[] {
  const lines = new TextLines(document.textDocument);
  const blocks = [lines.whole, ...headerOf(document, reader, lines), ...partsOf(document, reader)];
  return positions.map((position) => {
    const content = lines.content(position.line);
    const inLine = [wordAt(position, lines), sentenceAt(position, lines), content].filter(
      (range) => range !== undefined,
    );
    const ranges = [...blocks, ...syntaxRanges(document, position, lines), ...inLine];
    return nest(
      ranges.filter((range) => contains(range, position)),
      position,
    );
  });
}

function partsOf(document: LangiumDocument, reader: ReportReader): readonly TextRange[] {
  return outlineOf(document, reader)
    .flatMap((part) => [...partsWithin(part)])
    .map(({ range }) => range);
}

/** All header lines together. */
function headerOf(document: LangiumDocument, reader: ReportReader, lines: TextLines): readonly TextRange[] {
  const entries = reader.read(document)?.header.entries ?? [];
  const [first, last] = [entries.at(0), entries.at(-1)];
  return first && last ? [lines.from(first.keyRange.start.line, last.keyRange.start.line)] : [];
}

/** Ranges around one position as a ladder, each within the next; of two that cross, the longer one is left out. */
function nest(ranges: readonly TextRange[], position: Position): SelectionRange {
  const shortestFirst = [...ranges].sort((a, b) => lines(a) - lines(b) || width(a) - width(b));
  const ladder: TextRange[] = [];
  for (const range of shortestFirst) {
    const below = ladder.at(-1) ?? { start: position, end: position };
    if (covers(range, below) && !covers(below, range)) ladder.push(range);
  }
  const outward = ladder.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent && { parent }) }),
    undefined,
  );
  return outward ?? { range: { start: position, end: position } };
}

function lines({ start, end }: TextRange): number {
  return end.line - start.line;
}

/** Of ranges of equally many lines the one that starts later and ends earlier is the shorter. */
function width({ start, end }: TextRange): number {
  return end.character - start.character;
}

/**
 * The token at a position and every node around it. In reports only what stands within one line: where larger parts end
 * is for the outline to say. Text between bound numbers, and a cell with the bar in front of it, are no steps of their own.
 */
function syntaxRanges(document: LangiumDocument, position: Position, lines: TextLines): readonly TextRange[] {
  const { parseResult, textDocument } = document;
  const root = parseResult.value.$cstNode;
  const offset = textDocument.offsetAt(position);
  const leaves = [offset, offset - 1].map((at) => root && at >= 0 && CstUtils.findLeafNodeAtOffset(root, at));
  const leaf = leaves.find((found) => found && !found.hidden && found.text.trim() !== '');
  if (!leaf) return [];
  const nodes = [...around(leaf.astNode)].filter((node) => !isTextPart(node) && !isCell(node) && !isFreeColumn(node));
  const ranges = nodes.map(rangeOf).concat(isTextPart(leaf.astNode) ? [] : leaf.range);
  const inReport = isReportFile(parseResult.value);
  return ranges
    .filter(({ start, end }) => !inReport || start.line === end.line)
    .map(({ start, end }) => ({
      start,
      end: { ...end, character: Math.min(end.character, lines.text(end.line).length) },
    }));
}

function* around(node: AstNode): Iterable<AstNode> {
  for (let next: AstNode | undefined = node; next; next = next.$container) yield next;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word at a position, or the one that ends there; Chinese is cut into words by the Unicode rules. */
function wordAt({ line, character }: Position, lines: TextLines): TextRange | undefined {
  const segments = [...words.segment(lines.text(line))].filter(({ isWordLike }) => isWordLike);
  const found =
    segments.find(({ index, segment }) => index <= character && character < index + segment.length) ??
    segments.find(({ index, segment }) => index + segment.length === character);
  return found && rangeIn(line, found.index, found.index + found.segment.length);
}

/** The sentence at a position, its full stop included; none in rows, which are no sentences. */
function sentenceAt({ line, character }: Position, lines: TextLines): TextRange | undefined {
  const text = lines.text(line);
  if (isRowLine(text)) return undefined;
  const sentences = [...text.matchAll(/[^。！？；]*[。！？；]+[”’）】》]*|[^。！？；]+$/g)];
  const found = sentences.find(({ index, 0: sentence }) => character < index + sentence.length) ?? sentences.at(-1);
  if (!found) return undefined;
  const start = found.index + found[0].length - found[0].trimStart().length;
  return rangeIn(line, start, found.index + found[0].length);
}

function rangeIn(line: number, start: number, end: number): TextRange {
  return { start: { line, character: start }, end: { line, character: end } };
}
