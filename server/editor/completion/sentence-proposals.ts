import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Report } from '../../report/report.ts';
import type { Text } from '../../text.ts';
import type { Caret } from './caret.ts';
import type { Proposal } from './proposal.ts';
import { literal } from './snippet.ts';
import { chapterAbove } from './table-proposals.ts';

/** Text that many reports have, and the place where it belongs. */
export interface Sentence {
  readonly name: string;
  /** The name of a chapter of the format; undefined for every chapter. */
  readonly chapter: string | undefined;
  readonly detail: Text;
  /** In the syntax of snippets. */
  readonly lines: readonly string[];
}

/** A place to fill in, with what stands there until then. */
function stop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** The texts of reports on 政府信息公开, in wordings that published reports share. Other duties have none of them. */
export const sentences: readonly Sentence[] = [
  {
    name: '总体情况五方面',
    chapter: '总体情况',
    detail: { zh: '总体情况的五个方面', en: 'the five topics of the first chapter' },
    lines: [
      '### （一）主动公开情况',
      '',
      `{年度}年，本机关主动公开政府信息${stop(1, '××')}条，${stop(2, '××')}。`,
      '',
      '### （二）依申请公开情况',
      '',
      '全年新收政府信息公开申请{申请办理.本年新收}件，上年结转{申请办理.上年结转}件；本年度办理{申请办理.办理总计}件，结转下年度继续办理{申请办理.结转下年}件。',
      '',
      '### （三）政府信息管理情况',
      '',
      `${stop(3, '××')}。`,
      '',
      '### （四）政府信息公开平台建设情况',
      '',
      `${stop(4, '××')}。`,
      '',
      '### （五）监督保障情况',
      '',
      `${stop(5, '××')}。`,
    ],
  },
  {
    name: '零报告语句',
    chapter: '总体情况',
    detail: { zh: '本年未收到申请，无复议、诉讼', en: 'no applications, reconsiderations or lawsuits' },
    lines: ['{年度}年，本机关未收到政府信息公开申请，无因政府信息公开引发的行政复议、行政诉讼。'],
  },
  {
    name: '主要问题及改进情况',
    chapter: '问题改进',
    detail: { zh: '问题与改进措施', en: 'main problems and improvements' },
    lines: [
      `本机关政府信息公开工作存在的主要问题：一是${stop(1, '××')}；二是${stop(2, '××')}。`,
      '',
      `下一步，将从以下方面改进：一是${stop(3, '××')}；二是${stop(4, '××')}。`,
    ],
  },
  {
    name: '未收取信息处理费',
    chapter: '其他事项',
    detail: { zh: '收取信息处理费情况：未收取', en: 'no fees were charged' },
    lines: [`### ${stop(1, '（一）')}收取信息处理费情况`, '', '{年度}年，本机关未收取信息处理费。'],
  },
  {
    name: '收取信息处理费',
    chapter: '其他事项',
    detail: { zh: '收取信息处理费情况：已收取', en: 'fees were charged' },
    lines: [
      `### ${stop(1, '（一）')}收取信息处理费情况`,
      '',
      `{年度}年，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费${stop(2, '××')}件，共计${stop(3, '××')}元。`,
    ],
  },
];

const ownTable: Sentence = {
  name: '自拟表格',
  chapter: undefined,
  detail: { zh: '自拟表格，合计自动计算', en: 'a custom table with a computed total' },
  lines: [
    `表 "${stop(1, '政府信息发布渠道')}"`,
    `| ${stop(2, '渠道')} | ${stop(3, '发布条数')} |`,
    `| ${stop(4, '政府网站')} | ${stop(5, '0')} |`,
    `| ${stop(6, '政务新媒体')} | ${stop(7, '0')} |`,
    '| 合计 | = |',
    `规则 合计 = ${stop(4, '政府网站')} + ${stop(6, '政务新媒体')}`,
  ],
};

/**
 * Sentences and skeletons that belong where the caret is: above the first chapter the preface of the format; below it those
 * of the chapter, as far as it does not have them, and a table of the author's own.
 */
export function sentenceProposals(report: Report, caret: Caret): readonly Proposal[] {
  const chapter = chapterAbove(report, caret);
  if (!chapter) return prefaceProposals(report, caret);
  const { start, end } = chapter.range;
  const written = caret.lines.slice(start.line, end.line + 1).join('\n');
  const fitting = report.format?.reportTitle.name.includes('政府信息公开')
    ? sentences.filter((sentence) => sentence.chapter === chapter.definition?.name && !isWritten(sentence, written))
    : [];
  return [...fitting, ownTable].map(toProposal);
}

/** The paragraphs that reports of the format begin with, where the report has none yet. */
function prefaceProposals({ format, preface }: Report, { position }: Caret): readonly Proposal[] {
  const hasOne = preface.some((block) => block.kind === 'paragraph' && block.range.start.line !== position.line);
  if (!format || format.prefaces.length === 0 || hasOne) return [];
  return [
    {
      label: '前言',
      kind: CompletionItemKind.Snippet,
      detail: { zh: '编制依据、统计期限', en: 'basis and reporting period' },
      insert: { snippet: `${literal(format.prefaces.join('\n\n'))}\n$0` },
    },
  ];
}

/** Whether the text has a line of it already, up to what is to be filled in. */
function isWritten({ lines }: Sentence, text: string): boolean {
  const beginnings = lines.map((line) => line.replace(/\$\{\d+:.*$/, ''));
  return beginnings.some((beginning) => beginning.length >= 12 && text.includes(beginning));
}

function toProposal({ name, detail, lines }: Sentence): Proposal {
  return { label: name, kind: CompletionItemKind.Snippet, detail, insert: { snippet: `${lines.join('\n')}\n$0` } };
}
