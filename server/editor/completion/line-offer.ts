import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Report } from '../../report/report.ts';
import type { Text } from '../../text.ts';
import { type Caret, rowsFollow, tokenAt } from './caret.ts';
import { chapterProposals } from './chapter-proposals.ts';
import { titleProposals } from './header-offer.ts';
import type { Offer, Proposal } from './proposal.ts';
import { type OpenTable, rowProposals } from './row-proposals.ts';
import { sentenceProposals } from './sentence-proposals.ts';
import { tableProposals } from './table-proposals.ts';

/**
 * Where a line begins. A line of more than one word is prose, and prose is left alone. Between the rows of a table only
 * rows have a place.
 */
export function lineOffer(
  report: Report,
  caret: Caret,
  table: OpenTable | undefined,
  inTable: boolean,
): Offer | undefined {
  if (!/^\s*[\p{L}\p{N}]*$/u.test(caret.before) || caret.after.trim() !== '') return undefined;
  const token = tokenAt(caret, caret.before.search(/\S|$/), nothing);
  const rows = table ? rowProposals(table, caret) : [];
  if (inTable && rowsFollow(caret)) return { token, proposals: rows };
  return {
    token,
    proposals: [
      ...rows,
      ...(inTable ? [ruleKeyword] : []),
      explanationKeyword,
      ...tableProposals(report, caret, '表 '),
      ...sentenceProposals(report, caret),
      ...chapterProposals(report, caret),
    ],
  };
}

/** Behind 表: the tables of this chapter. */
export function tableNameOffer(report: Report, caret: Caret): Offer | undefined {
  const [all] = /^\s*表\s+(?=[^"\u201c]*$)/.exec(caret.before) ?? [];
  if (all === undefined) return undefined;
  return { token: tokenAt(caret, all.length, /^\S+/), proposals: tableProposals(report, caret, '') };
}

/** Behind #: the title, or chapters. */
export function headingOffer(report: Report, caret: Caret): Offer | undefined {
  const [, blanks = '', marks = ''] = /^(\s*)([#\uff03]+)/.exec(caret.before) ?? [];
  if (marks === '' || marks.length > 2) return undefined;
  const { title } = report;
  const hasTitle = title !== undefined && title.range.start.line !== caret.position.line;
  const chapters = chapterProposals(report, caret);
  return {
    token: { ...tokenAt(caret, blanks.length, /^.*\S/) },
    proposals: marks.length === 1 && !hasTitle ? [...titleProposals(report), ...chapters] : chapters,
  };
}

const nothing = /^/;

function keyword(label: string, detail: Text): Proposal {
  return { label, kind: CompletionItemKind.Keyword, insert: `${label} `, detail };
}

const ruleKeyword = keyword('规则', { zh: '规则 合计 = 甲 + 乙', en: '规则 total = one + other' });
const explanationKeyword = keyword('说明', { zh: '说明 检查名: 理由', en: '说明 check: reason' });
