import { type BoundNumber as BoundNumberNode, isTextPart, type Part } from '../language/generated/ast.ts';
import type { BoundNumber, Inline } from './report.ts';

// Stands in for a bound number while marks are looked for: `**共{…}件**` is one run of bold text.
const slot = '\ue000';
const mark =
  /\\([!-/:-@[-`{-~\uff03\uff5b\uff5c\uff5d])|\*\*(?=\S)([\s\S]*?\S)\*\*|\[([^[\]]+)\]\(([^()\s]+)\)|\ue000/g;

/** Reads prose: text, `**bold**`, `[text](address)`, escapes and bound numbers. What closes nothing is text. */
export function readInlines(parts: readonly Part[], bind: (node: BoundNumberNode) => BoundNumber): Inline[] {
  const bound: BoundNumber[] = [];
  const text = parts.map((part) => {
    if (isTextPart(part)) return part.text.replaceAll(slot, '');
    bound.push(bind(part));
    return slot;
  });
  // A backslash at the beginning only keeps the line from being something else.
  return parse(text.join('').replace(/^\\(?=[^!-/:-@[-`{-~\uff03\uff5b\uff5c\uff5d])/, ''), bound);
}

function parse(text: string, bound: BoundNumber[]): Inline[] {
  const inlines: Inline[] = [];
  let plain = '';
  let from = 0;
  const flush = () => {
    if (plain !== '') inlines.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (const found of text.matchAll(mark)) {
    const [whole, escaped, strong, label, href] = found;
    plain += text.slice(from, found.index);
    from = found.index + whole.length;
    if (escaped !== undefined) {
      plain += escaped;
      continue;
    }
    flush();
    if (strong !== undefined) inlines.push({ kind: 'strong', children: parse(strong, bound) });
    else if (label !== undefined && href !== undefined)
      inlines.push({ kind: 'link', href, children: parse(label, bound) });
    else {
      const next = bound.shift();
      if (next) inlines.push({ kind: 'number', bound: next });
    }
  }
  plain += text.slice(from);
  flush();
  return inlines;
}

/** The text a reader sees. An unknown number shows as its source in braces. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'number' ? (inline.bound.text ?? `{${inline.bound.source}}`) : plainText(inline.children);
    })
    .join('');
}
