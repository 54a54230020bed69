import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { SampleText } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { Text } from '../../text.ts';
import type { Caret } from './caret.ts';
import type { Proposal } from './proposal.ts';
import { literal } from './snippet.ts';
import { chapterAbove } from './table-proposals.ts';

/** A place to fill in, with what stands there until then, in the syntax of snippets. */
function stop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** A table of the author's own, in the syntax of snippets. */
const ownTable: Proposal = {
  label: '自拟表格',
  kind: CompletionItemKind.Snippet,
  detail: { zh: '自拟表格，合计自动计算', en: 'a custom table with a computed total' },
  insert: {
    snippet: `表 "${stop(1, '标题')}"
| ${stop(2, '项目')} | ${stop(3, '数量')} |
| ${stop(4, '第一项')} | ${stop(5, '0')} |
| ${stop(6, '第二项')} | ${stop(7, '0')} |
| 合计 | = |
规则 合计 = ${stop(4, '第一项')} + ${stop(6, '第二项')}
$0`,
  },
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
  const samples = chapter.definition?.samples ?? [];
  return [...samples.filter((sample) => !isWritten(sample, written)).map(toProposal), ownTable];
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

/** What is to be filled in, with what stands there until then. */
const gap = /\u3010([^\u3011]*)\u3011/g;

/** Whether the text has a paragraph of it already, up to what is to be filled in. */
function isWritten({ paragraphs }: SampleText, text: string): boolean {
  const beginnings = paragraphs.map((paragraph) => paragraph.replace(/\u3010.*$/, ''));
  return beginnings.some((beginning) => beginning.length >= 12 && text.includes(beginning));
}

function toProposal({ name, label, paragraphs }: SampleText): Proposal {
  let stops = 0;
  const text = literal(paragraphs.join('\n\n')).replace(gap, (_, words: string) => stop(++stops, words));
  const detail: Text = { zh: label, en: `sample text: ${label}` };
  return { label: name, kind: CompletionItemKind.Snippet, detail, insert: { snippet: `${text}\n$0` } };
}
