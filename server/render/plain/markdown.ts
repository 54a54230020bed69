import type { LaidOutBlock, LaidOutDocument, LaidOutInline } from '../document.ts';
import { flatTables } from './flat-table.ts';

/** The report as Markdown; tables with the headings of the form, flattened to one row. `remark` does not show. */
export function renderMarkdown(document: LaidOutDocument, remark?: string): string {
  const comment = remark === undefined ? [] : [`<!-- ${remark} -->`];
  return `${[...document.blocks.map(block), ...comment].join('\n\n')}\n`;
}

function block(each: LaidOutBlock): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(each.level)} ${inlines(each.inlines)}`;
    case 'paragraph':
      // A paragraph must not begin with what would make it something else.
      return inlines(each.inlines).replace(/^(\s*)([-+#>]|\d+[.)])/, '$1\\$2');
    case 'table':
    case 'figure':
      return flatTables(each.kind === 'table' ? each : each.data)
        .map(({ caption, header, rows }) => {
          const lines = [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
          return caption === undefined ? lines : `**${escaped(caption)}**\n\n${lines}`;
        })
        .join('\n\n');
    case 'publication':
      return each.entries.map(({ key, value }) => `${key}：${escaped(value)}`).join('  \n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell).replaceAll('\n', ' '))).join(' | ')} |`;
}

function inlines(all: readonly LaidOutInline[]): string {
  return all
    .map((inline): string => {
      if (inline.kind === 'text' || inline.kind === 'number') return escaped(inline.text);
      const inner = inlines(inline.children);
      if (inline.kind === 'strong') return `**${inner}**`;
      return inline.kind === 'link' ? `[${inner}](${inline.href})` : inner;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
