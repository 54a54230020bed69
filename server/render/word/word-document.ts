import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
} from 'docx';
import { textWidth } from '../../shared/text-width.ts';
import type { Rasterise } from '../chart/resvg.ts';
import {
  type AttachmentEntry,
  type Contents,
  contentsTitle,
  type DocumentFacts,
  type Footnotes,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutHeading,
  type LaidOutInline,
  type LaidOutNote,
  type PublicationEntry,
  type SignatureLine,
} from '../document.ts';
import { inlineText } from '../inlines.ts';
import { headingsBefore } from '../table-style/fitting-style.ts';
import { withinPages } from '../table-style/wide-tables.ts';
import { repacked } from '../zip.ts';
import { body, page, sectionPage } from './page.ts';
import { runs, textRun, type WordBlock, withPixels, wordFigure, wordPicture } from './runs.ts';
import { fonts, sizes, styleIds, styles, withFontTable } from './styles.ts';
import { wordTable } from './table.ts';
import { tableNames, withTableNames } from './table-names.ts';

/**
 * The report as a Word document in the layout of GB/T 9704-2012; the same report gives the same bytes. A chart that
 * nothing makes pixels of is a table of its numbers.
 */
export async function renderWord(
  document: LaidOutDocument,
  facts: DocumentFacts,
  rasterise?: Rasterise,
): Promise<Uint8Array> {
  const blocks = await withPixels(withinPages(document.blocks).filter(isOnPage), rasterise);
  const word = new Document({
    title: document.title,
    creator: document.body ?? '',
    lastModifiedBy: document.body ?? '',
    ...(document.subject !== undefined && { keywords: document.subject }),
    ...(facts.remark !== undefined && { description: facts.remark }),
    evenAndOddHeaderAndFooters: true,
    styles,
    footnotes: footnotesIn(document.blocks),
    sections: [
      {
        properties: { page: sectionPage ?? {} },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: blocks.flatMap(block),
      },
    ],
  });
  const numbered = numberedPerFile();
  const named = withTableNames(tableNames(blocks));
  const bytes = new Uint8Array(await Packer.toArrayBuffer(word));
  return repacked(bytes, facts.date, (xml) => named(withFontTable(numbered(xml))));
}

/** Footnotes stand on their pages. */
function isOnPage<Block extends LaidOutBlock>(block: Block): block is Exclude<Block, Footnotes> {
  return block.kind !== 'footnotes';
}

function footnotesIn(blocks: readonly LaidOutBlock[]): Record<string, { readonly children: Paragraph[] }> {
  const notes = blocks.flatMap((block) => (block.kind === 'footnotes' ? block.notes : []));
  return Object.fromEntries(
    notes.map(({ number, inlines }) => [
      number,
      { children: [new Paragraph({ style: styleIds.footnote, children: [textRun({ text: ' ' }), ...runs(inlines)] })] },
    ]),
  );
}

function block(each: WordBlock, index: number, all: readonly WordBlock[]): FileChild[] {
  switch (each.kind) {
    case 'heading':
      return [heading(each, needsPage(all[index + 1]))];
    case 'contents':
      return contents(each);
    case 'paragraph':
      return [
        new Paragraph({
          style: styleIds.paragraph,
          keepNext: closes(all[index + 1]),
          children: runs(each.inlines),
        }),
      ];
    case 'table': {
      const caption =
        each.caption && new Paragraph({ style: styleIds.caption, children: [textRun({ text: each.caption.text })] });
      // Two tables without a paragraph between them would grow together.
      const gap = all[index + 1]?.kind === 'table' ? [new Paragraph({ style: styleIds.cell })] : [];
      return [...(caption ? [caption] : []), wordTable(each, headingsBefore(all, index)), ...gap];
    }
    case 'notes':
      return each.notes.map(tableNote);
    case 'figure':
      return wordFigure(each);
    case 'picture':
      return wordPicture(each);
    case 'attachments':
      return each.entries.map(attachment);
    case 'signature':
      return each.lines.map((line, at) =>
        signatureLine(line, at, each.lines.length > at + 1 || closes(all[index + 1])),
      );
    case 'publication':
      return each.entries.map(publicationEntry);
  }
}

/** A field, which Word fills with pages when the file is opened; other programs show what it was written with. */
function contents({ entries }: Contents): FileChild[] {
  const cachedEntries = entries.map(({ text, level, id }) => ({ title: text, level: level - 1, href: id }));
  return [
    new Paragraph({ style: styleIds.contentsTitle, children: [textRun({ text: contentsTitle })] }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-3', cachedEntries, beginDirty: true }),
  ];
}

function tableNote({ lead, inlines }: LaidOutNote, index: number, { length }: readonly unknown[]): Paragraph {
  return new Paragraph({
    style: styleIds.note,
    keepNext: index < length - 1,
    children: [textRun({ text: lead }), ...runs(inlines)],
  });
}

/** Whether a block stays on the page of what is above it. */
function closes(next: WordBlock | undefined): boolean {
  return next?.kind === 'signature' || next?.kind === 'publication';
}

/** 左空二字; a name that takes several lines goes on below its first character. */
function attachment({ number, name }: AttachmentEntry, index: number): Paragraph {
  const character = sizes.body * 10 + body.characterSpacing;
  const lead = index === 0 ? '附件：' : '';
  const hanging = Math.round((textWidth(lead + number) / 2) * character);
  const left = 5 * character + Math.round((textWidth(number) / 2) * character);
  return new Paragraph({
    style: styleIds.attachment,
    indent: { left, hanging },
    children: [textRun({ text: lead + number + name })],
    ...(index === 0 && { spacing: { before: body.line.line } }),
  });
}

/** A blank line below the text; its characters are drawn together like those of the text. */
function signatureLine({ text, indent }: SignatureLine, index: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.signature,
    keepNext,
    indent: { right: Math.round(indent * (sizes.body * 10 + body.characterSpacing)) },
    children: [textRun({ text })],
    ...(index === 0 && { spacing: { before: body.line.line } }),
  });
}

/** Below a rule, all on one page. */
function publicationEntry({ key, value, href }: PublicationEntry, index: number, all: readonly unknown[]): Paragraph {
  const text: LaidOutInline = { kind: 'text', text: value };
  const told: LaidOutInline = href === undefined ? text : { kind: 'link', href, children: [text] };
  return new Paragraph({
    style: styleIds.publication,
    keepNext: index < all.length - 1,
    children: runs([{ kind: 'text', text: `${key}：` }, told]),
    ...(index === 0 && {
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
      spacing: { before: 440 },
    }),
  });
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
  return [...runs([first]), textRun({ break: 1 }), ...runs(rest)];
}

/** A table of most of a page, such as 表三, begins with its heading on a new one, so that it stands on one page. */
function needsPage(next: WordBlock | undefined): boolean {
  return next?.kind === 'table' && next.onOnePage === true && next.rows.length > 20;
}

/** — 1 —: right on odd pages, left on even ones, a character from the edge. */
function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: sizes.pageNumber * 10 } : { left: sizes.pageNumber * 10 };
  const number = textRun({ font: fonts.song, size: sizes.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing: body.line, children: [number] })] });
}

/**
 * Numbers relations, bookmarks and pictures per file: the library names them by chance, or counts on from the file before.
 * To be used once for all parts of one file.
 */
function numberedPerFile(): (xml: string) => string {
  const relations = numbering(1000);
  const bookmarks = numbering(1);
  const pictures = numbering(1);
  return (xml) =>
    xml
      .replace(/rId[A-Za-z0-9_-]{21}/g, (id) => `rId${relations(id)}`)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before, id) => before + bookmarks(id))
      .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)/g, (_, before, id) => before + pictures(id));
}

/** Numbers names in the order they are met. */
function numbering(from: number): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? from + numbers.size;
    numbers.set(name, number);
    return number;
  };
}
