import {
  BoundNumberNode,
  ChartNode,
  ChartValue,
  FreeTableNode,
  FreeTitle,
  PictureNode,
  RowRule,
  StatutoryTableNode,
  StrayRule,
} from '../language/generated/ast.ts';
import { mostNested } from '../language/nesting.ts';
import type { SyntaxProblem } from '../language/parser-messages.ts';
import type { TextRange } from '../report/text-range.ts';
import { endsWithBar, isRowLine } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { replacement } from './repair.ts';
import { earlySign, isRuleLine, otherSign, ruleMend } from './rule-slips.ts';

/** A character that no expression knows. */
const unknownCharacter: Check<{ readonly character: string }> = {
  id: 'unknown-character',
  name: '无法识别的字符',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ character }) => ({
    zh: `此处不能写“${character}”：花括号和规则中只能写名称、数字和 + - × ÷ . ( )；需要显示花括号的，写作 \\{`,
    en: `“${character}” is not allowed here: braces and rules hold names, numbers and + - × ÷ . ( ); to show a brace, write \\{`,
  }),
};

/** A line or word that the language cannot take here. */
const syntaxError: Check<SyntaxProblem> = {
  id: 'syntax',
  name: '写法有误',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ expected, found: text, rule }) => {
    const where = places.get(rule);
    if (where) return where;
    const names = expected
      .filter((token) => !impliedTokens.includes(token) && !(token === 'STRING' && expected.includes('NAME')))
      .map((token) => tokenNames.get(token) ?? { zh: `“${token}”`, en: `“${token}”` });
    if (names.length === 0) return { zh: `此处不能写“${text}”`, en: `“${text}” is not allowed here` };
    const zh = names.map((name) => name.zh).join('或');
    const en = names.map((name) => name.en).join(' or ');
    return {
      zh: `此处应写${zh}${text === '' ? '' : `，现为“${text}”`}`,
      en: `Expected ${en}${text === '' ? '' : `, found “${text}”`}`,
    };
  },
};

/** Where a finding of lexer or parser stands. */
interface Surroundings {
  /** The line that it is in, up to the brace that ends what it stands in. */
  readonly line: string;
  readonly above: string;
  /** The names of the rows and columns of its table. */
  readonly known: readonly string[];
  readonly inFormat: boolean;
}

/** Puts a lexer's or parser's finding into the author's words. */
export function syntaxFinding(
  problem: SyntaxProblem | { readonly character: string },
  range: TextRange,
  { line, above, known, inFormat }: Surroundings,
): Finding {
  const data = otherSign(line, range, known) ?? (isRuleLine(line) ? ruleMend(line, range) : undefined);
  const mend = data && { data };
  if ('character' in problem) return found(unknownCharacter, range, problem, mend);
  const early = inFormat ? earlySign(line, range) : undefined;
  if (early) {
    const told = early.isUnnamed ? { ...problem, rule: 'UnnamedRule' } : problem;
    return found(syntaxError, range, told, replacement(range, early.text));
  }
  return found(syntaxError, range, problem, mend ?? withBar(problem, range, above));
}

/** A row of a table that lacks its first bar gets one; where the row above has not ended, it goes on here. */
function withBar({ rule, found: text }: SyntaxProblem, range: TextRange, above: string): { readonly data?: FixData } {
  if (rule !== 'TableLine' || !bar.test(text)) return {};
  const { line } = range.start;
  if (isRowLine(above) && !endsWithBar(above) && !/^[^|\uff5c]*\d\s*$/.test(above.split(bar).at(-1) ?? ''))
    return { data: { kind: 'join-lines', from: line - 1, to: line } };
  return replacement(range, `| ${text}`);
}

const bar = /[|\uff5c]/;

const reference: Text = {
  zh: '花括号内须写引用的名称，如 {表名.行名} 或 {年度-1}；需要显示花括号的，写作 \\{',
  en: 'Braces hold the name of a number, such as {table.row} or {年度-1}; to show a brace, write \\{',
};
const ownRule: Text = {
  zh: '规则应写成“规则 合计 = 甲 + 乙”（行）或“规则 列 总计 = 甲 + 乙”（列）',
  en: 'A rule is written “规则 合计 = 甲 + 乙” (rows) or “规则 列 总计 = 甲 + 乙” (columns)',
};
const unnamed: Text = {
  zh: '规则须先写自己的名称，再写等式，如“规则 合计 每列 总数 = 甲 + 乙”',
  en: 'A rule has a name of its own before its equation: “规则 合计 每列 总数 = 甲 + 乙”',
};
const tableName: Text = {
  zh: '“表”后应写表名，即格式中一张表的名称；自拟表格写“表 "标题"”，标题后不再写其他内容',
  en: 'Write “表” and the name of a table of the format; for a custom table write “表 "title"” and nothing after it',
};
const chart: Text = {
  zh: '图应写成“图 "标题" 饼图 表名.行名, "图例" = 合计(表名.行组名)”：种类后写数，用逗号隔开',
  en: 'A chart is written “图 "title" 饼图 table.row, "legend" = 合计(table.group)”: the type, then the numbers, separated by commas',
};
const picture: Text = {
  zh: '图片应写成“图片 "标题" ./流程图.png”，需要时在后面加“说明文字 "…"”，其后不再写其他内容；如是正文，请在行首加 \\',
  en: 'A picture is written “图片 "title" ./picture.png”, where needed with “说明文字 "…"” behind it and nothing after that. If this is text, put \\ in front of it',
};
const tableLine: Text = {
  zh: '本行在表格中却不以“|”开头，不参与核对，也不会出现在正式报告中；表格的行请以“|”开头，正文请移到表格之后',
  en: 'This line is inside a table but does not begin with “|”: it is not checked and does not appear in the finished report. Begin rows with “|”, and move text below the table',
};
const unclosedQuote: Text = {
  zh: '引号没有配对；文字前后应各有一个引号，并写在同一行',
  en: 'This quote is not closed. Text needs a quote before and after it, on the same line',
};
const nesting: Text = {
  zh: `括号嵌套过深（最多 ${mostNested} 层），其中内容无法识别；请减少嵌套`,
  en: `Nested too deeply: at most ${mostNested} pairs of parentheses or braces within each other are read; use fewer`,
};

// What a rule of the grammar is for says more than the token that was missing.
const places: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    [BoundNumberNode.$type]: reference,
    [ChartNode.$type]: chart,
    [ChartValue.$type]: chart,
    [PictureNode.$type]: picture,
    [RowRule.$type]: ownRule,
    [StrayRule.$type]: ownRule,
    [StatutoryTableNode.$type]: tableName,
    [FreeTableNode.$type]: tableName,
    [FreeTitle.$type]: tableName,
    UnnamedRule: unnamed,
    TableLine: tableLine,
    UnclosedQuote: unclosedQuote,
    Nesting: nesting,
  }),
);

// Where these can stand a name can, which says enough.
const impliedTokens: readonly string[] = ['FUNCTION', 'LPAREN', '\u4e0a\u5e74'];

const tokenNames: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    EOL: { zh: '换行', en: 'a line break' },
    EOF: { zh: '文件结束', en: 'the end of the file' },
    NAME: { zh: '名称', en: 'a name' },
    NUMBER: { zh: '数字', en: 'a number' },
    STRING: { zh: '引号里的文字', en: 'text in quotes' },
    RELATION: { zh: '“=”', en: '“=”' },
    COMMA: { zh: '逗号', en: 'a comma' },
    DOT: { zh: '“.”', en: '“.”' },
    LPAREN: { zh: '左括号', en: 'an opening parenthesis' },
    RPAREN: { zh: '右括号', en: 'a closing parenthesis' },
    LBRACE: { zh: '“{”', en: '“{”' },
    RBRACE: { zh: '“}”', en: '“}”' },
    COLON: { zh: '冒号', en: 'a colon' },
  }),
);

export const syntaxChecks: CheckGroup = { checks: [unknownCharacter, syntaxError], checkers: [] };
