import { linkTarget } from '../../language/attachments.ts';
import { type BoundNumberNode, isTextPart, type LinePart } from '../../language/generated/ast.ts';
import type { BoundNumber } from '../evaluated.ts';
import type { TextRange } from '../text-range.ts';
import type { Inline } from '../written.ts';
import { rangeOf } from './positions.ts';

// Stands in for a bound number while marks are looked for: `**共{…}件**` is one run of bold text.
const slot = '\ue000';
const mark = new RegExp(
  `\\\\([!-/:-@[-\`{-~\uff03\uff5b\uff5c\uff5d])|(\\*\\*)(?=\\S)|\\[([^[\\]]+)\\]\\((${linkTarget})\\)|\\[\\^([^[\\]\\s\ue000]+)\\]|\ue000`,
  'g',
);
const strongEnd = /(?<=\S)\*\*/g;

/** Reads prose: text, `**bold**`, `[text](address)`, `[^1]`, escapes and bound numbers. What closes nothing is text. */
export function readInlines(parts: readonly LinePart[], bind: (node: BoundNumberNode) => BoundNumber): Inline[] {
  const bound: BoundNumber[] = [];
  const columns = new Columns();
  const text = parts.map((part) => {
    const { character } = rangeOf(part).start;
    if (!isTextPart(part)) {
      bound.push(bind(part));
      columns.add(character, slot.length);
      return slot;
    }
    columns.add(character, part.text.length);
    return part.text.replaceAll(slot, ' ');
  });
  // A backslash at the beginning only keeps the line from being something else.
  const joined = text.join('');
  const start = /^\\(?=[^!-/:-@[-`{-~\uff03\uff5b\uff5c\uff5d])/.test(joined) ? 1 : 0;
  const line = parts[0] ? rangeOf(parts[0]).start.line : 0;
  return new InlineReader(line, columns, bound).read(joined.slice(start), start);
}

/** Where in its line each character of the joined text stands. */
class Columns {
  /** Of each part: where it begins in the joined text, and where in the line. */
  readonly #starts: number[] = [];
  readonly #characters: number[] = [];
  #length = 0;

  add(character: number, length: number): void {
    if (length === 0) return;
    this.#starts.push(this.#length);
    this.#characters.push(character);
    this.#length += length;
  }

  /** Undefined outside of the text. */
  at(offset: number): number | undefined {
    if (offset < 0 || offset >= this.#length) return undefined;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#characters[low] ?? 0) + offset - (this.#starts[low] ?? 0);
  }
}

class InlineReader {
  readonly #line: number;
  readonly #columns: Columns;
  readonly #bound: BoundNumber[];

  constructor(line: number, columns: Columns, bound: BoundNumber[]) {
    this.#line = line;
    this.#columns = columns;
    this.#bound = bound;
  }

  /** Reads a stretch of the joined text that begins at `base`. */
  read(text: string, base: number): Inline[] {
    const inlines: Inline[] = [];
    let run: { text: string; from: number; to: number } | undefined;
    const take = (from: number, to: number) => {
      if (from === to) return;
      run = { text: (run?.text ?? '') + text.slice(from, to), from: run?.from ?? from, to };
    };
    const flush = () => {
      if (run) inlines.push(this.#text(run.text, base + run.from, base + run.to));
      run = undefined;
    };
    let from = 0;
    const marks = new RegExp(mark);
    // One that closes nothing from some place on closes nothing behind it either, and is not looked for again.
    let mayClose = true;
    for (let found = marks.exec(text); found; found = marks.exec(text)) {
      const [whole, escaped, opens, label, href, footnote] = found;
      const close = opens !== undefined && mayClose ? strongEndIn(text, found.index) : undefined;
      if (opens !== undefined && close === undefined) {
        mayClose = false;
        marks.lastIndex = found.index + 1;
        continue;
      }
      take(from, found.index);
      from = close === undefined ? found.index + whole.length : close + 2;
      marks.lastIndex = from;
      if (escaped !== undefined) {
        if (run) take(found.index + 1, from);
        // By itself, so that its place has the backslash, and what follows is as long as it is written.
        else inlines.push(this.#text(text.slice(found.index + 1, from), base + found.index, base + from));
        continue;
      }
      flush();
      if (close !== undefined)
        inlines.push({
          kind: 'strong',
          children: this.read(text.slice(found.index + 2, close), base + found.index + 2),
        });
      else if (label !== undefined && href !== undefined)
        inlines.push({
          kind: 'link',
          href,
          hrefRange: this.#range(base + from - 1 - href.length, base + from - 1),
          children: this.read(label, base + found.index + 1),
        });
      else if (footnote !== undefined)
        inlines.push({ kind: 'footnote', name: footnote, range: this.#range(base + found.index, base + from) });
      else {
        const next = this.#bound.shift();
        if (next) inlines.push({ kind: 'number', bound: next });
      }
    }
    take(from, text.length);
    flush();
    return inlines;
  }

  #text(text: string, from: number, to: number): Inline {
    const isKnown = this.#columns.at(from) !== undefined && this.#columns.at(to - 1) !== undefined;
    return isKnown ? { kind: 'text', text, range: this.#range(from, to) } : { kind: 'text', text };
  }

  #range(from: number, to: number): TextRange {
    const line = this.#line;
    const start = { line, character: this.#columns.at(from) ?? 0 };
    return { start, end: { line, character: (this.#columns.at(to - 1) ?? 0) + 1 } };
  }
}

/** Where bold text ends that begins with the two stars at a place: at stars behind a letter, with a letter between. */
function strongEndIn(text: string, opens: number): number | undefined {
  const ends = new RegExp(strongEnd);
  ends.lastIndex = opens + 3;
  return ends.exec(text)?.index;
}

/**
 * The text a reader sees. An unknown number shows as its source in braces, the mark of a footnote not at all unless told
 * how.
 */
export function plainText(inlines: readonly Inline[], footnote: (name: string) => string = () => ''): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'footnote') return footnote(inline.name);
      return inline.kind === 'number'
        ? (inline.bound.text ?? `{${inline.bound.source}}`)
        : plainText(inline.children, footnote);
    })
    .join('');
}
