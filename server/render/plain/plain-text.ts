import { paddedLeft } from '../../shared/text-width.ts';
import {
  contentsTitle,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutInline,
  pictureInWords,
} from '../document.ts';
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

/** The words, and the numbers of footnotes. */
function text(inlines: readonly LaidOutInline[]): string {
  return inlines
    .map((inline): string => {
      if (inline.kind === 'footnote') return `[${inline.note.number}]`;
      return 'text' in inline ? inline.text : text(inline.children);
    })
    .join('');
}

/** 28 characters, as a line of an official document. */
const lineWidth = 56;

function block(each: LaidOutBlock): string {
  switch (each.kind) {
    case 'heading':
      return text(each.inlines);
    case 'contents':
      return [contentsTitle, ...each.entries.map((entry) => '　　'.repeat(entry.level - 1) + entry.text)].join('\n');
    case 'paragraph':
      return `　　${text(each.inlines)}`;
    case 'table':
      return flatTables(each).map(textTable).join('\n\n');
    case 'figure':
      return flatTables(each.data).map(textTable).join('\n\n');
    case 'picture':
      return pictureInWords(each);
    case 'notes':
      return each.notes.map(({ lead, inlines }) => lead + text(inlines)).join('\n');
    case 'footnotes':
      return each.notes.map(({ number, inlines }) => `[${number}] ${text(inlines)}`).join('\n');
    case 'attachments':
      return each.entries
        .map(({ number, name }, index) => `${index === 0 ? '　　附件：' : '　'.repeat(5)}${number}${name}`)
        .join('\n');
    case 'signature':
      return each.lines.map(({ text, indent }) => paddedLeft(text, lineWidth - 2 * indent)).join('\n');
    case 'publication':
      return each.entries.map(({ key, value }) => `${key}：${value}`).join('\n');
  }
}
