import { type Grid, type GridRow, single } from '../../grid/grid.ts';
import { labelKey } from '../../language/label-key.ts';
import type { Format } from '../../report/format.ts';
import { groupsOf } from '../../report/names.ts';
import { unglued } from '../../report/read/glued-lines.ts';
import { plainLine } from '../prose-line.ts';
import type { TextWithMarks } from '../source.ts';
import { tablesOfForm } from '../tables/words.ts';

/** A line of text, or a table that had run into it. */
type Part = TextWithMarks | { readonly grid: Grid };

/** A line into which headings of chapters and tables have run, parted at them; any other line as it is. */
export function partedText(line: TextWithMarks, format: Format): readonly Part[] {
  const { text } = line;
  const parts = unglued(text, format).flatMap((piece) => partsOf(piece, format));
  const [only] = parts;
  return parts.length === 1 && only && 'text' in only && only.text === text ? [line] : parts;
}

/** A line that is the label of a row of the form and digits right behind it; undefined for any other. */
export function gluedRow(text: string, format: Format): GridRow | undefined {
  const { labels, rows } = wordsOf(format);
  const label = /\d$/.test(text) ? labels.find((one) => rows.has(one) && text.startsWith(one)) : undefined;
  const digits = label === undefined ? '' : text.slice(label.length).trim();
  return label !== undefined && /^-?\d[\d.\s-]*$/.test(digits) ? [single(label), single(digits)] : undefined;
}

/** Between headings: sections begin anew, and what is printed in tables is put into one. */
function partsOf(piece: string, format: Format): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const table of tableRuns(piece, format)) {
    parts.push(...paragraphsIn(piece.slice(from, table.start)), { grid: table.grid });
    from = table.end;
  }
  return [...parts, ...paragraphsIn(piece.slice(from))];
}

function paragraphsIn(text: string): readonly TextWithMarks[] {
  if (text.length < 200) return text.trim() === '' ? [] : [plainLine(text)];
  return text
    .split(/(?<=[。！？；])\s*(?=[（(][一二三四五六七八九十]+[)）])/)
    .flatMap((part) => (part.trim() === '' ? [] : plainLine(part)));
}

interface TableRun {
  readonly start: number;
  readonly end: number;
  readonly grid: Grid;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isLabel: boolean;
  readonly isRow: boolean;
}

/** Stretches of a text in which labels of the form and digits follow each other, with a row of numbers at least. */
function tableRuns(text: string, format: Format): readonly TableRun[] {
  if (text.length < 12 || !/\d/.test(text)) return [];
  const runs: Token[][] = [];
  let end = -1;
  for (const token of tokensOf(text, format)) {
    if (token.start === end) runs.at(-1)?.push(token);
    else runs.push([token]);
    end = token.end;
  }
  return runs.flatMap((run) => {
    const labels = run.filter(({ isLabel }) => isLabel);
    const numbers = run.filter(({ isLabel }) => !isLabel);
    const first = run.findIndex(({ isLabel }) => isLabel);
    const isTable = labels.length >= 3 && numbers.length >= 1 && labels.some(({ isRow }) => isRow);
    const own = run.slice(first).filter(({ isLabel, text: said }) => isLabel || /\d/.test(said));
    const [start] = own;
    return isTable && start ? [{ start: start.start, end: own.at(-1)?.end ?? start.end, grid: gridOf(own) }] : [];
  });
}

/** Labels of the form, each as long as it can be, and the digits between them. */
function tokensOf(text: string, format: Format): readonly Token[] {
  const { labels, rows } = wordsOf(format);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const label = labels.find((one) => text.startsWith(one, at));
    // The number of a label is no number in front of it: 0000000 2.其他
    const digits = label === undefined ? /^[\d\s.-]+/.exec(text.slice(at))?.[0] : undefined;
    if (label !== undefined)
      tokens.push({ text: label, start: at, end: at + label.length, isLabel: true, isRow: rows.has(label) });
    else if (digits !== undefined) {
      const length = untilLabel(text, at, digits.length, labels);
      tokens.push({ text: text.slice(at, at + length), start: at, end: at + length, isLabel: false, isRow: false });
    }
    at = tokens.at(-1)?.end === undefined || (tokens.at(-1)?.end ?? 0) <= at ? at + 1 : (tokens.at(-1)?.end ?? at + 1);
  }
  return tokens;
}

/** How many of some digits stand before the next label, which may begin with a digit itself. */
function untilLabel(text: string, at: number, most: number, labels: readonly string[]): number {
  for (let length = 1; length < most; length++)
    if (labels.some((label) => /^\d/.test(label) && text.startsWith(label, at + length))) return length;
  return most;
}

interface Words {
  /** Longest first. */
  readonly labels: readonly string[];
  readonly rows: ReadonlySet<string>;
}

const known = new WeakMap<Format, Words>();

function wordsOf(format: Format): Words {
  const found = known.get(format);
  if (found) return found;
  const tables = tablesOfForm(format);
  const spellings = (label: string) => [label, label.replace(/（/g, '(').replace(/）/g, ')')];
  const rows = new Set(
    tables
      .flatMap((table) => table.rows.flatMap(({ label, aliases, formerNames }) => [label, ...aliases, ...formerNames]))
      .flatMap(spellings),
  );
  const others = tables.flatMap((table) => [
    ...table.columns.map(({ label }) => label),
    ...groupsOf(table.rowTree).map(({ label }) => label),
    ...columnGroups(table.columnTree),
    table.corner,
    table.label,
  ]);
  const labels = [...new Set([...rows, ...others.flatMap(spellings)])]
    .filter((label) => labelKey(label).length > 1)
    .sort((one, other) => other.length - one.length);
  const words = { labels, rows };
  known.set(format, words);
  return words;
}

function columnGroups(nodes: Format['chapters'][number]['tables'][number]['columnTree']): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node.label, ...columnGroups(node.children)] : []));
}

/** Each label of a row with the digits behind it is a row; the labels before it are lines of their own. */
function gridOf(tokens: readonly Token[]): Grid {
  const rows: string[][] = [];
  let words: string[] = [];
  for (const [index, { text, isLabel, isRow }] of tokens.entries()) {
    const next = tokens[index + 1];
    if (isLabel && isRow && next && !next.isLabel) {
      if (words.length > 0) rows.push(words);
      words = [];
      rows.push([text, next.text]);
    } else if (isLabel) words.push(text);
    else if (tokens[index - 1]?.isRow !== true) {
      if (words.length > 0) rows.push(words);
      words = [];
      rows.push([text]);
    }
  }
  if (words.length > 0) rows.push(words);
  return rows.map((row) => row.map(single));
}
