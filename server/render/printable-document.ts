import type {
  FootnoteText,
  LaidOutBlock,
  LaidOutCell,
  LaidOutDocument,
  LaidOutFigure,
  LaidOutHeading,
  LaidOutInline,
  LaidOutPicture,
  LaidOutTable,
} from './document.ts';
import { printedText } from './printed-text.ts';

/**
 * The same document without characters that have no shape, see {@link printedText}: a report pasted from elsewhere may
 * hold them, and no output is to pass them on. Facts and findings keep what the author wrote.
 */
export function printableDocument({ title, body, subject, blocks }: LaidOutDocument): LaidOutDocument {
  return {
    title: printedText(title),
    ...(body !== undefined && { body: printedText(body) }),
    ...(subject !== undefined && { subject: printedText(subject) }),
    blocks: blocks.map(block),
  };
}

function block(each: LaidOutBlock): LaidOutBlock {
  switch (each.kind) {
    case 'heading':
      return heading(each);
    case 'contents':
      return { ...each, entries: each.entries.map((entry) => ({ ...entry, text: printedText(entry.text) })) };
    case 'paragraph':
      return { ...each, inlines: each.inlines.map(inline) };
    case 'table':
      return table(each);
    case 'notes':
      return { ...each, notes: each.notes.map((note) => ({ ...note, inlines: note.inlines.map(inline) })) };
    case 'footnotes':
      return { ...each, notes: each.notes.map(footnote) };
    case 'figure':
      return figure(each);
    case 'picture':
      return picture(each);
    case 'attachments':
      return { ...each, entries: each.entries.map((entry) => ({ ...entry, name: printedText(entry.name) })) };
    case 'signature':
      return { ...each, lines: each.lines.map((line) => ({ ...line, text: printedText(line.text) })) };
    case 'publication':
      return { ...each, entries: each.entries.map((entry) => ({ ...entry, value: printedText(entry.value) })) };
  }
}

function heading(each: LaidOutHeading): LaidOutHeading {
  return { ...each, inlines: each.inlines.map(inline), text: printedText(each.text) };
}

function inline(each: LaidOutInline): LaidOutInline {
  if ('text' in each) return { ...each, text: printedText(each.text) };
  if (each.kind === 'footnote') return { ...each, note: footnote(each.note) };
  return { ...each, children: each.children.map(inline) };
}

function footnote(each: FootnoteText): FootnoteText {
  return { ...each, inlines: each.inlines.map(inline) };
}

function table(each: LaidOutTable): LaidOutTable {
  return {
    ...each,
    name: printedText(each.name),
    ...(each.caption && { caption: { ...each.caption, text: printedText(each.caption.text) } }),
    rows: each.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
  };
}

function cell(each: LaidOutCell): LaidOutCell {
  return { ...each, text: printedText(each.text) };
}

function figure(each: LaidOutFigure): LaidOutFigure {
  return {
    ...each,
    title: { ...each.title, text: printedText(each.title.text) },
    alternative: printedText(each.alternative),
    data: table(each.data),
  };
}

function picture(each: LaidOutPicture): LaidOutPicture {
  const { title, alternative } = each;
  return { ...each, title: { ...title, text: printedText(title.text) }, alternative: printedText(alternative) };
}
