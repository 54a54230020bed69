import { halfWidth } from '../language/digits.ts';
import type { Block, Heading, Inline, Paragraph, Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { blocksWithin } from './outline.ts';

/** Text a reader sees, with the way back from a stretch of it to the place in the source. */
export interface Prose {
  /** Digits and punctuation in half width; as long as the text a reader sees. */
  readonly text: string;
  /** The source of the characters from `start` up to `end`; the whole text of the line where that cannot be told. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/** The prose of a heading or paragraph. */
export function proseOf(line: Heading | Paragraph): Prose {
  const runs = [...runsOf(line.inlines)];
  const text = halfWidth(runs.map((run) => run.text).join(''));
  return {
    text,
    rangeOf(start, end) {
      const from = placeIn(runs, start)?.start;
      const to = placeIn(runs, end - 1)?.end;
      if (from !== undefined && to !== undefined) return { start: from, end: to };
      return 'textRange' in line ? line.textRange : line.range;
    },
  };
}

/** The paragraphs among blocks. */
export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}

/** Every paragraph of the report, the preface first. */
export function allParagraphs({ preface, chapters }: Report): readonly Paragraph[] {
  return paragraphsOf([...preface, ...chapters.flatMap(blocksWithin)]);
}

interface Run {
  readonly text: string;
  readonly range: TextRange | undefined;
  /** One unit for whoever points at it: a bound number, or text whose escapes make it shorter than its source. */
  readonly whole: boolean;
}

function* runsOf(inlines: readonly Inline[]): Iterable<Run> {
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const { text, range } = inline;
      yield { text, range, whole: range !== undefined && range.end.character - range.start.character !== text.length };
    } else if (inline.kind === 'number') {
      const { text, source, range } = inline.bound;
      yield { text: text ?? `{${source}}`, range, whole: true };
    } else yield* runsOf(inline.children);
  }
}

/** The source of the character at an offset of the joined text. */
function placeIn(runs: readonly Run[], offset: number): TextRange | undefined {
  let before = 0;
  for (const { text, range, whole } of runs) {
    const at = offset - before;
    before += text.length;
    if (at >= text.length) continue;
    if (range === undefined || whole) return range;
    const { line, character } = range.start;
    return { start: { line, character: character + at }, end: { line, character: character + at + 1 } };
  }
  return undefined;
}
