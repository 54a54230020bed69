import type { AstNode } from 'langium';
import type { Part } from '../language/generated/ast.ts';
import { endOf, lineOf, rangeOf } from './positions.ts';
import { plainText } from './read-inlines.ts';
import type { Heading, Inline } from './report.ts';

/** Reads the parts of a line of prose, with the numbers that its braces name. */
export type Bind = (parts: readonly Part[]) => readonly Inline[];

/** Reads the line of a title, a chapter or a section. */
export function readHeading(node: AstNode & { readonly parts: readonly Part[] }, bind: Bind): Heading {
  const inlines = bind(node.parts);
  const range = lineOf(node);
  const first = node.parts[0];
  const textRange = first ? { start: rangeOf(first).start, end: range.end } : endOf(node);
  return { text: plainText(inlines), inlines, range, textRange };
}
