import type { Cell, DataValidation } from 'hucre';
import { formOf } from '../../report/cell-forms.ts';
import type { LaidOutCell } from '../document.ts';

/** Days as they print, whatever the language of the computer. */
const dayFormat = 'yyyy"年"m"月"d"日"';

/** Excel counts days from here on. */
const firstYear = 1900;

/** What a cell that takes no number holds in a spreadsheet: a day as a day, a choice without its boxes. */
export function wordContent({
  fact,
  role,
}: LaidOutCell): { readonly content: Partial<Cell>; readonly numFmt?: string } | undefined {
  if (!fact || role !== 'text') return undefined;
  const { entry } = fact;
  const { kind } = formOf(fact.row, fact.column);
  if (entry?.kind === 'date' && entry.day.year > firstYear) {
    const { year, month, day } = entry.day;
    return { content: { value: new Date(Date.UTC(year, month - 1, day)), type: 'date' }, numFmt: dayFormat };
  }
  if (entry) return { content: { value: entry.text, type: 'string' } };
  return kind === 'choice' && fact.origin === 'blank' ? { content: { value: null, type: 'empty' } } : undefined;
}

/** What may be written into the cell at a place of the sheet (`B4`), where the form says so. */
export function validationOf({ fact, role }: LaidOutCell, range: string): DataValidation | undefined {
  if (!fact || role !== 'text') return undefined;
  const { kind, choices = [], several = false } = formOf(fact.row, fact.column);
  if (kind === 'date')
    return {
      type: 'date',
      operator: 'greaterThanOrEqual',
      formula1: '1',
      range,
      allowBlank: true,
      showErrorMessage: true,
    };
  // What is listed in the cell's own rule is parted by commas, and no longer than Excel takes.
  const isListable = choices.join(',').length <= longestList && choices.every((choice) => !/[,"]/.test(choice));
  if (kind !== 'choice' || !isListable) return undefined;
  return { type: 'list', values: [...choices], range, allowBlank: true, showErrorMessage: !several };
}

const longestList = 255;
