import type { TextRange } from '../../report/text-range.ts';
import { contentsTitle, type LaidOutBlock, type LaidOutDocument, pictureInWords } from '../document.ts';
import { inlineText } from '../inlines.ts';
import { printedText } from '../printed-text.ts';
import { coverageOf, type KnownFont } from './faces.ts';

/** Characters that have no shape of their own: variation selectors, blanks. */
const shapeless = /\p{Default_Ignorable_Code_Point}|\s/u;

/**
 * The characters of a document that none of the fonts has, in the order in which they are met, each with the lines of
 * the report that it stands in, counted from 1.
 */
export function charactersMissing(
  document: LaidOutDocument,
  fonts: readonly KnownFont[],
): ReadonlyMap<string, readonly number[]> {
  const coverages = fonts.map(coverageOf);
  const isPrintable = (character: string) =>
    shapeless.test(character) || coverages.some((has) => has(character.codePointAt(0) ?? 0));
  const known = new Set<string>();
  const missing = new Map<string, Set<number>>();
  for (const { text, range } of document.blocks.flatMap(textsOf)) {
    for (const character of printedText(text)) {
      if (known.has(character)) continue;
      if (isPrintable(character)) known.add(character);
      else missing.set(character, (missing.get(character) ?? new Set()).add(range.start.line + 1));
    }
  }
  return new Map([...missing].map(([character, lines]) => [character, [...lines]]));
}

function textsOf(block: LaidOutBlock): readonly { readonly text: string; readonly range: TextRange }[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ text: block.inlines.map(inlineText).join(''), range: block.range }];
    // Its lines are those of headings.
    case 'contents':
      return [{ text: contentsTitle, range: block.range }];
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.rows.flatMap(({ cells }) => cells)];
    case 'notes':
    case 'footnotes':
      return block.notes.map(({ inlines, range }) => ({ text: inlines.map(inlineText).join(''), range }));
    case 'figure':
      return textsOf(block.data);
    case 'picture':
      return [{ text: pictureInWords(block), range: block.range }];
    case 'attachments':
      return block.entries.map(({ name, range }) => ({ text: name, range }));
    case 'signature':
      return block.lines;
    case 'publication':
      return block.entries.map(({ key, value, range }) => ({ text: key + value, range }));
  }
}

/** Whether a character has no meaning of its own: whatever font has it shows something else. */
export function isPrivate(character: string): boolean {
  return /^\p{Co}$/u.test(character);
}
