import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { moneyUnits } from '../../report/money.ts';
import type { Text } from '../../text.ts';
import type { FormatContext } from './format-context.ts';
import type { Proposal } from './proposal.ts';
import type { Snippet } from './snippet.ts';

/** What may be stated in each block; '' is the file itself. */
const inBlocks: Readonly<Record<string, readonly string[]>> = {
  '': ['格式'],
  格式: [
    ...['依据', '适用', '鼓励采用', '报告标题', '报告前言', '公布期限', '机关类型', '机关范围'],
    ...['用语', '须提及', '章'],
  ],
  机关类型: ['名称为', '可能为', '公布期限', '依据', '注'],
  机关范围: ['包括', '不包括', '依据', '注'],
  用语: ['可省', '同义', '残留', '旧提法', '失效依据'],
  章: ['依据', '字数', '须提及', '表'],
  表: ['依据', '表头', '列', '列组', '行', '行组', '规则', '核实', '存疑'],
  列组: ['列', '列组'],
  行组: ['行', '行组'],
};

/** What may follow the name in each statement. */
const behindNames: Readonly<Record<string, readonly string[]>> = {
  格式: ['扩展'],
  报告标题: ['别名'],
  公布期限: ['依据'],
  章: ['必备', '连排', '别名', '旧称'],
  表: ['横排', '一页', '可缺', '别名', '旧称'],
  列: ['合计列', '小数', '可负', '单位', '自带单位', '依据', '注', '别名', '旧称'],
  行: ['限填', '依据', '注', '别名', '旧称'],
  行组: ['依据', '注', '别名', '旧称'],
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
const wantsBlock: ReadonlySet<string> = new Set(['格式', '机关范围', '用语', '表', '列组', '行组']);

/** Additions that may stand several times. */
const repeatable: ReadonlySet<string> = new Set(['别名', '旧称', '依据', '注']);

/** Behind these a text or a name of one's own must follow. */
const wantsOwnWords =
  /^(?:依据|注|鼓励采用|报告标题|报告前言|公布期限|机关类型|名称为|可能为|机关范围|包括|不包括|限填|表头|列组|格式|规则|核实|存疑|章|表|列|行|行组|单位|别名|旧称|扩展|须提及|可省|同义|残留|旧提法|失效依据|改用|限|不超过|含|,|\uff0c|\u3001)$/;

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
  const block = wantsBlock.has(keyword ?? '') || keyword === '章' || keyword === '机关类型' ? ['{'] : [];
  return [...new Set([...left, ...block, ...next])].map(toProposal);
}

/** Whether a blank behind a text leads to something to choose: a format, a unit, the one word that can follow. */
export function invitesChoice(before: string): boolean {
  return /(?:^|\s)(?:扩展|单位|字数)\s$/.test(before);
}

/** Whether a statement of this keyword is a rule: names of rows and columns stand in it. */
export function isRule(keyword: string | undefined): boolean {
  return keyword === '规则' || keyword === '核实' || keyword === '存疑';
}

/** Where the grammar leaves no other word. */
function fixedWords(statement: readonly string[]): readonly string[] | undefined {
  const [keyword, ...rest] = statement;
  if (statement.at(-1) === '单位' && keyword === '列') return moneyUnits; // any other word may be a unit as well
  if (keyword === '字数' && rest.length === 0) return ['不超过'];
  if (keyword === '适用' && rest.length === 1) return ['起', '至'];
  if (keyword === '适用' && rest.length === 0) return [];
  if (keyword === '须提及' && rest.length === 1) return ['含', '限'];
  if (keyword === '须提及' && rest.includes('限') && !rest.includes('含') && statement.at(-1) !== '限') return ['含'];
  return undefined;
}

function toProposal(word: string): Proposal {
  const { help, snippet } = words.get(word) ?? {};
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    ...(help && { detail: help }),
    ...(snippet !== undefined && { insert: { snippet } satisfies Snippet }),
  };
}

interface Word {
  readonly help: Text;
  readonly snippet?: string;
}

const helps: Readonly<Record<string, Word>> = {
  '{': { help: { zh: '其内容', en: 'what it consists of' }, snippet: '{\n  $0\n\\}' },
  元: { help: { zh: '金额以元计', en: 'money in yuan' } },
  万元: { help: { zh: '金额以万元计', en: 'money in tens of thousands of yuan' } },
  亿元: { help: { zh: '金额以亿元计', en: 'money in hundreds of millions of yuan' } },
  格式: { help: { zh: '一种报告格式', en: 'a report format' }, snippet: '格式 $1 "$2" {\n  $0\n\\}' },
  扩展: { help: { zh: '在另一种格式上增改', en: 'adds to another format' }, snippet: '扩展 $1' },
  依据: { help: { zh: '规定它的文件或条款', en: 'the document or article behind it' }, snippet: '依据 "$1"' },
  适用: { help: { zh: '适用的报告年度', en: 'the report years it is for' }, snippet: '适用 $1 起' },
  起: { help: { zh: '从该年度起，至今有效', en: 'from that year on' } },
  至: { help: { zh: '到哪一年度为止', en: 'up to a year, included' }, snippet: '至 $1' },
  章: { help: { zh: '报告的一章', en: 'a chapter of the report' }, snippet: '章 $1 "$2" {\n  $0\n\\}' },
  必备: { help: { zh: '报告必须有这一章', en: 'reports must have the chapter' } },
  连排: { help: { zh: '各表连成一张印制', en: 'its tables print as one grid' } },
  字数: { help: { zh: '篇幅的上限', en: 'how long the chapter may be' }, snippet: '字数 不超过 $1' },
  不超过: { help: { zh: '至多', en: 'at most' } },
  须提及: { help: { zh: '这一章必须写到的事', en: 'what the chapter has to mention' }, snippet: '须提及 $1 含 "$2"' },
  限: { help: { zh: '只对这些机关要求', en: 'asked of these bodies only' }, snippet: '限 $1' },
  鼓励采用: {
    help: { zh: '该年度不强制采用这一格式', en: 'a year in which the format was only recommended' },
    snippet: '鼓励采用 $1',
  },
  报告标题: {
    help: { zh: '报告的标题怎样写', en: 'how reports are titled' },
    snippet: '报告标题 "{机关\\}{年度\\}年$1"',
  },
  报告前言: {
    help: { zh: '新建报告的第一段', en: 'a paragraph that new reports begin with' },
    snippet: '报告前言 "$1"',
  },
  公布期限: {
    help: { zh: '报告最迟哪一天公布', en: 'the last day to publish' },
    snippet: '公布期限 "次年$1月$2日"',
  },
  机关类型: {
    help: { zh: '编制报告的一类机关', en: 'a kind of body that reports' },
    snippet: '机关类型 $1 "$2" {\n  $0\n\\}',
  },
  名称为: { help: { zh: '名称这样写的，就是这一类', en: 'names that tell the kind' }, snippet: '名称为 "*$1"' },
  可能为: { help: { zh: '名称这样写的，可能是这一类', en: 'names that may be of the kind' }, snippet: '可能为 "*$1"' },
  机关范围: {
    help: { zh: '有共同之处的机关', en: 'bodies that have something in common' },
    snippet: '机关范围 $1 "$2" {\n  $0\n\\}',
  },
  包括: { help: { zh: '这些机关在内', en: 'bodies within the scope' }, snippet: '包括 $1' },
  不包括: { help: { zh: '这些机关不在内', en: 'bodies outside of the scope' }, snippet: '不包括 $1' },
  限填: { help: { zh: '一般只由这些机关填报', en: 'usually reported by these bodies only' }, snippet: '限填 $1' },
  用语: { help: { zh: '章名和正文的用语', en: 'how headings and prose are worded' }, snippet: '用语 {\n  $0\n\\}' },
  可省: { help: { zh: '章名中可有可无的词', en: 'words that headings may have or not' }, snippet: '可省 "$1"' },
  同义: { help: { zh: '章名中算作同一个词', en: 'words of headings that count as one' }, snippet: '同义 "$1"、"$2"' },
  残留: { help: { zh: '格式自身的填写提示', en: 'hints of the form itself' }, snippet: '残留 "$1"' },
  旧提法: { help: { zh: '已不使用的提法', en: 'a wording of the past' }, snippet: '旧提法 "$1" 改用 "$2"' },
  失效依据: { help: { zh: '已失效的文件', en: 'a document no longer in force' }, snippet: '失效依据 "$1" 改用 "$2"' },
  改用: { help: { zh: '现在的写法', en: 'what is used today' }, snippet: '改用 "$1"' },
  含: { help: { zh: '至少出现其中一词', en: 'one of the words has to occur' }, snippet: '含 "$1"' },
  表: { help: { zh: '一张表', en: 'a table' }, snippet: '表 $1 {\n  $0\n\\}' },
  横排: { help: { zh: '印制时各行并排成一行', en: 'its rows print side by side' } },
  一页: { help: { zh: '缩小字号，印在一页内', en: 'its type shrinks until it fits on one page' } },
  可缺: { help: { zh: '报告可以没有这张表', en: 'reports may leave the table out' } },
  表头: { help: { zh: '表格左上角的文字', en: 'the text in the corner of the table' }, snippet: '表头 "$1"' },
  列: { help: { zh: '一列或几列', en: 'one or several columns' } },
  列组: { help: { zh: '共用一个表头的几列', en: 'columns under one heading' }, snippet: '列组 "$1" {\n  $0\n\\}' },
  合计列: {
    help: { zh: '其他各列之和；引用时不写列即指它', en: 'the total of the others; meant where no column is named' },
  },
  小数: { help: { zh: '可以填小数', en: 'decimals are allowed' } },
  可负: { help: { zh: '可以填负数', en: 'negative numbers are allowed' } },
  单位: { help: { zh: '数字的单位', en: 'the unit of its numbers' } },
  自带单位: { help: { zh: '单位由填报人写在数字后', en: 'authors write the unit behind the number' } },
  行: { help: { zh: '一行或几行', en: 'one or several rows' } },
  行组: { help: { zh: '有共同标题的几行', en: 'rows with a common heading' }, snippet: '行组 $1 "$2" {\n  $0\n\\}' },
  注: { help: { zh: '填报说明', en: 'a note for those who fill it in' }, snippet: '注 "$1"' },
  别名: { help: { zh: '也认可的写法', en: 'another wording that is accepted' }, snippet: '别名 "$1"' },
  旧称: {
    help: { zh: '旧格式的写法，认得但会提示', en: 'former wording: understood, and reported' },
    snippet: '旧称 "$1"',
  },
  规则: { help: { zh: '必须成立的等式', en: 'an equation that must hold' }, snippet: '规则 $1 每列 $2' },
  核实: {
    help: { zh: '应当成立，不成立须说明', en: 'should hold, otherwise wants a reason' },
    snippet: '核实 $1 每列 $2',
  },
  存疑: { help: { zh: '成立便可疑', en: 'suspicious when it holds' }, snippet: '存疑 $1 每列 $2' },
};

const words: ReadonlyMap<string, Word> = new Map(Object.entries(helps));
