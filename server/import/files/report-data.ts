import * as z from 'zod/mini';
import { type Grid, type GridCell, type GridRow, single } from '../../grid/grid.ts';
import type { Text } from '../../shared/text.ts';
import { ImportProblem } from '../problem.ts';
import { plainLine } from '../prose-line.ts';
import type { SourceBlock, SourceDocument } from '../source.ts';

const block = z.looseObject({
  kind: z.string(),
  text: z.optional(z.string()),
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  path: z.optional(z.string()),
  alternative: z.optional(z.nullable(z.string())),
  corner: z.optional(z.string()),
  columns: z.optional(z.array(z.string())),
  columnHeadings: z.optional(z.array(z.array(z.string()))),
  rows: z.optional(
    z.array(
      z.looseObject({
        label: z.string(),
        group: z.optional(z.nullable(z.string())),
        cells: z.array(z.looseObject({ text: z.string() })),
      }),
    ),
  ),
});
const section = z.looseObject({
  level: z.number(),
  heading: z.string(),
  blocks: z.array(block),
  get sections() {
    return z.array(section);
  },
});
const data = z.looseObject({
  header: z.record(z.string(), z.string()),
  title: z.nullable(z.string()),
  preface: z.array(block),
  attachments: z.optional(z.array(z.looseObject({ name: z.string(), path: z.nullable(z.string()) }))),
  footnotes: z.optional(z.array(z.looseObject({ number: z.number(), text: z.string() }))),
  chapters: z.array(z.looseObject({ heading: z.string(), blocks: z.array(block), sections: z.array(section) })),
  facts: z.array(
    z.looseObject({
      path: z.string(),
      row: z.string(),
      value: z.nullable(z.string()),
      unit: z.nullable(z.string()),
      text: z.nullish(z.string()),
    }),
  ),
});
type Data = z.infer<typeof data>;
type Block = z.infer<typeof block>;
type Section = z.infer<typeof section>;

/** What gkreport exports as data: what a reader of the schema needs, and no more. */
export function readReportData(text: string): SourceDocument {
  const read = data.safeParse(parsed(text));
  if (!read.success) throw new ImportProblem('no-report');
  const { header, title, preface, chapters, footnotes = [], attachments = [] } = read.data;
  const { 附件: _, ...others } = header;
  const files = attachments.map(({ name, path }) => `"${name}"${path === null ? '' : ` ${path}`}`);
  const blocks = [
    ...preface.flatMap((each) => blocksOf(each, read.data)),
    ...chapters.flatMap(({ heading, ...chapter }) => [headingBlock(heading, 2), ...within(chapter, read.data)]),
    ...footnotes.map((footnote) => noteBlock(`[^${footnote.number}]: `, footnote.text)),
  ];
  return {
    blocks,
    told: { ...(title !== null && { title }), header: others, files },
    attachments: [],
    isShell: false,
    remarks: [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportProblem('unreadable');
  }
}

function within({ blocks, sections }: Pick<Section, 'blocks' | 'sections'>, all: Data): readonly SourceBlock[] {
  return [
    ...blocks.flatMap((each) => blocksOf(each, all)),
    ...sections.flatMap((each) => [headingBlock(each.heading, each.level), ...within(each, all)]),
  ];
}

function headingBlock(text: string, level: number): SourceBlock {
  return { kind: 'paragraph', lines: [plainLine(text)], heading: level, place: placeOf(text), within: [] };
}

/** A note of a table, or a footnote. */
function noteBlock(mark: string, text: string): SourceBlock {
  const line = { text: mark + text, written: mark + plainLine(text).written };
  return { kind: 'paragraph', lines: [line], heading: 0, place: placeOf(text), within: [] };
}

/** A picture goes on to lie where its file lies. */
function pictureBlock(title: string, path: string, alternative: string | null | undefined): SourceBlock {
  const told = alternative ? ` 说明文字 "${alternative.replace(/["\u201c\u201d]/g, '')}"` : '';
  const line = `图片 "${title.replace(/["\u201c\u201d]/g, '')}" ${path}${told}`;
  return { kind: 'picture', name: title, line, place: placeOf(title), within: [] };
}

function placeOf(text: string): Text {
  return { zh: `“${text.slice(0, 20)}”`, en: `“${text.slice(0, 20)}”` };
}

function blocksOf(each: Block, all: Data): readonly SourceBlock[] {
  const { kind, text, name, title, path, alternative } = each;
  if (kind === 'paragraph' && text !== undefined)
    return [{ kind, lines: [plainLine(text)], heading: 0, place: placeOf(text), within: [] }];
  if (kind === 'note' && text !== undefined) return [noteBlock('注: ', text)];
  if (kind === 'picture' && path) return [pictureBlock(title ?? '', path, alternative)];
  if (kind === 'chart') return [{ kind: 'picture', name: title ?? '', place: placeOf(title ?? ''), within: [] }];
  if (kind === 'free-table' && title !== undefined)
    return [{ kind: 'grid', grid: gridOfOwnTable(each), title, place: placeOf(title), within: [] }];
  return kind === 'table' && name !== undefined ? [tableOfFacts(name, all)] : [];
}

/** A table of the author's own with its headings merged; what heads rows takes a line, and one with nothing in it ends the group. */
function gridOfOwnTable({ corner = '', columns = [], columnHeadings, rows = [] }: Block): Grid {
  const paths = columnHeadings ?? columns.map((name) => [name]);
  const levels = Math.max(1, ...paths.map(({ length }) => length));
  const header = Array.from({ length: levels }, (_, level): GridRow => {
    const headings = paths.map((path, index): GridCell => {
      const before = paths[index - 1] ?? [];
      const isShared = level < Math.min(path.length, before.length) - 1;
      const left = isShared && path.slice(0, level + 1).every((label, at) => label === before[at]);
      return { ...single(path[level] ?? path.at(-1) ?? ''), left, above: level >= path.length };
    });
    return [{ ...single(corner), above: level > 0 }, ...headings];
  });
  const wholeLine = (label: string): GridRow => [
    single(label),
    ...paths.map((): GridCell => ({ ...single(label), left: true })),
  ];
  const body = rows.flatMap(({ label, group = null, cells }, index): GridRow[] => {
    const before = rows[index - 1]?.group ?? null;
    const line = [label, ...cells.map(({ text }) => text)].map(single);
    return group === before ? [line] : [wholeLine(group ?? ''), line];
  });
  return [...header, ...body];
}

/** The numbers of a table of the form; amounts of money that the author gave a unit keep it. */
function tableOfFacts(name: string, { facts }: Data): SourceBlock {
  const rows = new Map<string, string[]>();
  for (const { path, row, value, unit, text } of facts.filter((fact) => fact.path.startsWith(`${name}.`))) {
    const key = path.split('.')[1] ?? row;
    const said = value === null ? (text ?? '') : unit === '元' ? `${value}${unit}` : value;
    rows.set(key, [...(rows.get(key) ?? []), said]);
  }
  const grid = [[name], ...[...rows].map(([row, cells]) => [row, ...cells])].map((line) => line.map(single));
  return { kind: 'grid', grid, place: placeOf(name), within: [] };
}
