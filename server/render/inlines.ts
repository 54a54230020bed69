import type { Inline } from '../report/written.ts';
import { fileAddress, webAddress } from './addresses.ts';
import type { LaidOutInline } from './document.ts';

/** Finds the footnote of a mark, and remembers that a mark led there; undefined for a mark that leads nowhere. */
export type FindFootnote = (name: string) => Extract<LaidOutInline, { readonly kind: 'footnote' }> | undefined;

/** Inline text as it prints; a link that leads nowhere safe prints as its text, a mark that leads nowhere as it is written. */
export function layOutInlines(inlines: readonly Inline[], footnote: FindFootnote = () => undefined): LaidOutInline[] {
  return inlines.flatMap((inline) => layOutInline(inline, footnote));
}

function layOutInline(inline: Inline, footnote: FindFootnote): LaidOutInline[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text }];
    case 'strong':
      return [{ kind: 'strong', children: layOutInlines(inline.children, footnote) }];
    case 'footnote':
      return [footnote(inline.name) ?? { kind: 'text', text: `[^${inline.name}]` }];
    case 'link': {
      const href = webAddress(inline.href);
      const children = layOutInlines(inline.children, footnote);
      if (href !== undefined) return [{ kind: 'link', href, children }];
      const path = fileAddress(inline.href);
      return path === undefined ? children : [{ kind: 'file', path, children }];
    }
    case 'number': {
      const { text, source, range } = inline.bound;
      return [{ kind: 'number', text: text ?? `{${source}}`, known: text !== undefined, range }];
    }
  }
}

/** A line of text that breaks, if it has to, before `phrase` and behind it rather than anywhere else. */
export function breakAround(inlines: readonly LaidOutInline[], phrase: string): LaidOutInline[] {
  const parts = inlines.flatMap((inline) => (inline.kind === 'text' ? splitAround(inline.text, phrase) : [inline]));
  const groups: LaidOutInline[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'phrase') groups.push([...part.children], []);
    else groups.at(-1)?.push(part);
  }
  return groups.filter((children) => children.length > 0).map((children) => ({ kind: 'phrase', children }));
}

function splitAround(text: string, phrase: string): LaidOutInline[] {
  const kept: LaidOutInline = { kind: 'phrase', children: [{ kind: 'text', text: phrase }] };
  return text
    .split(phrase)
    .flatMap((part): LaidOutInline[] => (part === '' ? [kept] : [kept, { kind: 'text', text: part }]))
    .slice(1);
}

/** The words alone, without the marks of footnotes. */
export function inlineText(inline: LaidOutInline): string {
  if (inline.kind === 'footnote') return '';
  return 'text' in inline ? inline.text : inline.children.map(inlineText).join('');
}
