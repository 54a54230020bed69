import type { FittingStyle } from '../table-style/fitting-style.ts';

/**
 * Which rows stay with the one below: all of a part that a page holds, so that it stands in one piece; of a longer one
 * its headings, so that they are not left alone at the foot of a page.
 */
export function rowsKeptWithNext({ parts, style, room }: FittingStyle): (row: number) => boolean {
  const kept = parts.flatMap((part) => {
    const last = part.height(style) <= room ? part.rows - 1 : part.header;
    return Array.from({ length: part.rows }, (_, row) => row < last);
  });
  return (row) => kept[row] ?? false;
}
