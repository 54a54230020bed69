import { referenceTo } from '../language/name-syntax.ts';
import type { BoundNumber, MisdirectedRule, RuleProblem } from '../report/evaluated.ts';
import type { Report } from '../report/report.ts';
import { sources } from './basis-words.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import { notLinear } from './definition-checks.ts';
import { abridged, closestWord, didYouMean, quoted } from './did-you-mean.ts';
import { entryOf, keysMeant } from './header-checks.ts';
import { replacement, rewriting } from './repair.ts';
import { spelledSum } from './rule-slips.ts';

/** Braces with nothing in them. */
const emptyBraces: Check<Record<never, never>> = {
  id: 'empty-braces',
  name: '空花括号',
  level: 'error',
  source: sources.reportManual,
  message: () => ({
    zh: '花括号内须写引用的名称，如 {表名.行名}；需要显示花括号的，写作 \\{',
    en: 'Braces hold the name of a number, such as {table.row}. To show a brace, write \\{',
  }),
};

/** A name in braces that no table, row, column or header field has. */
const unknownName: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-name',
  name: '未知名称',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `${name === '' ? '此处缺少名称' : `未找到名为“${name}”的表、行、列或报头项`}${didYouMean(proposal).zh}`,
    en: `${name === '' ? 'A name is missing here' : `There is no table, row, column or header field named “${name}”`}${didYouMean(proposal).en}`,
  }),
};

/** A label with punctuation or the like, which is a name only in quotes. */
export const unquotedName: Check<{ readonly written: string; readonly name: string }> = {
  id: 'unquoted-name',
  name: '名称未加引号',
  level: 'error',
  source: sources.reportManual,
  message: ({ written, name }) => ({
    zh: `“${written}”中有标点或空格，在规则、花括号和图中请写作 ${name}`,
    en: `“${written}” contains punctuation or spaces; in rules, braces and charts write ${name}`,
  }),
};

/** A name that several groups of a table have. */
const ambiguousName: Check<{ readonly name: string; readonly paths: readonly string[] }> = {
  id: 'ambiguous-name',
  name: '名称不唯一',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, paths }) => ({
    zh: `表中有不止一个“${name}”，请连同所属的组写明：${paths.join('、')}`,
    en: `The table has more than one “${name}”; write it with its group: ${paths.join(', ')}`,
  }),
};

/** A number named by its row alone in a table without a total column. */
const columnNeeded: Check<{ readonly name: string; readonly columns: readonly string[] }> = {
  id: 'column-needed',
  name: '未指明列',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, columns }) => ({
    zh: `“${name}”行有多列而没有合计列，请写明列名：${columns.map((column) => `${name}.${column}`).join('、')}`,
    en: `Row “${name}” has several columns and no total; name the column: ${columns.map((column) => `${name}.${column}`).join(', ')}`,
  }),
};

/** A function that text does not know. */
const unknownFunction: Check<{
  readonly name: string;
  readonly known: readonly string[];
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-function',
  name: '未知函数',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, known, proposal }) => ({
    zh: `函数“${name}”无法识别，可用的有${abridged(known, functionUnit).zh}${didYouMean(proposal).zh}`,
    en: `There is no function “${name}”; use ${abridged(known, functionUnit).en}${didYouMean(proposal).en}`,
  }),
};

/** A function with too many or too few numbers in its parentheses. */
const wrongArguments: Check<{ readonly name: string; readonly wanted: number }> = {
  id: 'wrong-arguments',
  name: '参数个数',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, wanted }) => ({
    zh: `“${name}”的括号内应写 ${wanted} 个数${wanted > 1 ? '，用逗号隔开' : ''}`,
    en: `“${name}” takes ${wanted} ${wanted === 1 ? 'number' : 'numbers, separated by commas,'} in its parentheses`,
  }),
};

/** So many decimals as no number has. */
const wrongDecimals: Check<Record<never, never>> = {
  id: 'wrong-decimals',
  name: '小数位数',
  level: 'error',
  source: sources.reportManual,
  message: () => ({
    zh: '“小数”的位数应为 0 到 6 的整数',
    en: 'The number of decimals of “小数” is a whole number from 0 to 6',
  }),
};

/** Arithmetic with a header value that is words: {机关-1}. */
const notANumber: Check<{ readonly text: string }> = {
  id: 'not-a-number',
  name: '文字不能计算',
  level: 'error',
  source: sources.reportManual,
  message: ({ text }) => ({
    zh: `“${text}”是文字，不能计算；请改为引用数字`,
    en: `“${text}” is text and cannot be used in a calculation. Use the name of a number instead`,
  }),
};

/** A share of nothing, or a change from nothing: there is no such number. */
const divisionByZero: Check<{ readonly source: string }> = {
  id: 'division-by-zero',
  name: '除数为零',
  level: 'error',
  source: sources.arithmetic,
  message: ({ source }) => ({
    zh: `“${source}”的除数为 0，无法计算；请改用文字表述`,
    en: `“${source}” divides by 0. Describe it in words instead`,
  }),
};

/** A number of last year's report, which is not at hand. */
export const lastYearNeeded: Check<{ readonly named: boolean }> = {
  id: 'last-year-needed',
  name: '缺上年报告',
  level: 'error',
  source: sources.reportManual,
  message: ({ named }) =>
    named
      ? {
          zh: '此处引用上年报告的数字，但报头“上年”所指的文件未找到',
          en: 'This uses a number of last year’s report, but the file named by “上年” in the header was not found',
        }
      : {
          zh: '此处引用上年报告的数字，请在报头写明“上年: 上年报告的路径”',
          en: 'This uses a number of last year’s report; name its file in the header with “上年: path”',
        },
};

/** The file that 上年 names is not there: carry-overs and changes go unchecked. */
const lastYearMissing: Check<{ readonly path: string }> = {
  id: 'last-year-missing',
  name: '上年报告未找到',
  formerNames: ['上年报告找不到'],
  level: 'warning',
  source: sources.reportManual,
  message: ({ path }) => ({
    zh: `未找到上年报告“${path}”，结转等跨年数字未核对；请更正路径（相对本文件所在文件夹）`,
    en: `Last year’s report was not found at “${path}”; carry-overs are not checked. Correct the path (relative to this file’s folder)`,
  }),
};

const functionUnit = { zh: '种', en: 'functions' };

function* checkBoundNumbersPrint(report: Report): Iterable<Finding> {
  for (const bound of report.bound) {
    if (bound.problem?.kind === 'unquoted-names')
      for (const { range, ...names } of bound.problem.names)
        yield found(unquotedName, range, names, replacement(range, names.name));
    const finding = boundProblem(bound, report);
    if (finding !== undefined) yield finding;
  }
}

/** What is wrong with a number in braces; nothing where it is only not known. */
export function boundProblem({ problem, range, source }: BoundNumber, report: Report): Finding | undefined {
  switch (problem?.kind) {
    case undefined:
    case 'unquoted-names':
      return undefined;
    case 'empty':
      return found(emptyBraces, range, {});
    case 'unknown-name': {
      // Without a format no table is known, and that is reported itself.
      if (report.format === undefined || keysMeant(report).has(problem.name)) return undefined;
      const proposal = closestWord(problem.name, problem.known);
      const text = proposal && referenceTo(proposal);
      const isSame = ({ name, known }: typeof problem) => closestWord(name, known) === proposal;
      const places = [problem, ...(problem.others ?? []).filter(isSame)];
      const fix = text === undefined ? {} : rewriting(places.map(({ range }) => ({ range, text })));
      return found(unknownName, problem.range, { name: problem.name, proposal }, fix);
    }
    case 'ambiguous-name':
      return found(ambiguousName, problem.range, problem);
    case 'no-column':
      return found(columnNeeded, problem.range, { name: problem.name, columns: problem.known });
    case 'unknown-function': {
      const { name, known } = problem;
      const proposal = closestWord(name, known);
      return found(unknownFunction, problem.range, { name, known, proposal });
    }
    case 'arguments':
      return found(wrongArguments, problem.range, { name: problem.name, wanted: problem.wanted });
    case 'decimals':
      return found(wrongDecimals, problem.range, {});
    case 'not-a-number':
      return found(notANumber, problem.range, { text: problem.text });
    case 'division-by-zero':
      return found(divisionByZero, problem.range, { source });
    case 'no-last-year':
      // That the report which 上年 names is the wrong one is said there, once.
      return report.lastYearMismatch
        ? undefined
        : found(lastYearNeeded, problem.range, { named: Boolean(entryOf(report, '上年')?.value) });
  }
}

/** Where a number needs last year's report, that says so already; why one was not read is told elsewhere. */
function* checkLastYearIsThere(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '上年');
  if (!entry?.value || report.lastYear || report.lastYearProblem || report.lastYearMismatch) return;
  if (report.bound.some(({ problem }) => problem?.kind === 'no-last-year')) return;
  yield found(lastYearMissing, entry.valueRange, { path: entry.value });
}

/** Digits in a rule that are a number, and the name of a row or column as well. */
const numberOrName: Check<{ readonly text: string }> = {
  id: 'number-or-name',
  name: '数字还是名称',
  level: 'error',
  source: sources.reportManual,
  message: ({ text }) => ({
    zh: `“${text}”是数字，表中也有名为“${text}”的行或列；指该行或列的，请写作 "${text}"`,
    en: `“${text}” is a number, and the table has a row or column of that name; for the row or column write "${text}"`,
  }),
};

/** A rule that says 列 and names rows, or names columns and does not say so. */
const ruleDirection: Check<Pick<MisdirectedRule, 'names' | 'areColumns' | 'text'>> = {
  id: 'rule-direction',
  name: '规则行列有误',
  level: 'error',
  source: sources.reportManual,
  message: ({ names, areColumns, text }) =>
    areColumns
      ? {
          zh: `${quoted(names).zh}是列名；核对各列的规则应写“${text} …”`,
          en: `${quoted(names).en}: ${names.length === 1 ? 'a column' : 'columns'}; write a rule about columns as “${text} …”`,
        }
      : {
          zh: `${quoted(names).zh}是行名；核对各行的规则不写“列”`,
          en: `${quoted(names).en}: ${names.length === 1 ? 'a row' : 'rows'}; write a rule about rows without “列”`,
        },
};

/** The rules that a report adds to its tables are sums of numbers that there are. */
const checkOwnRules: Checker = function* ({ ruleProblems }) {
  for (const problem of ruleProblems) yield findingOf(problem);
};

function findingOf(problem: RuleProblem): Finding {
  const { range } = problem;
  switch (problem.kind) {
    case 'not-linear':
      return found(notLinear, range, {});
    case 'unquoted-name':
      return found(unquotedName, range, problem, replacement(range, problem.name));
    case 'ambiguous-name':
      return found(ambiguousName, range, problem);
    case 'number-or-name':
      return found(numberOrName, range, problem, replacement(range, `"${problem.text}"`));
    case 'direction': {
      const { text, certain } = problem;
      return found(ruleDirection, range, problem, { data: { kind: 'replace', range, text, certain } });
    }
    case 'unknown-name': {
      const { name, known } = problem;
      const sum = spelledSum(name, known);
      if (sum !== undefined) return found(unknownName, range, { name, proposal: sum }, replacement(range, sum));
      const proposal = closestWord(name, known);
      return found(unknownName, range, { name, proposal }, replacement(range, proposal && referenceTo(proposal)));
    }
  }
}

export const boundNumberChecks: CheckGroup = {
  checks: [
    emptyBraces,
    unknownName,
    ambiguousName,
    unquotedName,
    columnNeeded,
    unknownFunction,
    wrongArguments,
    wrongDecimals,
    notANumber,
    divisionByZero,
    lastYearNeeded,
    lastYearMissing,
    numberOrName,
    ruleDirection,
  ],
  checkers: [checkBoundNumbersPrint, checkLastYearIsThere, checkOwnRules],
};
