import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { amountOf, boundSource } from '../../checks/narration/amounts.ts';
import type { FormatTable, Narration } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { type Caret, rowsFollow, tokenAt } from './caret.ts';
import { literal, type Offer, type Proposal } from './completion-items.ts';
import { chapterAbove } from './line-offer.ts';
import { matchName } from './match-name.ts';

/**
 * Sentences that state a number of the form, with the reference that prints it: `新收` becomes
 * `新收政府信息公开申请{申请办理.本年新收}件`. Within a line they have to begin with what stands in front of the caret, and
 * with more than one character of it: most prose says nothing of the kind.
 */
export function narratedOffer(report: Report, caret: Caret, pinyin: boolean): Offer | undefined {
  if (/^[\p{L}\p{N}{\uff5b]/u.test(caret.after) || rowsFollow(caret)) return undefined;
  const sentences = sentencesFor(report, caret);
  const { before } = caret;
  const clause = before.length - (clauseAtEnd.exec(before)?.[0].length ?? 0);
  const isLineStart = before.slice(0, clause).trim() === '';
  if (clause === before.length) return isLineStart ? offerAt(clause, sentences, caret) : undefined;
  for (let start = clause; start < before.length; start++) {
    const typed = before.slice(start);
    if (typed.length < 2 && !(isLineStart && start === clause)) break;
    // Letters are one word of pinyin, however it ends.
    if (start > clause && /^[A-Za-z]{2}/.test(before.slice(start - 1))) continue;
    const fitting = sentences.filter(({ beginning }) => matchName(typed, beginning, pinyin) === 'start');
    if (fitting.length > 0) return offerAt(start, fitting, caret);
  }
  return undefined;
}

/** No sentence of a format begins with more. */
const clauseAtEnd = /[\p{L}\p{N}]{1,20}$/u;

function offerAt(start: number, sentences: readonly Sentence[], caret: Caret): Offer {
  return { token: tokenAt(caret, start, /^/), proposals: sentences.map(({ proposal }) => proposal) };
}

interface Sentence {
  /** Up to the first number. */
  readonly beginning: string;
  readonly proposal: Proposal;
}

/**
 * Those on the tables of the chapter, or of the chapters behind it where it is an overview that has none itself. What the
 * chapter has already nobody needs twice.
 */
function sentencesFor(report: Report, caret: Caret): readonly Sentence[] {
  const chapter = chapterAbove(report, caret);
  const { definition } = chapter ?? {};
  const all = report.format?.chapters ?? [];
  if (!chapter || !definition) return [];
  const about = definition.tables.length > 0 ? [definition] : all.slice(all.indexOf(definition) + 1);
  const { start, end } = chapter.range;
  const written = caret.lines.slice(start.line, end.line + 1).join('\n');
  return about
    .flatMap(({ tables }) =>
      tables.flatMap((table) => table.narrations.flatMap((narration) => sentencesOf(narration, table, report))),
    )
    .filter(({ proposal }) => typeof proposal.label !== 'string' || !written.includes(proposal.label));
}

function sentencesOf(narration: Narration, table: FormatTable, report: Report): readonly Sentence[] {
  const [reading] = narration.readings;
  if (!reading) return [];
  const source = boundSource(reading, table);
  const value = amountOf(reading, table, report);
  return narration.sentences.flatMap((sentence) => {
    if (!fits(sentence, value?.toNumber(), report)) return [];
    const text = withReference(sentence, source);
    const beginning = /^[^{]*/.exec(text)?.[0] ?? '';
    const known = value?.toFixed();
    return {
      beginning,
      proposal: {
        label: text,
        kind: CompletionItemKind.Snippet,
        insert: { snippet: `${literal(text)}$0` },
        detail: known === undefined ? narration.label : `${source} → ${known}`,
        ...(known !== undefined && { value: known }),
      },
    };
  });
}

/** That there was none is offered where the table says so; shares and changes where there is something to compare. */
function fits(sentence: string, value: number | undefined, { lastYear }: Report): boolean {
  if (!sentence.includes('N')) return value === 0;
  const compares = /\{[^}]*(?:\u540c\u6bd4|\u4e0a\u5e74)/.test(sentence); // 同比, 上年
  if (compares && !lastYear) return false;
  return value !== 0 || !/\{[^}]*[(\uff08]/.test(sentence);
}

/** `N` as a reference; in braces, where it is a number among others, as a name. */
function withReference(sentence: string, source: string): string {
  const name = /[\s+-]/.test(source) ? `(${source})` : source;
  return sentence.replace(/\{[^{}]*\}|N/g, (part) =>
    part === 'N' ? `{${source}}` : part.replace(/(?<![A-Za-z0-9_])N(?![A-Za-z0-9_])/g, name),
  );
}
