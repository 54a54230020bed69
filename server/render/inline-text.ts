import type { Inline } from '../report/report.ts';
import type { LaidOutInline } from './document.ts';
import { webAddress } from './web-address.ts';

/** Inline text as it prints; a link that leads nowhere safe prints as its text. */
export function layOutInlines(inlines: readonly Inline[]): LaidOutInline[] {
  return inlines.flatMap(layOutInline);
}

function layOutInline(inline: Inline): LaidOutInline[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text }];
    case 'strong':
      return [{ kind: 'strong', children: layOutInlines(inline.children) }];
    case 'link': {
      const href = webAddress(inline.href);
      const children = layOutInlines(inline.children);
      return href === undefined ? children : [{ kind: 'link', href, children }];
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

/** The words alone. */
export function inlineText(inline: LaidOutInline): string {
  return 'text' in inline ? inline.text : inline.children.map(inlineText).join('');
}
