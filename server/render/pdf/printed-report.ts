import type { LaidOutBlock, LaidOutDocument } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { printedText } from '../printed-text.ts';
import { headingsBefore } from '../table-style/fitting-style.ts';
import { withinPages } from '../table-style/wide-tables.ts';
import type { Faces } from './faces.ts';
import { type PrintedFigure, printedFigure } from './printed-figure.ts';
import { type PrintedInline, printedInlines } from './printed-inlines.ts';
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
}

type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly PrintedInline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly PrintedInline[] }
  | PrintedTable
  | PrintedFigure
  | { readonly kind: 'publication'; readonly entries: readonly PrintedEntry[] };

interface PrintedEntry {
  readonly key: string;
  readonly inlines: readonly PrintedInline[];
}

/** A document and how it is to look, for `report.typ`. */
export function printedReport(document: LaidOutDocument, facts: DocumentFacts, faces: Faces): PrintedReport {
  const { date, remark } = facts;
  const blocks = withinPages(document.blocks);
  return {
    title: printedText(document.title),
    authors: document.body === undefined ? [] : [printedText(document.body)],
    remark: remark === undefined ? null : printedText(remark),
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    faces,
    blocks: blocks.map((block, index) => printedBlock(block, headingsBefore(blocks, index), faces)),
  };
}

function printedBlock(block: LaidOutBlock, headings: number, faces: Faces): PrintedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, inlines: printedInlines(block.inlines) };
    case 'paragraph':
      return { kind: 'paragraph', inlines: printedInlines(block.inlines) };
    case 'table':
      return printedTable(block, headings);
    case 'figure':
      return printedFigure(block, faces) ?? printedTable(block.data, headings);
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
