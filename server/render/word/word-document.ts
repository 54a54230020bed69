import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { textWidth } from '../../text-width.ts';
import type { LaidOutBlock, LaidOutDocument, LaidOutHeading, LaidOutInline } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { inlineText } from '../inline-text.ts';
import { repacked } from '../zip.ts';
import { fonts, sizes } from './fonts.ts';
import { numberedPerFile } from './numbered-per-file.ts';
import { body, page, sectionPage } from './page.ts';
import { runs, xmlText } from './runs.ts';
import { styleIds, styles } from './styles.ts';
import { wordTable } from './table.ts';

/** The report as a Word document in the layout of GB/T 9704-2012; the same report gives the same bytes. */
export async function renderWord(document: LaidOutDocument, facts: DocumentFacts): Promise<Uint8Array> {
  const word = new Document({
    title: xmlText(document.title),
    creator: xmlText(document.body ?? ''),
    lastModifiedBy: xmlText(document.body ?? ''),
    keywords: '政府信息公开工作年度报告',
    ...(facts.remark !== undefined && { description: xmlText(facts.remark) }),
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        properties: { page: sectionPage ?? {} },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: document.blocks.flatMap(block),
      },
    ],
  });
  return repacked(new Uint8Array(await Packer.toArrayBuffer(word)), facts.date, numberedPerFile());
}

function block(each: LaidOutBlock, index: number, all: readonly LaidOutBlock[]): FileChild[] {
  switch (each.kind) {
    case 'heading':
      return [heading(each, needsPage(all[index + 1]))];
    case 'paragraph':
      return [new Paragraph({ style: styleIds.paragraph, children: runs(each.inlines) })];
    case 'table':
    case 'figure': {
      const table = each.kind === 'table' ? each : each.data;
      const caption = table.caption && new Paragraph({ style: styleIds.caption, text: xmlText(table.caption.text) });
      // Two tables without a paragraph between them would grow together.
      const gap = isTable(all[index + 1]) ? [new Paragraph({ style: styleIds.cell })] : [];
      return [...(caption ? [caption] : []), wordTable(table), ...gap];
    }
    case 'publication':
      return [
        new Paragraph({ style: styleIds.publication }),
        ...each.entries.map(
          ({ key, value }) => new Paragraph({ style: styleIds.publication, text: xmlText(`${key}：${value}`) }),
        ),
      ];
  }
}

/** What is printed as a table: a chart as well, since Word wants every vector picture as pixels too. */
function isTable(block: LaidOutBlock | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'figure';
}

const levels = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

function heading({ level, inlines, id }: LaidOutHeading, pageBreakBefore: boolean): Paragraph {
  const children = level === 1 ? titleRuns(inlines) : runs(inlines);
  return new Paragraph({ heading: levels[level], pageBreakBefore, children: [new Bookmark({ id, children })] });
}

/** A title too long for one line breaks before the words that belong together, not inside them. */
function titleRuns(inlines: readonly LaidOutInline[]): ParagraphChild[] {
  const [first, ...rest] = inlines;
  const perLine = page.text.width / (sizes.title * 10);
  const length = inlines.reduce((sum, inline) => sum + textWidth(inlineText(inline)) / 2, 0);
  if (first?.kind !== 'phrase' || rest.length === 0 || length <= perLine) return runs(inlines);
  return [...runs([first]), new TextRun({ break: 1 }), ...runs(rest)];
}

/** A table of most of a page, such as 表三, begins with its heading on a new one, so that it stands on one page. */
function needsPage(next: LaidOutBlock | undefined): boolean {
  return next?.kind === 'table' && next.rows.length > 20 && next.rows.every((row) => row.block === 0);
}

/** — 1 —: right on odd pages, left on even ones, a character from the edge. */
function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: sizes.pageNumber * 10 } : { left: sizes.pageNumber * 10 };
  const number = new TextRun({ font: fonts.song, size: sizes.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing: body.line, children: [number] })] });
}
