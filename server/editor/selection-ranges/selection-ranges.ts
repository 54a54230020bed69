import type { LangiumDocument } from 'langium';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { contains, type Position, type TextRange } from '../../report/text-range.ts';
import type { ReportReader } from '../../report-reader.ts';
import { outlineOf } from '../symbols/document-outline.ts';
import { partsWithin } from '../symbols/outline.ts';
import { TextLines } from '../symbols/text-lines.ts';
import { nest } from './nest.ts';
import { syntaxRanges } from './syntax-ranges.ts';
import { sentenceAt, wordAt } from './text-ranges.ts';

/**
 * What a selection at each position grows to, step by step: word, cell or sentence, row or paragraph, table, section,
 * chapter, document.
 */
export function selectionRanges(
  document: LangiumDocument,
  positions: readonly Position[],
  reader: ReportReader,
): SelectionRange[] {
  const lines = new TextLines(document.textDocument);
  const blocks = [lines.whole, ...headerOf(document, reader, lines), ...partsOf(document, reader)];
  return positions.map((position) => {
    const content = lines.content(position.line);
    const inLine = [wordAt(position, lines), sentenceAt(position, lines), content].filter(
      (range) => range !== undefined,
    );
    const ranges = [...blocks, ...syntaxRanges(document, position, lines), ...inLine];
    return nest(
      ranges.filter((range) => contains(range, position)),
      position,
    );
  });
}

function partsOf(document: LangiumDocument, reader: ReportReader): readonly TextRange[] {
  return outlineOf(document, reader)
    .flatMap((part) => [...partsWithin(part)])
    .map(({ range }) => range);
}

/** All header lines together. */
function headerOf(document: LangiumDocument, reader: ReportReader, lines: TextLines): readonly TextRange[] {
  const entries = reader.read(document)?.header.entries ?? [];
  const [first, last] = [entries.at(0), entries.at(-1)];
  return first && last ? [lines.from(first.keyRange.start.line, last.keyRange.start.line)] : [];
}
