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
