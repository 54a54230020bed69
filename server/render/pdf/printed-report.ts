import {
  contentsTitle,
  type DocumentFacts,
  type Footnotes,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutFigure,
  type LaidOutInline,
  type LaidOutPicture,
  pictureInWords,
  pictureSize,
} from '../document.ts';
import { printedText } from '../printed-text.ts';
import { headingsBefore } from '../table-style/fitting-style.ts';
import { withinPages } from '../table-style/wide-tables.ts';
import type { Faces } from './faces.ts';
import { type PrintedTable, printedTable } from './printed-table.ts';

/** What `report.typ` reads: a report ready for the page. */
export interface PrintedReport {
  readonly title: string;
  readonly authors: readonly string[];
  /** Null, which is the engine's word for none. */
  readonly remark: string | null;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly faces: Faces;
  readonly blocks: readonly PrintedBlock[];
  /** The pictures, in their order: no part of the JSON. */
  readonly pictures: readonly Uint8Array[];
}

type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly PrintedInline[] }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly PrintedInline[] }
  | PrintedTable
  | {
      readonly kind: 'notes';
      readonly notes: readonly { readonly lead: string; readonly inlines: readonly PrintedInline[] }[];
    }
  | PrintedFigure
  | PrintedPicture
  | { readonly kind: 'attachments'; readonly entries: readonly { readonly number: string; readonly name: string }[] }
  | { readonly kind: 'signature'; readonly lines: readonly { readonly text: string; readonly indent: number }[] }
  | { readonly kind: 'publication'; readonly entries: readonly PrintedEntry[] };

interface PrintedEntry {
  readonly key: string;
  readonly inlines: readonly PrintedInline[];
}

/** A document and how it is to look, for `report.typ`. */
export function printedReport(document: LaidOutDocument, facts: DocumentFacts, faces: Faces): PrintedReport {
  const { date, remark } = facts;
  // Footnotes stand on their pages.
  const blocks = withinPages(document.blocks).filter((block) => block.kind !== 'footnotes');
  const pictures: Uint8Array[] = [];
  return {
    title: printedText(document.title),
    authors: document.body === undefined ? [] : [printedText(document.body)],
    remark: remark === undefined ? null : printedText(remark),
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    faces,
    blocks: blocks.map((block, index) => printedBlock(block, headingsBefore(blocks, index), faces, pictures)),
    pictures,
  };
}

function printedBlock(
  block: Exclude<LaidOutBlock, Footnotes>,
  headings: number,
  faces: Faces,
  pictures: Uint8Array[],
): PrintedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, inlines: printedInlines(block.inlines) };
    case 'contents':
      return { kind: 'contents', title: contentsTitle };
    case 'paragraph':
      return { kind: 'paragraph', inlines: printedInlines(block.inlines) };
    case 'table':
      return printedTable(block, headings);
    case 'notes':
      return {
        kind: 'notes',
        notes: block.notes.map(({ lead, inlines }) => ({ lead, inlines: printedInlines(inlines) })),
      };
    case 'figure':
      return printedFigure(block, faces) ?? printedTable(block.data, headings);
    case 'picture':
      return printedPicture(block, pictures);
    case 'attachments': {
      const entries = block.entries.map(({ number, name }) => ({ number, name: printedText(name) }));
      return { kind: 'attachments', entries };
    }
    case 'signature': {
      const lines = block.lines.map(({ text, indent }) => ({ text: printedText(text), indent }));
      return { kind: 'signature', lines };
    }
    case 'publication':
      return {
        kind: 'publication',
        entries: block.entries.map(({ key, value, href }) => {
          const text = { kind: 'text', text: printedText(value) } as const;
          return { key, inlines: [href === undefined ? text : { kind: 'link', href, children: [text] }] };
        }),
      };
  }
}

/** A chart as `report.typ` reads it. */
interface PrintedFigure {
  readonly kind: 'figure';
  readonly svg: string;
  /** In millimetres. */
  readonly width: number;
  readonly title: string;
  /** Read aloud in place of the picture. */
  readonly alternative: string;
}

/** What the page of GB/T 9704-2012 has for a picture, in millimetres, when its title stands below. */
const room = { width: 156, height: 213 } as const;

/** A chart with its letters in the fonts of the page; undefined where there is no picture of it. */
function printedFigure({ picture, title, alternative }: LaidOutFigure, faces: Faces): PrintedFigure | undefined {
  if (!picture) return undefined;
  const families = faces.heiti.families.flatMap((family) => (typeof family === 'string' ? [family] : []));
  const names = families.map((family) => `'${family.replace(/['"&<>\\]/g, '')}'`).join(',');
  return {
    kind: 'figure',
    width: Math.min(room.width, (room.height / picture.height) * picture.width),
    svg: picture.svg.replace(/\bfont-family="[^"]*"/g, `font-family="${names}"`),
    title: printedText(title.text),
    alternative: printedText(alternative),
  };
}

/** A picture out of a file as `report.typ` reads it. */
interface PrintedPicture {
  readonly kind: 'picture';
  /** Its place among the pictures; null where there is nothing to show. */
  readonly place: number | null;
  /** In millimetres. */
  readonly width: number;
  readonly title: string;
  /** Read aloud in place of the picture. */
  readonly alternative: string;
  /** What stands in its place. */
  readonly words: string;
}

/** `pictures` takes its bytes up. */
function printedPicture(picture: LaidOutPicture, pictures: Uint8Array[]): PrintedPicture {
  const { shown, title, alternative } = picture;
  const isThere = shown?.content !== undefined;
  return {
    kind: 'picture',
    place: isThere ? pictures.push(shown.content) - 1 : null,
    width: isThere ? pictureSize(shown, { ...room, inch: 25.4 }).width : 0,
    title: printedText(title.text),
    alternative: printedText(alternative),
    words: printedText(pictureInWords(picture)),
  };
}

/** A report in which nothing is shown of some of its pictures but their words. */
export function withoutPictures(report: PrintedReport, places: ReadonlySet<number>): PrintedReport {
  const isLeftOut = (block: PrintedBlock) =>
    block.kind === 'picture' && block.place !== null && places.has(block.place);
  return { ...report, blocks: report.blocks.map((block) => (isLeftOut(block) ? { ...block, place: null } : block)) };
}

/** Inline text as `report.typ` reads it. */
type PrintedInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'phrase' | 'strong' | 'plain'; readonly children: readonly PrintedInline[] }
  /** The mark of a footnote, with its text where it is the first that leads there. */
  | { readonly kind: 'footnote'; readonly number: number; readonly note: readonly PrintedInline[] | null }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly PrintedInline[] };

/** Neighbouring text is joined: lines are broken and spaced by what stands side by side. */
function printedInlines(inlines: readonly LaidOutInline[]): PrintedInline[] {
  const printed: PrintedInline[] = [];
  for (const inline of inlines.map(printedInline)) {
    const last = printed.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      printed[printed.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else {
      printed.push(inline);
    }
  }
  return printed;
}

function printedInline(inline: LaidOutInline): PrintedInline {
  switch (inline.kind) {
    case 'text':
    case 'number':
      return { kind: 'text', text: printedText(inline.text) };
    case 'phrase':
    case 'strong':
      return { kind: inline.kind, children: printedInlines(inline.children) };
    case 'file':
      return { kind: 'plain', children: printedInlines(inline.children) };
    case 'footnote': {
      const { number, inlines } = inline.note;
      return { kind: 'footnote', number, note: inline.first ? printedInlines(inlines) : null };
    }
    case 'link':
      return { kind: 'link', href: inline.href, children: printedInlines(inline.children) };
  }
}
