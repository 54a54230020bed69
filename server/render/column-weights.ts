import type { GridCell } from './document.ts';
import { extentOf } from './table-style/text-extent.ts';

/** Column widths of the template that comes with 国办公开办函〔2021〕30号, in twentieths of a point. */
const outermostGroup = 754;
const innerGroup = 921;
const rowLabel = 3271;
const number = 685;

/** Row groups are narrow, row labels wide, numbers alike; with a single column of labels all columns are alike. */
export function uprightWeights(labelColumns: number, numberColumns: number): number[] {
  if (labelColumns === 1) return equalWeights(1 + numberColumns);
  const groups = Array.from({ length: labelColumns - 1 }, (_, level) =>
    level < labelColumns - 2 ? outermostGroup : innerGroup,
  );
  return [...groups, rowLabel, ...Array.from({ length: numberColumns }, () => number)];
}

export function equalWeights(columns: number): number[] {
  return Array.from({ length: columns }, () => 1);
}

/** In characters of Chinese: columns of short labels and numbers are alike; text that is longer breaks into lines. */
const narrowest = 4;
const longestLine = 8;
const widest = 30;
const besides = 1;

/** By the widest of what stands in each column: twice as wide for four times the text. */
export function weightsByContent(cells: readonly GridCell[], columns: number): number[] {
  const weights = equalWeights(columns).map(() => narrowest);
  for (const { column, role, text } of cells) {
    const extent = extentOf(text);
    const broken = role === 'number' || extent <= longestLine ? extent : Math.sqrt(extent * longestLine);
    weights[column] = Math.max(weights[column] ?? 0, Math.min(widest, broken));
  }
  return weights.map((weight) => weight + besides);
}
