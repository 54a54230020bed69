import type { LaidOutInline } from '../document.ts';
import { printedText } from '../printed-text.ts';

/** Inline text as `report.typ` reads it. */
export type PrintedInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'phrase' | 'strong'; readonly children: readonly PrintedInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly PrintedInline[] };

/** Neighbouring text is joined: lines are broken and spaced by what stands side by side. */
export function printedInlines(inlines: readonly LaidOutInline[]): PrintedInline[] {
  const printed: PrintedInline[] = [];
  for (const inline of inlines.map(printedInline)) {
    const last = printed.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      printed[printed.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else {
      printed.push(inline);
    }
  }
  return printed;
}

function printedInline(inline: LaidOutInline): PrintedInline {
  switch (inline.kind) {
    case 'text':
    case 'number':
      return { kind: 'text', text: printedText(inline.text) };
    case 'phrase':
    case 'strong':
      return { kind: inline.kind, children: printedInlines(inline.children) };
    case 'link':
      return { kind: 'link', href: inline.href, children: printedInlines(inline.children) };
  }
}
