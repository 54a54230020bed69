import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where this project lies. */
export const project = join(import.meta.dirname, '../../..');

/** A page of the documentation, taken apart. */
export interface Page {
  /** Seen from the project, with `/`. */
  readonly path: string;
  readonly headings: readonly Heading[];
  readonly blocks: readonly CodeBlock[];
  /** `code` within lines, as it shows. */
  readonly codes: readonly string[];
  /** Targets of links and pictures. */
  readonly links: readonly string[];
  /** Lines without code and without the targets of links; those of code blocks are empty. */
  readonly prose: readonly string[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** What a link to it has behind `#`, on GitHub. */
  readonly anchor: string;
}

export interface CodeBlock {
  /** Words behind the fence, the language first. */
  readonly info: readonly string[];
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
  /** Text of the heading above. */
  readonly heading: string;
}

/** Every page of the project. */
export function readPages(): readonly Page[] {
  return pathsBelow(project).map((path) => readPage(relative(project, path).replaceAll('\\', '/')));
}

/** A page by its path, seen from the project. */
export function readPage(path: string): Page {
  const headings: Heading[] = [];
  const blocks: CodeBlock[] = [];
  const codes: string[] = [];
  const links: string[] = [];
  const prose: string[] = [];
  let open: { readonly info: readonly string[]; readonly line: number; readonly lines: string[] } | undefined;
  const lines = readFileSync(join(project, path), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (open && line !== '```') open.lines.push(line);
    else if (open) {
      const text = open.lines.map((each) => `${each}\n`).join('');
      blocks.push({ info: open.info, text, line: open.line, heading: headings.at(-1)?.text ?? '' });
      open = undefined;
    } else if (line.startsWith('```')) open = { info: line.slice(3).split(' '), line: index + 2, lines: [] };
    const isProse = !open && line !== '```';
    const words = isProse ? line.replace(/`` (.+?) ``|`([^`]+)`/g, (_, long, short) => keep(codes, long ?? short)) : '';
    prose.push(words.replace(/\]\(([^()\s]+)\)/g, (_, target) => keep(links, target)));
    const [, marks, text] = /^(#{1,6}) (.+)$/.exec(isProse ? line : '') ?? [];
    if (marks && text) headings.push({ level: marks.length, text, anchor: anchorOf(text, headings) });
  }
  return { path, headings, blocks, codes, links, prose };
}

function keep(list: string[], text: string): string {
  list.push(text.replaceAll('\\|', '|'));
  return '';
}

/** Letters, digits, `_` and `-` stay, blanks become `-`; of several the second ends in `-1`. */
function anchorOf(text: string, before: readonly Heading[]): string {
  const base = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const same = before.filter(({ text: other }) => other === text).length;
  return same === 0 ? base : `${base}-${same}`;
}

/** Pages of packages and of what is built are not ours. */
function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^(?:node_modules|dist|out)$/.test(entry.name) ? [] : pathsBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
