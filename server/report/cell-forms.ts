import type { CellForm, FormatColumn, FormatRow } from './format.ts';

/**
 * What a cell takes: the column as it is for this row, which may ask for words, a choice, a day, or numbers in a unit of its
 * own. The same for the same row and column.
 */
export function formOf({ cells }: FormatRow, column: FormatColumn): FormatColumn {
  if (!cells) return column;
  const known = forms.get(cells) ?? new Map<FormatColumn, FormatColumn>();
  forms.set(cells, known);
  const form = known.get(column) ?? merged(cells, column);
  known.set(column, form);
  return form;
}

const forms = new WeakMap<Partial<CellForm>, Map<FormatColumn, FormatColumn>>();

/** A row that names a unit, or allows decimals, asks for numbers in a column of words. */
function merged(cells: Partial<CellForm>, column: FormatColumn): FormatColumn {
  const { kind, choices, several, unit: columnUnit, ...named } = column;
  const isNumber = cells.unit !== undefined || cells.decimal === true || cells.signed === true;
  const own = cells.kind ?? (isNumber ? undefined : kind);
  const optional = cells.optional === true || column.optional === true;
  if (own !== undefined) {
    const values = cells.choices ?? choices;
    const many = cells.several ?? several;
    return {
      ...named,
      kind: own,
      ...(own === 'choice' && values && { choices: values }),
      ...(own === 'choice' && many && { several: many }),
      ...(optional && { optional }),
    };
  }
  const unit = cells.unit ?? columnUnit;
  return {
    ...named,
    decimal: cells.decimal === true || column.decimal,
    signed: cells.signed === true || column.signed,
    ...(unit !== undefined && { unit }),
    ...(optional && { optional }),
  };
}

/** Whether a cell takes a number. */
export function takesNumber(row: FormatRow, column: FormatColumn): boolean {
  return formOf(row, column).kind === undefined;
}

/** Whether no cell of a row takes a number. */
export function isWordsOnly(row: FormatRow, columns: readonly FormatColumn[]): boolean {
  return columns.length > 0 && columns.every((column) => !takesNumber(row, column));
}
