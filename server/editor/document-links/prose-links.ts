import { AstUtils, type LangiumDocument } from 'langium';
import {
  isChapter,
  isExtraTitle,
  isParagraph,
  isSection,
  isSubsection,
  isTitle,
} from '../../language/generated/ast.ts';
import { lineOf } from '../../report/positions.ts';
import type { TextRange } from '../../report/text-range.ts';

/** The address of a link of the prose, and where it is written. */
export interface ProseLink {
  readonly href: string;
  readonly range: TextRange;
}

// An escaped character opens nothing; otherwise as readInlines reads links.
const link = /\\.|\[[^[\]]+\]\(([^()\s]+)\)/dg;

/** The addresses in all `[text](address)` of paragraphs and headings. */
export function proseLinks({ parseResult, textDocument }: LangiumDocument): readonly ProseLink[] {
  const isProse = (node: Parameters<typeof isParagraph>[0]) =>
    [isParagraph, isTitle, isExtraTitle, isChapter, isSection, isSubsection].some((is) => is(node));
  return AstUtils.streamAst(parseResult.value)
    .filter(isProse)
    .flatMap((node) => {
      const { start, end } = lineOf(node);
      return [...textDocument.getText({ start, end }).matchAll(link)].flatMap(({ 1: href, indices }): ProseLink[] => {
        const [from, to] = indices?.[1] ?? [];
        if (href === undefined || from === undefined || to === undefined) return [];
        const { line, character } = start;
        return [
          { href, range: { start: { line, character: character + from }, end: { line, character: character + to } } },
        ];
      });
    })
    .toArray();
}
