import type { Report } from '../../server/report/report.ts';
import type { Block, Chapter, Section, StatutoryTable } from '../../server/report/written.ts';

/**
 * What a report was read as, a line for each part: `# title`, `## chapter`, `text`, `表 name`, `| label | cell |`.
 * Table rows show how they were bound: `(group)`, `(rest)`, `(unknown)`.
 */
export function outline({ title, preface, chapters }: Report): readonly string[] {
  const titleLine = title ? [`# ${title.text}`] : [];
  return [...titleLine, ...preface.flatMap(blockLines), ...chapters.flatMap(chapterLines)];
}

function chapterLines({ heading, definition, blocks, sections }: Chapter): string[] {
  const bound = definition ? ` = ${definition.name}` : '';
  return [`## ${heading.text}${bound}`, ...blocks.flatMap(blockLines), ...sections.flatMap(sectionLines)];
}

function sectionLines({ level, heading, blocks, sections }: Section): string[] {
  const mark = '#'.repeat(level);
  return [`${mark} ${heading.text}`, ...blocks.flatMap(blockLines), ...sections.flatMap(sectionLines)];
}

function blockLines(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'note') return [`注: ${block.text}`];
  if (block.kind === 'table') return tableLines(block);
  if (block.kind === 'chart') return [`图 "${block.title}" ${block.written.text} ${block.categories.join(', ')}`];
  if (block.kind === 'picture') return [`图片 "${block.title}" ${block.path}`];
  const names = block.columns.map(({ name }) => name);
  const rows = block.rows.map(({ label, cells }) =>
    row(
      label,
      cells.map(({ text }) => text),
    ),
  );
  return [`表 "${block.title}"`, row(block.corner, names), ...rows];
}

/** The lines of one table of the form. */
export function tableLines({ name, header, rows }: StatutoryTable): string[] {
  const headerLine = header
    ? [
        `${row(
          header.corner,
          header.cells.map(({ text }) => text),
        )} (header)`,
      ]
    : [];
  const lines = rows.map(({ kind, label, cells }) => {
    const how = kind === 'row' ? '' : ` (${kind})`;
    return `${row(
      label,
      cells.map(({ text }) => text),
    )}${how}`;
  });
  return [`表 ${name}`, ...headerLine, ...lines];
}

function row(label: string, cells: readonly string[]): string {
  return ['', label, ...cells, ''].join('|');
}
