import type { DefinitionLine } from './definition-lines.ts';

const parts: ReadonlySet<string> = new Set(['格式', '机关类型', '机关范围', '用语', '章', '表']);

/** How many blank lines stand between a line of a format and the next: one around chapters, tables and other blocks, none at braces. */
export function blanksAfterDefinition(lines: readonly DefinitionLine[], index: number): number {
  const [one, next] = [lines[index], lines[index + 1]];
  if (!one || !next || one.opens || next.kind === 'end' || next.kind === 'continuation') return 0;
  const written = Math.min(1, blanksBetween(one, next));
  if (one.kind === 'comment') return written;
  const below = next.kind === 'comment' ? belowComments(lines, index + 1) : next;
  return below && below.kind !== 'end' && isApart(one, below) ? 1 : written;
}

function isApart(one: DefinitionLine, next: DefinitionLine): boolean {
  return (one.closed && parts.has(one.keyword)) || parts.has(next.keyword);
}

/** The line that comments belong to: the one directly below them. */
function belowComments(lines: readonly DefinitionLine[], from: number): DefinitionLine | undefined {
  for (let index = from; ; index++) {
    const [comment, next] = [lines[index], lines[index + 1]];
    if (!comment || !next || blanksBetween(comment, next) > 0) return undefined;
    if (next.kind !== 'comment') return next;
  }
}

function blanksBetween({ line: one }: DefinitionLine, { line: next }: DefinitionLine): number {
  return next.number - one.number - 1;
}
