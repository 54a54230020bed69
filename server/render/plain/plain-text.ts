import { paddedLeft } from '../../shared/text-width.ts';
import { inlineText, type LaidOutBlock, type LaidOutDocument } from '../document.ts';
import { flatTables } from './flat-table.ts';
import { textTable } from './text-table.ts';

/** The report as plain text; columns stand straight where Chinese characters are two columns wide. */
export function renderPlainText(document: LaidOutDocument): string {
  return `${document.blocks
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

/**
 * The same as a file for Notepad and its kind: with a byte order mark, without which Chinese Windows programs take it for
 * GBK, and with the line ends that they all know.
 */
export function renderTextFile(document: LaidOutDocument): string {
  return `\ufeff${renderPlainText(document).replaceAll('\n', '\r\n')}`;
}

/** 28 characters, as a line of an official document. */
const lineWidth = 56;

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
    case 'signature':
      return each.lines.map(({ text, indent }) => paddedLeft(text, lineWidth - 2 * indent)).join('\n');
    case 'publication':
      return each.entries.map(({ key, value }) => `${key}：${value}`).join('\n');
  }
}
