import { narrowedValue } from '../language/header-values.ts';
import { formOf } from '../report/cell-forms.ts';
import type { Fact } from '../report/evaluated.ts';
import { type Field, fieldsOf } from '../report/fields.ts';
import { readCell } from '../report/read/read-cell.ts';
import type { Heading } from '../report/written.ts';
import { headingMarks, isComment } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import { reportCell, single } from './grid.ts';
import { replaced, rewritten } from './rewrite-line.ts';
import { cellEdits, type FieldEdits } from './write-cell.ts';
import { type Aligner, type DraftLine, lineEdits, linesOfText, type ParsedReport } from './write-rows.ts';

/** What an author typed into a field. */
export interface FieldEntry {
  /** See {@link fieldsOf}. */
  readonly field: string;
  readonly text: string;
  /** What the field said when the author began. */
  readonly before: string;
}

/**
 * Writes what was typed into a field of the form, and touches nothing else: the text of one cell, the value of one line of
 * the header, a line of prose. A row that is not written yet is written where it belongs. A table that was aligned stays
 * so. What has become another text meanwhile is not overwritten.
 */
export function writeField(source: ParsedReport, entry: FieldEntry, aligner: Aligner): FieldEdits {
  const found = fieldsOf(source.report, source.text).find(entry.field, entry.before);
  if (!found) return { problem: gone };
  const text = written(found, entry.text);
  if (text === written(found, found.source)) return { edits: [] };
  if (written(found, entry.before) !== written(found, found.source)) return { problem: changedMeanwhile };
  const whole = linesOfText(source.text);
  const { lines } = whole;
  switch (found.kind) {
    case 'header': {
      const { line, character } = found.entry.valueRange.start;
      const before = (lines[line] ?? '').slice(0, character).trimEnd();
      return { edits: rewritten(whole, line, text === '' ? before : `${before} ${text}`) };
    }
    case 'prose': {
      const { line } = found.paragraph.range.start;
      const drafted = text === '' ? withoutLine(lines, line) : replaced(lines, line, text.split('\n'));
      return { edits: lineEdits(whole, drafted) };
    }
    case 'new-prose': {
      const line = lastLineUnder(found.heading, lines);
      const begun = replaced(lines, line, [lines[line] ?? '', '', ...text.split('\n')]);
      const room = spareLinesBelow(line, lines);
      return {
        edits: lineEdits(
          whole,
          begun.filter(({ from }) => from === undefined || !room.includes(from)),
        ),
      };
    }
    default:
      return cellEdits(found, text, whole, aligner);
  }
}

const gone: Text = {
  zh: '文本中已没有这一处，没有写入',
  en: 'This place is no longer in the text; nothing was written',
};

const changedMeanwhile: Text = {
  zh: '这一处的内容已在文本中改动，没有覆盖；请核对后重新填写',
  en: 'The text of this place has changed meanwhile and was not overwritten; check it and enter the value again',
};

/** What is to stand in the text for what was typed. */
function written(field: Field, typed: string): string {
  switch (field.kind) {
    case 'prose':
    case 'new-prose':
      // Every paragraph is a line of its own, with a blank line between.
      return typed
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n\n');
    case 'header':
      return narrowedValue(field.entry.key, single(typed).text);
    case 'cell':
      return cellText(typed, formOf(field.fact.row, field.fact.column));
    case 'own-cell':
      return cellText(typed);
  }
}

function cellText(typed: string, form?: Fact['column']): string {
  const { text } = single(typed);
  return readCell(text).kind === 'computed' ? '=' : reportCell(text, form);
}

/** Without a line, and without one of the blank lines that stood around it. */
function withoutLine(lines: readonly string[], at: number): readonly DraftLine[] {
  const isBlank = (line: number) => lines[line]?.trim() === '';
  const gone = isBlank(at - 1) && (isBlank(at + 1) || at === lines.length - 1) ? [at - 1, at] : [at];
  return lines.flatMap((text, from): DraftLine[] => (gone.includes(from) ? [] : [{ text, from }]));
}

/** The last line under a heading that is not blank; comments right above the next heading belong to that. */
function lastLineUnder({ range }: Heading, lines: readonly string[]): number {
  const { line: first } = range.start;
  const next = lines.findIndex((line, at) => at > first && headingMarks(line) > 0);
  let end = next < 0 ? lines.length : next;
  while (next >= 0 && end - 1 > first && isComment(lines[end - 1] ?? '')) end--;
  for (let at = end - 1; at > first; at--) if (lines[at]?.trim() !== '') return at;
  return first;
}

/** Blank lines that are there to be written on: all below a line but the one before what follows. */
function spareLinesBelow(line: number, lines: readonly string[]): readonly number[] {
  const next = lines.findIndex((text, at) => at > line && text.trim() !== '');
  const end = next < 0 ? lines.length : next;
  return lines.flatMap((_, at) => (at > line && at < end - 1 ? [at] : []));
}
