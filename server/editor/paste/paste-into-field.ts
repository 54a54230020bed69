import { blockAt } from '../../grid/block-at.ts';
import type { FieldEdits } from '../../grid/write-cell.ts';
import { writeField } from '../../grid/write-field.ts';
import { editsOf, type ParsedReport, type Writer } from '../../grid/write-rows.ts';
import { fieldsOf } from '../../report/fields.ts';
import { type Clipboard, copiedGrid, paste } from './paste.ts';

/** Where something is pasted: see {@link fieldsOf}. */
export interface PastePlace {
  readonly field: string;
  readonly before: string;
}

/**
 * Writes what was copied into the form: numbers without labels from the field on, tables with labels into the rows of
 * these names, one cell or a text into the field alone.
 */
export function pasteIntoField(
  source: ParsedReport,
  { field: name, before }: PastePlace,
  clipboard: Clipboard,
  writer: Writer,
): FieldEdits {
  const field = fieldsOf(source.report, source.text).find(name, before);
  const grid = copiedGrid(clipboard)?.grid;
  const isOne = grid === undefined || (grid.length === 1 && grid[0]?.length === 1);
  if (isOne || !field || (field.kind !== 'cell' && field.kind !== 'own-cell')) {
    const text = grid?.[0]?.[0]?.text ?? clipboard.text ?? '';
    return writeField(source, { field: name, text, before }, { parse: writer.read, style: writer.style });
  }
  const block = blockAt(grid, field);
  if (block) return { edits: editsOf(source.text, block, writer) };
  const pasted = paste(source, field.fact.range.start, clipboard, writer);
  if (pasted?.kind === 'refused') return { problem: pasted.message };
  return { edits: pasted && 'edits' in pasted ? pasted.edits : [] };
}
