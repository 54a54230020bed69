import { AstUtils } from 'langium';
import { columnDefinitionsOf, rowsAndGroupsOf } from '../language/definitions.ts';
import {
  type ColumnDefinition,
  type FormatDefinition,
  isColumnDefinition,
  isRowDefinition,
  isSegment,
  isTableDefinition,
  type RowDefinition,
  type RuleDefinition,
  type TableDefinition,
} from '../language/generated/ast.ts';
import { cycles } from '../report/cycle.ts';
import { rangeOf, rangeOfProperty } from '../report/read/positions.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { quoted } from './did-you-mean.ts';
import { replacement } from './repair.ts';

/** A row or column that is to hold words and numbers at once, or two kinds of words. */
const conflictingCells: Check<{ readonly name: string; readonly marks: readonly string[] }> = {
  id: 'conflicting-cells',
  name: '填写内容矛盾',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, marks }) => ({
    zh: `“${name}”写了${quoted(marks).zh}，一格只能填一种内容；请只保留一种`,
    en: `“${name}” has ${quoted(marks).en}, but a cell takes one kind of content. Keep one of them`,
  }),
};

/** 可多选 without anything to choose from. */
const nothingToChoose: Check<{ readonly name: string }> = {
  id: 'nothing-to-choose',
  name: '没有可选值',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `“${name}”写了“可多选”，但没有“可选值”；请补写可选值`,
    en: `“${name}” has 可多选 but no 可选值. Add the values to choose from`,
  }),
};

/** A rule that speaks of a row of words. */
const ruleOfWords: Check<{ readonly name: string }> = {
  id: 'rule-of-words',
  name: '规则引用文字',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `“${name}”不填数字，不能写进规则`,
    en: `“${name}” holds no numbers and cannot be in a rule`,
  }),
};

/** 周期 with a word that is none of those it knows. */
const unknownCycle: Check<{ readonly written: string }> = {
  id: 'unknown-cycle',
  name: '周期写法',
  level: 'error',
  source: sources.formatManual,
  message: ({ written }) => ({
    zh: `周期“${written}”无法识别，请填“自然年”或“学年”`,
    en: `“${written}” is not a period. Write “自然年” (calendar year) or “学年” (school year)`,
  }),
};

const wordMarks: readonly string[] = ['填文字', '填日期'];
const numberMarks: readonly string[] = ['小数', '可负', '自带单位'];

/** What a table says of its cells, and whether its rules speak of numbers. */
export function* checkCellForms(table: TableDefinition): Iterable<Finding> {
  for (const node of [...columnDefinitionsOf(table.columns), ...rowsAndGroupsOf(table.rows).filter(isRowDefinition)]) {
    const words = wordsOf(node);
    const numbers = [
      ...node.flags.filter((flag) => numberMarks.includes(flag)),
      ...(node.units.length > 0 ? ['单位'] : []),
    ];
    const marks = [...words, ...numbers];
    if (words.length > 0 && marks.length > 1)
      yield found(conflictingCells, rangeOfProperty(node, 'name'), { name: node.name, marks });
    if (node.flags.includes('可多选') && node.choices.length === 0)
      yield found(nothingToChoose, rangeOfProperty(node, 'name'), { name: node.name });
  }
  for (const rule of table.rules) yield* checkRuleNamesNumbers(rule);
}

function wordsOf({ flags, choices }: ColumnDefinition | RowDefinition): readonly string[] {
  return [...flags.filter((flag) => wordMarks.includes(flag)), ...(choices.length > 0 ? ['可选值'] : [])];
}

function* checkRuleNamesNumbers(rule: RuleDefinition): Iterable<Finding> {
  for (const segment of AstUtils.streamAst(rule).filter(isSegment)) {
    const named = segment.target?.ref;
    if (named && holdsWords(named)) yield found(ruleOfWords, rangeOf(segment), { name: segment.target.$refText });
  }
}

/** A row says so itself, or all columns do; a column says so for rows that say nothing else. */
function holdsWords(named: object & { readonly $type: string }): boolean {
  if (isColumnDefinition(named)) {
    const table = AstUtils.getContainerOfType(named, isTableDefinition);
    const rows = rowsAndGroupsOf(table?.rows ?? []).filter(isRowDefinition);
    return wordsOf(named).length > 0 && !rows.some(asksForNumbers);
  }
  if (!isRowDefinition(named)) return false;
  if (wordsOf(named).length > 0) return true;
  const columns = columnDefinitionsOf(AstUtils.getContainerOfType(named, isTableDefinition)?.columns ?? []);
  return columns.length > 0 && columns.every((column) => wordsOf(column).length > 0) && !asksForNumbers(named);
}

function asksForNumbers({ units, flags }: RowDefinition): boolean {
  return units.length > 0 || flags.some((flag) => numberMarks.includes(flag));
}

/** What a format says a report is about. */
export function* checkCycle({ cycles: nodes }: FormatDefinition): Iterable<Finding> {
  for (const node of nodes) {
    const { cycle } = node;
    if (cycle === undefined || cycles.some((one) => one === cycle)) continue;
    const range = rangeOfProperty(node, 'cycle');
    const proposal = /学|school/i.test(cycle) ? '学年' : /年|历/.test(cycle) ? '自然年' : undefined;
    yield found(unknownCycle, range, { written: cycle }, replacement(range, proposal));
  }
}

export const cellFormChecks: CheckGroup = {
  checks: [conflictingCells, nothingToChoose, ruleOfWords, unknownCycle],
  checkers: [],
};
