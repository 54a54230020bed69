import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-protocol';
import { isFormatFile } from '../language/generated/ast.ts';
import { rangeOf } from '../report/read/positions.ts';
import { isComment } from '../shared/line-kinds.ts';
import type { EditorServices } from './services.ts';
import { outlineOf } from './symbols/document-symbols.ts';
import { partsWithin } from './symbols/outline.ts';
import { TextLines } from './symbols/text-lines.ts';

/** Folds the header, every part of the outline that takes several lines, and runs of comment lines. */
export class PartFolding implements FoldingRangeProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const { reader } = this.#services.editor;
    const lines = new TextLines(document.textDocument);
    const root = document.parseResult.value;
    const wordings = isFormatFile(root) ? root.formats.flatMap((format) => format.wordings) : [];
    const parts = outlineOf(document, reader).flatMap((part) => [...partsWithin(part)]);
    const spans = [...parts.map(({ range }) => range), ...wordings.map(rangeOf)].map(
      (range) => [range.start.line, lastFolded(range.end.line, lines)] as const,
    );
    const entries = reader.read(document)?.header.entries ?? [];
    const header = entries.map(({ keyRange }) => keyRange.start.line);
    const [first, last] = [header.at(0), header.at(-1)];
    if (first !== undefined && last !== undefined) spans.unshift([first, last]);
    const folds = spans.map(([startLine, endLine]): FoldingRange => ({ startLine, endLine }));
    const comments = commentBlocks(lines).map(
      ([startLine, endLine]): FoldingRange => ({ startLine, endLine, kind: FoldingRangeKind.Comment }),
    );
    return [...folds, ...comments].filter(({ startLine, endLine }) => endLine > startLine);
  }
}

/** The line of a closing brace stays visible. */
function lastFolded(line: number, lines: TextLines): number {
  return /^\s*[}\uff5d]$/.test(lines.text(line)) ? line - 1 : line;
}

/** First and last line of every run of lines that are nothing but comments. */
function commentBlocks(lines: TextLines): readonly (readonly [first: number, last: number])[] {
  const blocks: (readonly [number, number])[] = [];
  let first: number | undefined;
  for (let line = 0; line <= lines.count; line++) {
    if (line < lines.count && isComment(lines.text(line))) first ??= line;
    else if (first !== undefined) {
      blocks.push([first, line - 1]);
      first = undefined;
    }
  }
  return blocks;
}
