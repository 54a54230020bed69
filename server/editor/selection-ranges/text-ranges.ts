import type { Position, TextRange } from '../../report/text-range.ts';
import type { TextLines } from '../symbols/text-lines.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word at a position, or the one that ends there; Chinese is cut into words by the Unicode rules. */
export function wordAt({ line, character }: Position, lines: TextLines): TextRange | undefined {
  const segments = [...words.segment(lines.text(line))].filter(({ isWordLike }) => isWordLike);
  const found =
    segments.find(({ index, segment }) => index <= character && character < index + segment.length) ??
    segments.find(({ index, segment }) => index + segment.length === character);
  return found && rangeIn(line, found.index, found.index + found.segment.length);
}

/** The sentence at a position, its full stop included; none in rows, which are no sentences. */
export function sentenceAt({ line, character }: Position, lines: TextLines): TextRange | undefined {
  const text = lines.text(line);
  if (/^\s*[|\uff5c]/.test(text)) return undefined;
  const sentences = [...text.matchAll(/[^。！？；]*[。！？；]+[”’）】》]*|[^。！？；]+$/g)];
  const found = sentences.find(({ index, 0: sentence }) => character < index + sentence.length) ?? sentences.at(-1);
  if (!found) return undefined;
  const start = found.index + found[0].length - found[0].trimStart().length;
  return rangeIn(line, start, found.index + found[0].length);
}

function rangeIn(line: number, start: number, end: number): TextRange {
  return { start: { line, character: start }, end: { line, character: end } };
}
