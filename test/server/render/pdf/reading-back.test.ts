import assert from 'node:assert/strict';
import {
  contentsTitle,
  type LaidOutBlock,
  type LaidOutInline,
  type LaidOutTable,
  pictureInWords,
} from '../../../../server/render/document.ts';
import { shippedReports } from '../../../support/examples.ts';
import { laidOutExample, pdfOf } from './support/make-pdf.ts';
import { type Bookmark, type ReadPdf, readPdf, tablesOf, tagsOf, wordsOf } from './support/read-pdf.ts';

function wordsOfTable({ caption, rows }: LaidOutTable): string[] {
  return [caption?.text ?? '', ...rows.flatMap(({ cells }) => cells.map(({ text }) => text))];
}

function wordsOfBlock(block: LaidOutBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines.map(wordsOfInline);
    case 'table':
      return wordsOfTable(block);
    case 'contents':
      return [contentsTitle, ...block.entries.map(({ text }) => text)];
    case 'notes':
      return block.notes.flatMap(({ lead, inlines }) => [lead, ...inlines.map(wordsOfInline)]);
    case 'footnotes':
      return [];
    case 'figure':
      return [block.title.text, ...lettersOf(block.picture?.svg ?? '')];
    case 'picture':
      return block.shown
        ? [block.title.text, ...(block.shown.kind === 'svg' ? lettersOf(textOf(block.shown.content)) : [])]
        : [pictureInWords(block)];
    case 'attachments':
      return ['附件：', ...block.entries.map(({ number, name }) => number + name)];
    case 'signature':
      return block.lines.map(({ text }) => text);
    case 'publication':
      return block.entries.map(({ key, value }) => `${key}\uff1a${value}`);
  }
}

/** A footnote is read where its mark stands. */
function wordsOfInline(inline: LaidOutInline): string {
  if (inline.kind !== 'footnote')
    return 'children' in inline ? inline.children.map(wordsOfInline).join('') : inline.text;
  const { number, inlines } = inline.note;
  return `${number}${inline.first ? `${number}${inlines.map(wordsOfInline).join('')}` : ''}`;
}

/** Without the numbers behind the lines of a table of contents. */
function withoutPages(words: string, blocks: readonly LaidOutBlock[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'contents' ? block.entries.map(({ text }) => text) : []));
  let from = 0;
  return lines.reduce((text, line) => {
    const end = text.indexOf(line.replace(/\s/g, ''), from) + line.replace(/\s/g, '').length;
    from = end;
    return text.slice(0, end) + text.slice(end).replace(/^\d+/, '');
  }, words);
}

function textOf(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}

function lettersOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

/** Rows of a table; where it is a continuous grid, of each of its tables. */
function rowsOf(table: LaidOutTable): string[][][] {
  const blocks = new Map<number, string[][]>();
  for (const { block, cells } of table.rows) {
    const row = cells.map(({ text }) => text.replace(/\s/g, ''));
    blocks.set(block, [...(blocks.get(block) ?? []), row]);
  }
  return [...blocks.values()];
}

/** Bookmarks with the depth they stand at, from 1. */
function outlineOf(bookmarks: readonly Bookmark[], depth = 1): [number, string][] {
  return bookmarks.flatMap(({ title, below }) => [[depth, title] as [number, string], ...outlineOf(below, depth + 1)]);
}

for (const name of shippedReports) {
  describe(`the example ${name} as PDF`, () => {
    let pdf: ReadPdf;
    before(async () => {
      pdf = await readPdf(await pdfOf(await laidOutExample(name)));
    });

    it('can be searched: every word of the report is found, in its order', async () => {
      const { blocks } = await laidOutExample(name);
      const words = blocks.flatMap(wordsOfBlock).join('').replace(/\s/g, '');
      assert.deepEqual(withoutPages(wordsOf(pdf), blocks).split('\u3002'), words.split('\u3002'));
    });

    it('has its tables, every number of the evaluation in its row', async () => {
      const tables = (await laidOutExample(name)).blocks.filter((block) => block.kind === 'table');
      assert.ok(tables.length >= 3);
      assert.deepEqual(tablesOf(pdf), tables.flatMap(rowsOf));
    });

    it('has its headings and as nested bookmarks', async () => {
      const headings = (await laidOutExample(name)).blocks
        .filter((block) => block.kind === 'heading')
        .map(({ level, text }) => [level, text]);
      assert.deepEqual(outlineOf(pdf.bookmarks), headings);
      const tags = pdf.pages.flatMap((page) =>
        page.tags.flatMap((tag) => [1, 2, 3, 4].map((level) => tagsOf(tag, `H${level}`).length)),
      );
      assert.equal(
        tags.reduce((sum, count) => sum + count),
        headings.length,
      );
    });

    it('is tagged and says what it is, who made it and in which language', async () => {
      const { title, body } = await laidOutExample(name);
      assert.equal(pdf.tagged, true);
      const { Title, Author, Language, CreationDate } = pdf.info;
      assert.deepEqual([Title, Author, Language, CreationDate], [title, body, 'zh-CN', 'D:20250101000000Z']);
    });
  });
}
