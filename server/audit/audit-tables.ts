import { type CalendarDay, dayText } from '../report/calendar-day.ts';
import type { Language } from '../shared/text.ts';
import { type AdjustedCheck, type AdjustedInAudit, adjustmentWords } from './adjusted-checks.ts';
import { type Audit, type AuditedFile, outcomeOf } from './audit.ts';
import { levelWords, outcomeWords, rosterWords } from './audit-words.ts';
import { checkName } from './check-words.ts';
import type { RosterVerdict } from './roster-verdicts.ts';

/** What stands in a cell: a number counts as one in a spreadsheet. */
export type TableValue = string | number;

/** A column of a table. */
export interface TableColumn {
  readonly label: string;
  /** In half-width characters; what is longer is broken. */
  readonly width: number;
}

/** A table of an audit, whatever file it goes into. */
export interface AuditTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

type Say = (zh: string, en: string) => string;

/**
 * The tables of an audit in a language: one row per report, one per finding, the roster where there is one, the sums, and the
 * checks that count otherwise than they are, where there are any.
 */
export function auditTables(audit: Audit, language: Language): readonly AuditTable[] {
  const say: Say = (zh, en) => ({ zh, en })[language];
  return [
    reportTable(audit, language, say),
    findingTable(audit, language, say),
    ...(audit.roster ? [rosterTable(audit.roster.verdicts, language, say)] : []),
    sumTable(audit, say),
    ...(audit.adjusted.length > 0 ? [adjustmentTable(audit.adjusted, language, say)] : []),
  ];
}

function table(title: string, columns: readonly (readonly [string, number])[], rows: AuditTable['rows']): AuditTable {
  return { title, columns: columns.map(([label, width]) => ({ label, width })), rows };
}

function reportTable({ files, adjusted }: Audit, language: Language, say: Say): AuditTable {
  const partly = new Set(adjusted.filter(({ everywhere }) => !everywhere).map(({ check }) => check));
  return table(
    say('报告', 'Reports'),
    [
      [say('序号', 'No.'), 6],
      [say('机关', 'Agency'), 24],
      [say('年度', 'Year'), 8],
      [say('格式', 'Format'), 10],
      [say('发布日期', 'Published'), 15],
      [say('逾期天数', 'Days late'), 7],
      [say('勾稽一致', 'Agree'), 7],
      [say('不一致', 'Disagree'), 9],
      [say('未核对', 'Not checked'), 9],
      [say('错误', 'Errors'), 7],
      [say('警告', 'Warnings'), 9],
      [say('提示', 'Hints'), 7],
      [say('已说明', 'Explained'), 9],
      [say('与上年雷同（%）', 'Like last year (%)'), 11],
      [say('与其他机关雷同（%）', 'Like another (%)'), 13],
      [say('审核结果', 'Result'), 10],
      [say('备注', 'Remarks'), 36],
      [say('文件', 'File'), 32],
    ],
    files.map((file, index) => [index + 1, ...reportCells(file, partly, language, say), file.path]),
  );
}

function reportCells(
  file: AuditedFile,
  partly: ReadonlySet<string>,
  language: Language,
  say: Say,
): readonly TableValue[] {
  const outcome = outcomeWords[outcomeOf(file)][language];
  if (file.kind === 'failed') return [...Array.from({ length: 14 }, () => ''), outcome, file.reason];
  const { verdicts, counts } = file;
  return [
    file.body ?? '',
    yearCell(file.yearText),
    file.format ?? '',
    file.published ? dayText(file.published) : '',
    file.daysLate ?? '',
    verdicts.holds,
    verdicts.broken,
    verdicts.unchecked,
    counts.error,
    counts.warning,
    counts.hint,
    counts.explained,
    percent(file.likeLastYear),
    percent(file.likeOther?.share),
    outcome,
    [...remarksOn(file, say), ...adjustmentsOf(file.adjusted, partly, language)].join(say('；', '; ')),
  ];
}

function percent(share: number | undefined): TableValue {
  return share === undefined ? '' : Math.floor(share * 100);
}

/** From so much on it is worth telling whom a report is like. */
const muchAlike = 0.4;

function remarksOn(file: Exclude<AuditedFile, { kind: 'failed' }>, say: Say): readonly string[] {
  const also = file.alsoFor.join(say('、', ', '));
  return [
    ...(file.failure === undefined ? [] : [file.failure]),
    ...(file.alsoFor.length === 0 ? [] : [say(`同一机关同一年度另有报告：${also}`, `same agency and year as ${also}`)]),
    ...(file.likeOther && file.likeOther.share >= muchAlike
      ? [say(`文字与 ${file.likeOther.path} 雷同`, `text like that of ${file.likeOther.path}`)]
      : []),
    ...(file.isSum ? [say('有下级，不计入合计', 'has subordinate reports and is not added up')] : []),
  ];
}

/** What counts otherwise in this report and not in all: the table of checks does not tell in which. */
function adjustmentsOf(
  adjusted: readonly AdjustedCheck[],
  partly: ReadonlySet<string>,
  language: Language,
): readonly string[] {
  const own = adjusted.filter(({ check }) => partly.has(check));
  return own.map(
    ({ check, level }) =>
      ({ zh: `“${checkName({ check }).zh}”${adjustmentWords[level].zh}`, en: `${check} ${adjustmentWords[level].en}` })[
        language
      ],
  );
}

function adjustmentTable(adjusted: readonly AdjustedInAudit[], language: Language, say: Say): AuditTable {
  return table(
    say('检查设置', 'Checks'),
    [
      [say('序号', 'No.'), 6],
      [say('检查', 'Check'), 24],
      [say('代码', 'Code'), 24],
      [say('设置', 'Setting'), 20],
      [say('报告数', 'Reports'), 10],
    ],
    adjusted.map(({ check, level, reports }, index) => [
      index + 1,
      checkName({ check }).zh,
      check,
      adjustmentWords[level][language],
      reports,
    ]),
  );
}

/** A year is no quantity, but sorts as one. */
function yearCell(year: string): TableValue {
  return /^\d+$/.test(year) ? Number(year) : year;
}

function findingTable({ files }: Audit, language: Language, say: Say): AuditTable {
  const rows = files.flatMap((file) =>
    file.kind === 'failed'
      ? [['', '', levelWords.error[language], outcomeWords.failed[language], file.reason, '', '', file.path, '']]
      : file.findings.map(({ place, level, name, message, basis, explanation = '', range: { start } }) => [
          file.body ?? '',
          place,
          levelWords[level][language],
          name,
          message,
          basis,
          explanation,
          file.path,
          `${start.line + 1}:${start.character + 1}`,
        ]),
  );
  return table(
    say('审核意见', 'Findings'),
    [
      [say('序号', 'No.'), 6],
      [say('机关', 'Agency'), 26],
      [say('位置', 'Place'), 36],
      [say('级别', 'Level'), 8],
      [say('检查', 'Check'), 16],
      [say('问题', 'Finding'), 60],
      [say('依据', 'Basis'), 24],
      [say('说明', 'Explanation'), 20],
      [say('文件', 'File'), 32],
      [say('行列', 'Line'), 9],
    ],
    rows.map((row, index) => [index + 1, ...row]),
  );
}

function rosterTable(verdicts: readonly RosterVerdict[], language: Language, say: Say): AuditTable {
  return table(
    say('名单', 'Roster'),
    [
      [say('序号', 'No.'), 6],
      [say('机关', 'Agency'), 30],
      [say('机关类型', 'Type'), 12],
      [say('报送情况', 'Status'), 16],
      [say('期限', 'Due'), 15],
      [say('发布日期', 'Published'), 15],
      [say('逾期天数', 'Days late'), 10],
      [say('备注', 'Remarks'), 36],
      [say('文件', 'File'), 50],
    ],
    verdicts.map((verdict, index) => [
      index + 1,
      verdict.body,
      verdict.kind ?? '',
      rosterWords[verdict.status][language],
      dayCell(verdict.due),
      dayCell(verdict.published),
      verdict.daysLate ?? '',
      rosterRemarks(verdict, say).join(say('；', '; ')),
      verdict.paths.join(say('、', ', ')),
    ]),
  );
}

function rosterRemarks({ unreadDue, otherKind }: RosterVerdict, say: Say): readonly string[] {
  return [
    ...(unreadDue === undefined
      ? []
      : [say(`名单上的期限“${unreadDue}”不是日期`, `“${unreadDue}” on the roster is not a date`)]),
    ...(otherKind === undefined
      ? []
      : [say(`报告的机关类型是“${otherKind}”`, `the report has the type “${otherKind}”`)]),
  ];
}

function dayCell(day: CalendarDay | undefined): string {
  return day ? dayText(day) : '';
}

/** More digits than a spreadsheet keeps exact. */
const exactDigits = 15;

/** A decimal number as one; as text where a spreadsheet would change it. */
export function exactNumber(decimal: string): TableValue {
  return decimal.replace(/\D/g, '').length <= exactDigits ? Number(decimal) : decimal;
}

function sumTable({ sums }: Audit, say: Say): AuditTable {
  return table(
    say('合计', 'Sums'),
    [
      [say('年度', 'Year'), 10],
      [say('格式', 'Format'), 12],
      [say('表', 'Table'), 22],
      [say('行', 'Row'), 36],
      [say('列', 'Column'), 20],
      [say('合计', 'Sum'), 18],
      [say('单位', 'Unit'), 8],
      [say('报告数', 'Reports'), 10],
    ],
    sums.map(({ year, format, table: of, row, column, value, unit, reports }) => [
      yearCell(year),
      format,
      of,
      row,
      column,
      exactNumber(value),
      unit,
      reports,
    ]),
  );
}
