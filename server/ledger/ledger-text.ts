import type { Report } from '../report/report.ts';
import type { Language, Text } from '../shared/text.ts';
import type { LedgerCount, LedgerObstacle } from './count-ledger.ts';
import { type LedgerDifference, ledgerDifferences, tablesLacking } from './fill-tables.ts';
import { dayWritten, type LedgerEntry } from './ledger-entry.ts';
import type { LedgerSheet } from './ledger-sheets.ts';
import { roles, roleText } from './roles.ts';

/** Why a register could not be counted, in words. */
export function obstacleText(obstacle: LedgerObstacle): Text {
  switch (obstacle.kind) {
    case 'no-year':
      return {
        zh: '报告没有写年度，或者没有适用的格式，无法计入',
        en: 'the report has no year, or no format, so that nothing can be counted into it',
      };
    case 'no-table':
      return {
        zh: '报告的格式没有写明台账怎样计入（“台账”）',
        en: 'the format of the report does not say how registers are counted (台账)',
      };
    case 'no-register':
      return {
        zh: '文件里没有台账：没有找到写着“收到日期”等栏名的一行',
        en: 'the file has no register: no line with headings such as 收到日期 was found',
      };
    default: {
      const { missing, sheet } = obstacle;
      const headings = sheet.headings.filter((heading) => heading !== '').join('、');
      return {
        zh: `不知道哪一栏是${missing.map((role) => roleText(role).zh).join('、')}；台账有这些栏：${headings}`,
        en: `it is not known which column is ${missing.map((role) => roleText(role).en).join(', ')}; the register has ${headings}`,
      };
    }
  }
}

/** What a register comes to, and what of it has to be looked at: lines for people. */
export function ledgerText(
  names: { readonly ledger: string; readonly report: string },
  report: Report,
  count: LedgerCount,
  language: Language,
): string {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const { counted, unplaced, repeated, alike, overdue, carriedOver, elsewhere, sheets } = count;
  const lines = linesOf(sheets, language);
  const section = (head: string, items: readonly string[]) =>
    items.length === 0 ? [] : [head, ...items.map((item) => `  ${item}`)];
  const differences = ledgerDifferences(report, count);
  const days = (entry: LedgerEntry, isOpen: boolean) =>
    isOpen
      ? say(
          `收到 ${dayWritten(entry.received)}，年末未答复`,
          `received ${dayWritten(entry.received)}, not answered at the end of the year`,
        )
      : say(
          `收到 ${dayWritten(entry.received)}，答复 ${dayWritten(entry.answered)}`,
          `received ${dayWritten(entry.received)}, answered ${dayWritten(entry.answered)}`,
        );
  return [
    say(
      `${names.ledger} → ${names.report}：计入 ${counted} 件`,
      `${names.ledger} → ${names.report}: ${counted} ${counted === 1 ? 'application' : 'applications'} counted`,
    ),
    ...sheets.map((sheet) => `  ${columnsText(sheet, language)}`),
    ...tablesLacking(report, count).map(({ name }) =>
      say(
        `报告中没有表“${name}”，这张表的数没有比较`,
        `The report has no table “${name}”; its numbers were not compared`,
      ),
    ),
    ...(differences.length === 0
      ? [say('与报告中的数一致', 'The numbers are those of the report')]
      : section(
          say(
            `与报告不同的数 ${differences.length} 个（报告 → 台账）：`,
            `${differences.length} ${differences.length === 1 ? 'number differs' : 'numbers differ'} (report → register):`,
          ),
          differences.map((difference) => differenceText(difference, language)),
        )),
    ...section(
      say('没有计入，请核对台账：', 'Not counted, please check the register:'),
      unplaced.map(({ entry, problem }) => `${lines(entry)}${say('：', ': ')}${problem[language]}`),
    ),
    ...section(
      say('编号重复，只计第一次：', 'Numbers that occur twice; only the first is counted:'),
      repeated.map(({ entry, first }) => `${lines(entry)} = ${lines(first)}${say('：', ': ')}${entry.number}`),
    ),
    ...section(
      say(
        '各栏完全相同，都已计入，请核对是否重复登记：',
        'Alike in every column; all were counted, please check whether they are one:',
      ),
      alike.map(({ entry, first }) => `${lines(entry)} = ${lines(first)}`),
    ),
    ...section(
      say(
        '可能逾期（按周一至周五计，没有扣除法定节假日、补正和征求意见的时间，也没有计入调休上班日）：',
        'Possibly late (days from Monday to Friday; public holidays, days worked for them, and time for corrections or for asking third parties are not known):',
      ),
      overdue.map(({ entry, days: taken, allowed, isOpen }) =>
        say(
          `${lines(entry)}：${days(entry, isOpen)}，第 ${taken} 个工作日，期限 ${allowed} 个`,
          `${lines(entry)}: ${days(entry, isOpen)}, working day ${taken} of ${allowed}`,
        ),
      ),
    ),
    ...(carriedOver.length === 0
      ? []
      : [
          say(
            `结转下年度 ${carriedOver.length} 件：${carriedOver.map(lines).join('、')}`,
            `Carried over into the next year: ${carriedOver.length} (${carriedOver.map(lines).join(', ')})`,
          ),
        ]),
    ...(elsewhere.length === 0
      ? []
      : [
          say(
            `不属于本年度 ${elsewhere.length} 件：${elsewhere.map(lines).join('、')}`,
            `Not of this year: ${elsewhere.length} (${elsewhere.map(lines).join(', ')})`,
          ),
        ]),
    '',
  ].join('\n');
}

/** Where an entry stands; in which sheet only where there are several. */
function linesOf(sheets: readonly LedgerSheet[], language: Language): (entry: LedgerEntry) => string {
  return ({ line, sheet }) => {
    const at = { zh: `第 ${line.number} 行`, en: `row ${line.number}` }[language];
    return sheets.length > 1 ? `${sheet.place[language]}${language === 'zh' ? '' : ', '}${at}` : at;
  };
}

function columnsText({ place, columns, headings }: LedgerSheet, language: Language): string {
  const told = roles.flatMap(({ name }) => {
    const at = columns.get(name);
    return at === undefined ? [] : [`${name}=${headings[at]}`];
  });
  return `${place[language]}${language === 'zh' ? '：' : ': '}${told.join(language === 'zh' ? '，' : ', ')}`;
}

/** `申请办理：予以公开·自然人 3 → 5`. */
function differenceText({ table, row, column, inReport, inLedger }: LedgerDifference, language: Language): string {
  const none = { zh: '未填', en: 'none' }[language];
  return `${table.name}${language === 'zh' ? '：' : ': '}${row.name}·${column.name} ${inReport ?? none} → ${inLedger}`;
}
