import type { GroupNumbers } from '../report/group-numbers.ts';
import { sources } from './basis-words.ts';
import type { Check } from './check.ts';
import { didYouMean } from './did-you-mean.ts';
import { abridged } from './wording.ts';

const rowUnit = { zh: '行', en: 'rows' };

/** A row the table does not have: its numbers would be lost. */
export const unknownRow: Check<{
  readonly label: string;
  readonly table: string;
  /** The table it belongs to. */
  readonly home: string | undefined;
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-row',
  name: '格式外行',
  level: 'error',
  source: sources.tables,
  message: ({ label, table, home, proposal }) => {
    if (home !== undefined)
      return {
        zh: `表“${table}”没有“${label}”这一行，它属于表“${home}”；本行数字不参与核对，也不会出现在正式报告中，请移到该表`,
        en: `Table “${table}” has no row “${label}”, which belongs to table “${home}”: its numbers are not checked and do not appear in the finished report. Move it there`,
      };
    return label.trim() === ''
      ? {
          zh: '本行没有行名，数字不参与核对，也不会出现在正式报告中；请补写行名',
          en: 'This row has no name: its numbers are not checked and do not appear in the finished report. Add its name',
        }
      : {
          zh: `表“${table}”没有“${label}”这一行，本行数字不参与核对，也不会出现在正式报告中${proposal === undefined ? '；请改用规定的行名，或另列自拟表格' : didYouMean(proposal).zh}`,
          en: `Table “${table}” has no row “${label}”: its numbers are not checked and do not appear in the finished report${proposal === undefined ? '. Use a row name of the format, or move the row to a custom table' : didYouMean(proposal).en}`,
        };
  },
};

/** A row of another format, such as the sub-rows of 其他处理 in a 国办2019 report. */
export const rowOfOtherFormat: Check<{
  readonly label: string;
  readonly table: string;
  readonly format: string;
  readonly otherFormat: string;
}> = {
  id: 'row-of-other-format',
  name: '其他格式的行',
  level: 'error',
  source: sources.differences,
  message: ({ label, table, format, otherFormat }) => ({
    zh: `“${label}”是格式“${otherFormat}”的行；格式“${format}”的表“${table}”没有这一行，数字不会出现在正式报告中；请删去，或并入本格式的对应行`,
    en: `“${label}” is a row of format “${otherFormat}”; table “${table}” of format “${format}” does not have it, so its numbers do not appear in the finished report. Delete it, or add it to the matching row`,
  }),
};

/** Rows of the form that are neither written nor covered by 其余. */
export const missingRows: Check<{ readonly table: string; readonly rows: readonly string[] }> = {
  id: 'missing-rows',
  name: '缺行',
  level: 'error',
  source: sources.tables,
  settledBy: 'table',
  message: ({ table, rows }) => ({
    zh: `表“${table}”缺少${abridged(rows, rowUnit).zh}；均为 0 的，可写一行“| 其余 | 0 |”`,
    en: `Missing ${rows.length === 1 ? 'row' : 'rows'} in table “${table}”: ${abridged(rows, rowUnit).en}. If all numbers are 0, one line “| 其余 | 0 |” is enough`,
  }),
};

/** A row that an earlier line of the table already gives. */
export const repeatedRow: Check<{ readonly label: string }> = {
  id: 'repeated-row',
  name: '行重复',
  level: 'error',
  source: sources.tables,
  message: ({ label }) => ({
    zh: `“${label}”前面已有一行，本行不采用，也不会出现在正式报告中；请只保留一行`,
    en: `Row “${label}” is already filled in above; this one is not used and does not appear in the finished report. Keep one of them`,
  }),
};

/** A row under the label of a superseded format: 规范性文件 for 行政规范性文件. */
export const formerRowLabel: Check<{ readonly label: string; readonly row: string; readonly format: string }> = {
  id: 'former-row-label',
  name: '旧行名',
  level: 'warning',
  source: sources.formerNames,
  message: ({ label, row, format }) => ({
    zh: `“${label}”是原格式的行名，请改为“${row}”（${format}）`,
    en: `“${label}” is a row name of an earlier format; change it to “${row}” (${format})`,
  }),
};

/** Row or column names with a remark in brackets: read without it, since the finished report has the format's. */
export const labelWithRemark: Check<{
  readonly table: string;
  readonly labels: readonly string[];
  /** The first of them without its remark. */
  readonly bare: string;
}> = {
  id: 'label-with-remark',
  name: '名称附注',
  level: 'hint',
  source: sources.tables,
  message: ({ table, labels, bare }) => {
    const written = abridged(labels, { zh: '处', en: 'names' });
    return labels.length === 1
      ? {
          zh: `${written.zh}按“${bare}”读取，括注不会出现在正式报告中；需要说明的，请写在表“${table}”下方`,
          en: `${written.en} is read as “${bare}”; the remark does not appear in the finished report. If readers need it, write it below table “${table}”`,
        }
      : {
          zh: `表“${table}”的行名、列名${written.zh}带有括注，按去掉括注读取；括注不会出现在正式报告中，需要说明的，请写在表的下方`,
          en: `Names of rows or columns in table “${table}” have remarks (${written.en}) and are read without them; the remarks do not appear in the finished report. If readers need them, write them below the table`,
        };
  },
};

/** Numbers on the line of a row group, as when 其他处理 is filled in as one row, which the 2019 format has. */
export const numbersOnGroup: Check<{
  readonly label: string;
  readonly rows: readonly string[];
  readonly format: string;
  readonly use: GroupNumbers['rows'];
}> = {
  id: 'numbers-on-group',
  name: '行组标题行填数',
  formerNames: ['分组行填数'],
  level: 'warning',
  source: sources.differences,
  message: ({ label, rows, format, use }) => {
    const count = rows.length;
    if (use === 'written')
      return {
        zh: `“${label}”是行组标题行，这里的数与各行之和核对，不会出现在正式报告中`,
        en: `“${label}” is a group heading; its numbers are checked against its rows and do not appear in the finished report`,
      };
    const parts = {
      zh: `“${label}”在格式“${format}”中分为 ${count} 行（${abridged(rows, rowUnit).zh}）填报`,
      en: `Format “${format}” divides “${label}” into ${count} rows (${abridged(rows, rowUnit).en})`,
    };
    return use === 'zero'
      ? {
          zh: `${parts.zh}，现合为一行填 0；各行按 0 核对，请分行填写`,
          en: `${parts.en}; it is filled in as one row with 0, so each of them counts as 0. Fill in these rows`,
        }
      : {
          zh: `${parts.zh}，现合为一行填报；按各行之和核对，正式报告中也只有一行，请分别填入各行`,
          en: `${parts.en}; it is filled in as one row, counts as their sum, and appears as one row in the finished report. Fill in these rows`,
        };
  },
};

function cellsOf(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}

interface CellCount {
  readonly label: string;
  readonly wanted: number;
  readonly written: number;
  /** It is the heading of a row group: without a cell for each column none of its numbers is used. */
  readonly group: boolean;
}

/** A row with fewer cells than the table has columns. */
export const tooFewCells: Check<CellCount & { readonly rest: boolean }> = {
  id: 'too-few-cells',
  name: '单元格不足',
  level: 'error',
  source: sources.tables,
  message: ({ label, wanted, written, rest, group }) => {
    const missing = wanted - written;
    return {
      zh: `“${label}”行应填 ${wanted} 格${rest ? '或 1 格' : ''}，现有 ${written} 格，少 ${missing} 格；请补齐，补齐前本行不参与核对，${group ? '数字不会出现在正式报告中' : '数字可能落在错误的列'}`,
      en: `Row “${label}” needs ${cellsOf(wanted)}${rest ? ' or one' : ''} but has ${written}: ${missing} missing. Add ${missing === 1 ? 'it' : 'them'}; until then the row is not checked, and its numbers ${group ? 'do not appear in the finished report' : 'may be in the wrong columns'}`,
    };
  },
};

/** A row with more cells than the table has columns. */
export const tooManyCells: Check<CellCount> = {
  id: 'too-many-cells',
  name: '单元格多余',
  level: 'error',
  source: sources.tables,
  message: ({ label, wanted, written, group }) => {
    const surplus = written - wanted;
    const lost = surplus === 1 ? 'the extra cell does' : 'the extra cells do';
    return {
      zh: `“${label}”行应填 ${wanted} 格，现有 ${written} 格，多 ${surplus} 格；请改正，改正前本行不参与核对，${group ? '数字' : '多出的格'}不会出现在正式报告中`,
      en: `Row “${label}” needs ${cellsOf(wanted)} but has ${written}: ${surplus} too many. Until this is corrected, the row is not checked, and ${group ? 'its numbers do' : lost} not appear in the finished report`,
    };
  },
};

/** Every check of the rows of statutory tables. */
export const rowCatalogue: readonly Check[] = [
  unknownRow,
  rowOfOtherFormat,
  missingRows,
  repeatedRow,
  formerRowLabel,
  labelWithRemark,
  numbersOnGroup,
  tooFewCells,
  tooManyCells,
];
