import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { cycles } from '../../report/cycle.ts';
import { moneyUnits } from '../../report/read/read-cell.ts';
import type { Text } from '../../shared/text.ts';
import { keywordHelp } from '../hover/keyword-help.ts';
import type { Proposal, Snippet } from './completion-items.ts';
import type { FormatContext } from './format-context.ts';

/** What may be stated in each block; '' is the file itself. */
const inBlocks: Readonly<Record<string, readonly string[]>> = {
  '': ['格式'],
  格式: [
    ...['依据', '周期', '适用', '鼓励采用', '报告标题', '报告前言', '公布期限', '机关类型', '机关范围'],
    ...['用语', '须提及', '叙述', '台账', '章'],
  ],
  机关类型: ['名称为', '可能为', '公布期限', '依据', '注'],
  机关范围: ['包括', '不包括', '依据', '注'],
  用语: ['可省', '同义', '残留', '旧提法', '失效依据', '套语', '划分'],
  报告标题: ['须提及'],
  报告前言: ['须提及'],
  章: ['依据', '字数', '须提及', '例文', '收费标准', '表'],
  表: ['依据', '表头', '表注', '列', '列组', '行', '行组', '规则', '核实', '存疑', '叙述', '逐级汇总'],
  叙述: ['语境', '不涉', '措辞', '无数', '例句', '读作'],
  台账: ['归入'],
  收费标准: ['依据', '不涉', '计费', '计入', '逾期计入'],
  计费: ['分档'],
  列组: ['列', '列组'],
  行组: ['行', '行组'],
};

/** What may follow the name in each statement. */
const behindNames: Readonly<Record<string, readonly string[]>> = {
  格式: ['扩展'],
  报告标题: ['别名', '异称'],
  公布期限: ['依据'],
  收费标准: ['别名'],
  计费: ['单位'],
  分档: ['递增'],
  章: ['必备', '连排', '别名', '旧称'],
  表: ['横排', '一页', '可缺', '别名', '旧称'],
  列: [
    ...['合计列', '小数', '可负', '单位', '自带单位', '填文字', '可选值', '可多选', '填日期', '可缺'],
    ...['依据', '注', '别名', '旧称'],
  ],
  行: [
    ...['单位', '小数', '可负', '填文字', '可选值', '可多选', '填日期', '可缺'],
    ...['限填', '依据', '注', '别名', '旧称'],
  ],
  行组: ['可重复', '依据', '注', '别名', '旧称'],
  规则: ['依据', '注'],
  核实: ['依据', '注'],
  存疑: ['依据', '注'],
  旧提法: ['改用', '注'],
  失效依据: ['改用', '注'],
};

// Words of a text are looked up in these.
const statements: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(inBlocks));
const additions: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(behindNames));

/** A statement of these goes on with a block, and nothing else comes before it. */
const wantsBlock: ReadonlySet<string> = new Set([
  '格式',
  '机关范围',
  '用语',
  '例文',
  '表',
  '列组',
  '行组',
  '叙述',
  '台账',
  '收费标准',
  '计费',
]);

/** A statement of these may go on with a block. */
const optionalBlock: ReadonlySet<string> = new Set(['报告标题', '报告前言', '章', '机关类型']);

/** Additions that may stand several times. */
const repeatable: ReadonlySet<string> = new Set(['别名', '旧称', '依据', '注']);

/** Behind these a text or a name of one's own must follow. */
const wantsOwnWords =
  /^(?:依据|注|鼓励采用|报告标题|报告前言|公布期限|机关类型|名称为|可能为|机关范围|包括|不包括|限填|表头|表注|列组|格式|周期|可选值|规则|核实|存疑|章|表|列|行|行组|单位|别名|旧称|扩展|须提及|例文|叙述|语境|不涉|措辞|无数|例句|读作|台账|归入|收费标准|计费|分档|计收|递增|计入|逾期计入|套语|划分|异称|可省|同义|残留|旧提法|失效依据|改用|限|不超过|含|,|\uff0c|\u3001)$/;

/** The keywords that may stand at the caret. */
export function keywordProposals({ blocks, statement }: FormatContext): readonly Proposal[] {
  const [keyword, ...rest] = statement;
  const last = statement.at(-1) ?? '';
  const fixed = fixedWords(statement);
  if (fixed) return fixed.map(toProposal);
  if (wantsOwnWords.test(last)) return [];
  const written = statement.slice(statement.findLastIndex((word) => /^[,\uff0c]$/.test(word)) + 1);
  const more = rest.length > 0 ? (additions.get(keyword ?? '') ?? []) : [];
  const left = more.filter((word) => repeatable.has(word) || !written.includes(word));
  const next = wantsBlock.has(keyword ?? '') ? [] : (statements.get(blocks.at(-1)?.keyword ?? '') ?? []);
  const block = wantsBlock.has(keyword ?? '') || optionalBlock.has(keyword ?? '') ? ['{'] : [];
  return [...new Set([...left, ...block, ...next])].map(toProposal);
}

/** Whether a blank behind a text leads to something to choose: a format, a unit, the one word that can follow. */
export function invitesChoice(before: string): boolean {
  return /(?:^|\s)(?:扩展|单位|字数|周期)\s$/.test(before);
}

/** Whether a statement of this keyword is a rule: names of rows and columns stand in it. */
export function opensRule(keyword: string | undefined): boolean {
  return keyword === '规则' || keyword === '核实' || keyword === '存疑';
}

/** Where the grammar leaves no other word. */
function fixedWords(statement: readonly string[]): readonly string[] | undefined {
  const [keyword, ...rest] = statement;
  const last = statement.at(-1);
  if (keyword === '周期' && rest.length === 0) return cycles;
  if (statement.at(-1) === '单位' && (keyword === '列' || keyword === '行')) return moneyUnits; // any other word may be a unit as well
  if (keyword === '字数' && rest.length === 0) return ['不超过'];
  if (keyword === '适用' && rest.length === 1) return ['起', '至'];
  if (keyword === '适用' && rest.length === 0) return [];
  if (keyword === '分档' && rest.length === 1) return ['起', '至'];
  if (keyword === '分档' && !rest.includes('计收')) return last === '至' ? [] : ['计收'];
  if (keyword === '分档' && last === '计收') return [];
  if (keyword === '计费' && !rest.includes('单位')) return rest.length === 1 ? ['单位'] : [];
  if (keyword === '须提及' && rest.length === 1) return ['含', '限'];
  if (keyword === '须提及' && rest.includes('限') && !rest.includes('含') && statement.at(-1) !== '限') return ['含'];
  return undefined;
}

/** Hovers say nothing of braces. */
const contents: Text = { zh: '其内容', en: 'what it consists of' };

/** A word of which the help is that of its hover; where it needs more, with the places to fill in. */
function toProposal(word: string): Proposal {
  const help = word === '{' ? contents : keywordHelp.get(word);
  const snippet = snippets.get(word);
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    ...(help && { detail: help }),
    ...(snippet !== undefined && { insert: { snippet } satisfies Snippet }),
  };
}

const snippets: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '{': '{\n  $0\n\\}',
    格式: '格式 $1 "$2" {\n  $0\n\\}',
    扩展: '扩展 $1',
    依据: '依据 "$1"',
    适用: '适用 $1 起',
    至: '至 $1',
    章: '章 $1 "$2" {\n  $0\n\\}',
    字数: '字数 不超过 $1',
    须提及: '须提及 $1 含 "$2"',
    例文: '例文 $1 "$2" {\n  "$3"\n\\}',
    叙述: '叙述 $1 "$2" {\n  措辞 "$3…N件"\n  读作 $4\n\\}',
    语境: '语境 "$1"',
    不涉: '不涉 "$1"',
    措辞: '措辞 "$1…N件"',
    无数: '无数 "$1"',
    例句: '例句 "$1N件"',
    读作: '读作 $1',
    台账: '台账 $1 {\n  归入 $2 "$3"\n\\}',
    归入: '归入 $1 "$2"',
    收费标准: '收费标准 $1 {\n  计费 $2 单位 $3 {\n    分档 1 起 计收 $4\n  \\}\n\\}',
    计费: '计费 $1 单位 $2 {\n  分档 1 起 计收 $3\n\\}',
    分档: '分档 $1 至 $2 计收 $3',
    计收: '计收 $1',
    递增: '递增 $1',
    计入: '计入 $1',
    逾期计入: '逾期计入 $1',
    套语: '套语 "$1"',
    划分: '划分 "$1"、"$2"',
    异称: '异称 "$1"',
    限: '限 $1',
    鼓励采用: '鼓励采用 $1',
    表注: '表注 "$1"',
    可选值: '可选值 "$1"、"$2"',
    报告标题: '报告标题 "{机关\\}{年度\\}年$1"',
    报告前言: '报告前言 "$1"',
    公布期限: '公布期限 "次年$1月$2日"',
    机关类型: '机关类型 $1 "$2" {\n  $0\n\\}',
    名称为: '名称为 "*$1"',
    可能为: '可能为 "*$1"',
    机关范围: '机关范围 $1 "$2" {\n  $0\n\\}',
    包括: '包括 $1',
    不包括: '不包括 $1',
    限填: '限填 $1',
    用语: '用语 {\n  $0\n\\}',
    可省: '可省 "$1"',
    同义: '同义 "$1"、"$2"',
    残留: '残留 "$1"',
    旧提法: '旧提法 "$1" 改用 "$2"',
    失效依据: '失效依据 "$1" 改用 "$2"',
    改用: '改用 "$1"',
    含: '含 "$1"',
    表: '表 $1 {\n  $0\n\\}',
    表头: '表头 "$1"',
    列组: '列组 "$1" {\n  $0\n\\}',
    行组: '行组 $1 "$2" {\n  $0\n\\}',
    注: '注 "$1"',
    别名: '别名 "$1"',
    旧称: '旧称 "$1"',
    规则: '规则 $1 每列 $2',
    核实: '核实 $1 每列 $2',
    存疑: '存疑 $1 每列 $2',
  }),
);
