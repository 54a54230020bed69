import { padded, textWidth } from '../../text-width.ts';
import type { LaidOutBlock, LaidOutDocument } from '../document.ts';
import { inlineText } from '../inline-text.ts';
import { type FlatTable, flatTables } from './flat-table.ts';

/** The report as plain text; columns stand straight where Chinese characters are two columns wide. */
export function renderPlainText(document: LaidOutDocument): string {
  return `${document.blocks.map(block).join('\n\n')}\n`;
}

function block(each: LaidOutBlock): string {
  switch (each.kind) {
    case 'heading':
      return each.inlines.map(inlineText).join('');
    case 'paragraph':
      return `　　${each.inlines.map(inlineText).join('')}`;
    case 'table':
      return flatTables(each).map(textTable).join('\n\n');
    case 'figure':
      return flatTables(each.data).map(textTable).join('\n\n');
    case 'publication':
      return each.entries.map(({ key, value }) => `${key}：${value}`).join('\n');
  }
}

function textTable({ caption, header, rows }: FlatTable): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ''))));
  const lines = all.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...(caption === undefined ? [] : [caption]), ...lines].join('\n');
}
