import type { Report } from '../report/report.ts';
import type { TableNote } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { type FindFootnote, type Footnotes, type FootnoteText, layOutInlines, type TableNotes } from './document.ts';

/** Notes of a table as they print below it: one by itself behind 注, several numbered. */
export function tableNotes(notes: readonly TableNote[], marks: CellMarks, footnote: FindFootnote): TableNotes {
  const lead = (index: number) => (index === 0 ? '注：' : '') + (notes.length > 1 ? `${index + 1}.` : '');
  return {
    kind: 'notes',
    notes: notes.map(({ inlines, range }, index) => {
      const mark = marks.at(range);
      return { lead: lead(index), inlines: layOutInlines(inlines, footnote), range, ...(mark && { mark }) };
    }),
  };
}

/** The footnotes of a report that marks lead to, by their numbers, and a way to find them while the report is laid out. */
export function footnotesOf(
  { footnotes }: Report,
  marks: CellMarks,
): { readonly find: FindFootnote; readonly all: Footnotes | undefined } {
  const led = footnotes
    .flatMap(({ number, name, inlines, range }) => {
      const mark = marks.at(range);
      const note = { inlines: layOutInlines(inlines), range, ...(mark && { mark }) };
      return number === undefined ? [] : [{ name, note: { number, ...note } satisfies FootnoteText }];
    })
    .sort((one, other) => one.note.number - other.note.number);
  const met = new Set<string>();
  const find: FindFootnote = (name) => {
    const note = led.find((one) => one.name === name)?.note;
    const first = !met.has(name);
    met.add(name);
    return note && { kind: 'footnote', note, first };
  };
  return { find, all: led.length === 0 ? undefined : { kind: 'footnotes', notes: led.map(({ note }) => note) } };
}
