import {
  contentsTitle,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutInline,
  type LaidOutPicture,
  pictureInWords,
} from '../document.ts';
import { columnNames, type FlatTable, flatTables } from './flat-table.ts';

/** The report as Markdown; tables with the headings of the form in one row, and labels in one column (`（三）不予公开／1.属于国家秘密`). `remark` does not show. */
export function renderMarkdown(document: LaidOutDocument, remark?: string): string {
  const comment = remark === undefined ? [] : [`<!-- ${remark} -->`];
  const blocks = document.blocks.map(block).filter((text) => text !== '');
  return `${[...blocks, ...comment].join('\n\n')}\n`;
}

function block(each: LaidOutBlock): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(each.level)} ${inlines(each.inlines)}`;
    case 'contents':
      return [
        `**${contentsTitle}**`,
        each.entries.map(({ level, text }) => `${'  '.repeat(level - 2)}- ${escaped(text)}`).join('\n'),
      ].join('\n\n');
    case 'paragraph':
      // A paragraph must not begin with what would make it something else.
      return inlines(each.inlines).replace(/^(\s*)([-+#>]|\d+[.)])/, '$1\\$2');
    case 'table':
    case 'figure':
      return flatTables(each.kind === 'table' ? each : each.data)
        .map(table)
        .filter((text) => text !== '')
        .join('\n\n');
    case 'picture':
      return picture(each);
    case 'notes':
      return each.notes.map(({ lead, inlines: note }) => escaped(lead) + inlines(note)).join('  \n');
    case 'footnotes':
      return each.notes.map(({ number, inlines: note }) => `[^${number}]: ${inlines(note)}`).join('\n');
    case 'attachments':
      return each.entries
        .map(({ number, name, path }, index) => {
          const told = path === undefined ? escaped(name) : `[${escaped(name)}](${path})`;
          return `${index === 0 ? '附件：' : ''}${number}${told}`;
        })
        .join('  \n');
    case 'signature':
      return each.lines.map(({ text }) => escaped(text)).join('  \n');
    case 'publication':
      return each.entries.map(({ key, value }) => `${key}：${escaped(value)}`).join('  \n');
  }
}

/** The file stays where it is, beside the report; its title stands below. */
function picture(each: LaidOutPicture): string {
  const { path, title, alternative } = each;
  return path === undefined
    ? escaped(pictureInWords(each))
    : `![${escaped(alternative)}](${path})\n\n*${escaped(title.text)}*`;
}

function table(flat: FlatTable): string {
  const { caption, corner, rows } = flat;
  const header = [...(corner === undefined ? [] : [corner]), ...columnNames(flat)];
  const lines = rows.map(({ label, cells }) =>
    markdownRow([...(corner === undefined ? [] : [label.join('\uff0f')]), ...cells.map(({ text }) => text)]),
  );
  const hasGrid = rows.length > 0 || header.some((name) => name !== '');
  return [
    ...(caption === undefined ? [] : [`**${escaped(caption)}**`]),
    ...(hasGrid ? [[markdownRow(header), markdownRow(header.map(() => '---')), ...lines].join('\n')] : []),
  ].join('\n\n');
}

/** A row of a table; `---` stays the line below its header. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell).replaceAll('\n', ' '))).join(' | ')} |`;
}

function inlines(all: readonly LaidOutInline[]): string {
  return all
    .map((inline): string => {
      if (inline.kind === 'text' || inline.kind === 'number') return escaped(inline.text);
      if (inline.kind === 'footnote') return `[^${inline.note.number}]`;
      const inner = inlines(inline.children);
      if (inline.kind === 'strong') return `**${inner}**`;
      if (inline.kind === 'file') return `[${inner}](${inline.path})`;
      return inline.kind === 'link' ? `[${inner}](${inline.href})` : inner;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
