import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Check, Finding } from '../../checks/check.ts';
import { definitionChecks } from '../../checks/definition-checks.ts';
import { explainChecks } from '../../checks/explain.ts';
import { catalogue, checkOf } from '../../checks/index.ts';
import type { Report } from '../../report/report.ts';
import { groupBy } from '../../shared/group-by.ts';
import { behindWord } from '../../shared/line-kinds.ts';
import { escapeMarkdown } from '../hover/markdown.ts';
import { type Caret, tokenAt } from './caret.ts';
import type { Offer, Proposal } from './completion-items.ts';
import { chapterAbove } from './line-offer.ts';
import type { OpenTable } from './row-offer.ts';

/** Lines, the first one included, the last one not. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * After 说明: the checks and rules that find something in the lines it speaks for, then every other one that may be
 * explained: errors cannot.
 */
export function explanationOffer(
  report: Report,
  caret: Caret,
  table: OpenTable | undefined,
  findings: readonly Finding[],
): Offer | undefined {
  const start = behindWord(caret.before, '说明');
  if (start === undefined || /[:\uff1a]/.test(caret.before)) return undefined;
  const scope = scopeAt(report, caret, table);
  const inScope = findings.filter(
    ({ level, explained, range }) =>
      level !== 'error' && explained === undefined && range.start.line >= scope.from && range.start.line < scope.to,
  );
  const hasColon = /^[^:\uff1a]*[:\uff1a]/.test(caret.after);
  return {
    token: tokenAt(caret, start, /^[^\s:\uff1a]+/),
    proposals: firstOfEach([...inScope.map(fromFinding), ...everyName(report)]).map((proposal) => ({
      ...proposal,
      insert: hasColon ? proposal.label : `${proposal.label}: `,
    })),
  };
}

type Named = Proposal & { readonly label: string };

function firstOfEach(proposals: readonly Named[]): readonly Named[] {
  return [...groupBy(proposals, ({ label }) => label).values()].map(([first]) => first);
}

/** The table above the line, or its chapter, or what precedes the first chapter. */
function scopeAt(report: Report, caret: Caret, table: OpenTable | undefined): Lines {
  if (table) return { from: table.line, to: table.table.range.end.line + 1 };
  const chapter = chapterAbove(report, caret);
  if (chapter) return { from: chapter.range.start.line, to: chapter.range.end.line };
  return { from: 0, to: report.chapters[0]?.range.start.line ?? report.end.end.line + 1 };
}

function fromFinding({ alias, check, message }: Finding): Named {
  return {
    label: alias ?? checkOf(check)?.name ?? check,
    kind: CompletionItemKind.Event,
    alsoCalled: [check],
    detail: message,
  };
}

/** What is found in formats, and in 说明 lines themselves. */
const unexplainable: readonly Check[] = [...definitionChecks.checks, ...explainChecks.checks];

function everyName({ format }: Report): readonly Named[] {
  const checks = catalogue
    .filter((check) => check.level !== 'error' && !unexplainable.includes(check))
    .map(
      ({ name, id, source }): Named => ({
        label: name,
        kind: CompletionItemKind.Reference,
        alsoCalled: [id],
        detail: id,
        documentation: (language) => escapeMarkdown(source[language]),
      }),
    );
  const rules = (format?.chapters ?? [])
    .flatMap(({ tables }) => tables.flatMap((table) => table.rules))
    .filter(({ kind }) => kind !== 'must')
    .map(
      ({ name }): Named => ({
        label: name,
        kind: CompletionItemKind.Reference,
        detail: { zh: '格式中的规则', en: 'a rule of the format' },
      }),
    );
  return [...rules, ...checks];
}
