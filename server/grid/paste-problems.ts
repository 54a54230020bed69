import type { FormatRow, FormatTable } from '../report/format.ts';
import type { Text } from '../shared/text.ts';

/** Why a copied table does not go into the table at the cursor. */
export interface PasteProblem {
  readonly problem: Text;
}

/** Whether what was asked for is a reason instead. */
export function isPasteProblem(value: object): value is PasteProblem {
  return 'problem' in value;
}

/** The numbers are too few or too many for the columns. */
export function wrongWidth(rows: number, columns: number, table: FormatTable): PasteProblem {
  const all = table.columns.length;
  const total = totalOf(table);
  return {
    problem: {
      zh:
        `剪贴板中是 ${rows} 行 ${columns} 列数字；表“${table.name}”须为 ${all} 列` +
        `${total === undefined ? '' : `，或不含“${total}”的 ${all - 1} 列`}。`,
      en:
        `The clipboard has ${rows} row${rows === 1 ? '' : 's'} of ${columns} number${columns === 1 ? '' : 's'}; ` +
        `${table.name} needs ${all} column${all === 1 ? '' : 's'}` +
        `${total === undefined ? '' : `, or ${all - 1} without ${total}`}.`,
    },
  };
}

/** The name of the one column that totals the others. */
function totalOf({ columns }: FormatTable): string | undefined {
  const totals = columns.filter(({ total }) => total);
  return totals.length === 1 ? totals[0]?.name : undefined;
}

/** The numbers reach beyond the last row of the format. */
export function tooManyRows(rows: number, table: FormatTable, from: FormatRow): PasteProblem {
  const left = table.rows.length - table.rows.indexOf(from);
  return {
    problem: {
      zh: `剪贴板中是 ${rows} 行数字；表“${table.name}”从“${from.name}”起只有 ${left} 行，共 ${table.rows.length} 行。`,
      en: `The clipboard has ${rows} rows of numbers; ${table.name} has ${left} from ${from.name} on, ${table.rows.length} in all.`,
    },
  };
}

/** Labels that name no row of the table. */
export function unknownRows(labels: readonly string[], table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `表“${table.name}”没有这样的行：${quoted(labels)}。`,
      en: `${table.name} has no such row: ${listed(labels)}.`,
    },
  };
}

/** Names that name no column of the table, or more than one. */
export function unknownColumns(names: readonly string[], table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `表“${table.name}”没有这样的列，或有多列同名：${quoted(names)}。`,
      en: `${table.name} has no such column, or several columns have the name: ${listed(names)}.`,
    },
  };
}

/** One row of the format is in the copied table more than once. */
export function severalRows(label: string, table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `剪贴板中“${label}”不止一行，无法确定填入表“${table.name}”的是哪一行。`,
      en: `The clipboard has several rows of ${label}; it is not clear which of them to paste into ${table.name}.`,
    },
  };
}

/** Numbers beside the name of a group, which has none of its own. */
export function numbersOfGroup(label: string, table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `“${label}”是表“${table.name}”的行组标题行，不填数字。`,
      en: `${label} is a group heading of ${table.name} and takes no numbers.`,
    },
  };
}

/** Rows with a label among rows without, or cells that are missing between. */
export function unevenRows(table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `剪贴板中的各行格数不一，无法对应到表“${table.name}”的单元格；请在 Excel 中取消合并单元格后重新复制。`,
      en: `The rows of the clipboard have different numbers of cells and cannot be matched with the cells of ${table.name}. Unmerge the cells in Excel and copy again.`,
    },
  };
}

/** Nothing was copied that a table takes. */
export function noNumbers(table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `剪贴板中没有可以填入表“${table.name}”的数字。`,
      en: `The clipboard has no numbers for ${table.name}.`,
    },
  };
}

/** The cursor is below the last row of the format. */
export function noRowHere(table: FormatTable): PasteProblem {
  return {
    problem: {
      zh: `光标在表“${table.name}”的最后一行之后；请移到要填入的第一行。`,
      en: `The cursor is below the last row of ${table.name}; move it to the first row to fill in.`,
    },
  };
}

/** The format has no such table. */
export function noSuchTable(name: string): PasteProblem {
  return {
    problem: {
      zh: `报告的格式中没有表“${name}”，无法按行列填入。`,
      en: `The format of the report has no table ${name}, so its rows and columns are not known.`,
    },
  };
}

/** One printed grid holds several tables of the format, one of which the report does not have. */
export function tableNotWritten(name: string): PasteProblem {
  return {
    problem: {
      zh: `剪贴板中有表“${name}”，报告中尚未写这张表。`,
      en: `The clipboard has the table ${name}, which the report does not have yet.`,
    },
  };
}

/** A table with columns of its own takes rows as wide as it is. */
export function wrongWidthForFree(rows: number, columns: number, title: string, wanted: number): PasteProblem {
  return {
    problem: {
      zh: `剪贴板中是 ${rows} 行 ${columns} 列；表“${title}”连同行名须为 ${wanted} 列。`,
      en: `The clipboard has ${rows} rows of ${columns} cells; “${title}” needs ${wanted}, row names included.`,
    },
  };
}

const mostNamed = 3;

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => `“${name}”`);
  return shown.join('、') + (names.length > mostNamed ? `等 ${names.length} 个` : '');
}

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return names.slice(0, mostNamed).join(', ') + more;
}
