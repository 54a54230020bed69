import type { TextEdit } from 'vscode-languageserver-protocol';
import { alignGroup } from '../formatter/format-report.ts';
import type { AlignmentStyle } from '../formatter/table-alignment.ts';
import { barsIn } from '../shared/line-kinds.ts';
import { textWidth } from '../shared/text-width.ts';
import { type Aligner, type DraftLine, lineEdits, type Stretch, tablesOfStretch } from './write-rows.ts';

/**
 * The edits that make a line of a stretch another one, its table aligned as it was; without an aligner nothing else moves.
 * The line counts from the first of the stretch.
 */
export function rewritten(stretch: Stretch, line: number, text: string, aligner?: Aligner): readonly TextEdit[] {
  const { lines } = stretch;
  const way = aligner && styled(stretch, line, aligner);
  const isSettled = way?.isRoomy && edgesOf(text, way.style) === edgesOf(lines[line] ?? '', way.style);
  return lineEdits(stretch, replaced(lines, line, [text]), isSettled ? undefined : way);
}

/**
 * The way in which a table is aligned at present, though with wider columns than it needs; undefined where it is in none,
 * and is left as its author wrote it. `isRoomy` where nothing has to move as long as every text fits into its column.
 */
export function styled(stretch: Stretch, line: number, { parse, style }: Aligner): Styled | undefined {
  const groups = tablesOfStretch(stretch, parse);
  const group = groups?.of.find(({ first, last }) => line >= first && line <= last)?.group;
  if (!groups || !group || group.rows.length === 0) return { parse, style, isRoomy: false };
  const styles: AlignmentStyle[] = [style, { ...style, align: 'display' }, { ...style, align: 'compact' }];
  const tight = styles.find((one) => alignGroup(groups.text, one, group).length === 0);
  if (tight) return { parse, style: tight, isRoomy: false };
  const rows = group.rows.map(({ offset, lineEnd }) => groups.text.slice(offset, lineEnd));
  const isStraight = rows.length > 1 || rows.some((text) => /\s[|\uff5c]\s/.test(text));
  if (!isStraight || new Set(rows.map((text) => edgesOf(text, style))).size > 1) return undefined;
  return { parse, style: { ...style, align: 'display' }, isRoomy: true };
}

interface Styled extends Aligner {
  readonly isRoomy: boolean;
}

/** Where the bars of a row are seen. */
function edgesOf(line: string, { ambiguousWidth }: AlignmentStyle): string {
  return barsIn(line)
    .map((bar) => textWidth(line.slice(0, bar), ambiguousWidth))
    .join(' ');
}

/** Lines with others in place of one; those that differ are touched. */
export function replaced(lines: readonly string[], at: number, texts: readonly string[]): readonly DraftLine[] {
  return lines.flatMap((text, from): DraftLine[] => {
    if (from !== at) return [{ text, from }];
    return texts.map((one, index) => ({ text: one, touched: true, ...(index === 0 && { from }) }));
  });
}
