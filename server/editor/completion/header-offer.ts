import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { appliesTo } from '../../checks/structure-checks.ts';
import { headerField, headerKeys, valueKind } from '../../language/header-keys.ts';
import { kindsAtHand } from '../../report/body-kind.ts';
import { readDay } from '../../report/calendar-day.ts';
import { yearWritten } from '../../report/cycle.ts';
import type { Format } from '../../report/format.ts';
import { newTitle } from '../../report/new-report.ts';
import type { Report } from '../../report/report.ts';
import { parseHeaderYear, proposedReportYear } from '../../shared/report-years.ts';
import type { Text } from '../../shared/text.ts';
import { headerKeyHover } from '../hover/header-hover.ts';
import { blocks, escapeMarkdown } from '../hover/markdown.ts';
import { type Caret, restOfLine, tokenAt } from './caret.ts';
import { literal, type Offer, type Proposal } from './completion-items.ts';

/** A header field of which the value is being written. */
export interface HeaderValue {
  readonly key: string;
  /** Where the value begins within its line. */
  readonly start: number;
}

/** The header value the caret stands in. */
export function headerValueAt({ before }: Caret): HeaderValue | undefined {
  const [all, key] = /^\s*([^\s:\uff1a]+)\s*[:\uff1a]\s*/.exec(before) ?? [];
  return all === undefined || key === undefined ? undefined : { key, start: all.length };
}

/**
 * Keys that the header does not have yet, those it needs first. A key that is there goes as a whole, and the rest of its
 * line stays. On an empty line also the title, which ends the header.
 */
export function headerKeyOffer(caret: Caret, report: Report): Offer {
  const { header, title } = report;
  const start = caret.before.search(/\S|$/);
  const written = new Set(
    header.entries.filter(({ keyRange }) => keyRange.start.line !== caret.position.line).map(({ key }) => key),
  );
  const isNeeded = (key: string) => headerField(key)?.required === true;
  const missing = headerKeys.filter((key) => headerField(key)?.repeatable || !written.has(key));
  const ordered = [...missing.filter(isNeeded), ...missing.filter((key) => !isNeeded(key))];
  const hasColon = /^[^\s:\uff1a]*\s*[:\uff1a]/.test(caret.after);
  return {
    token: { ...tokenAt(caret, start, /^[^\s:\uff1a]+/), whole: true },
    proposals: [
      ...ordered.map(
        (key): Proposal => ({
          label: key,
          kind: CompletionItemKind.Property,
          insert: hasColon ? key : `${key}: `,
          ...(isNeeded(key) && { detail: { zh: '必填', en: 'required' } }),
          documentation: (language) => headerKeyHover(key, report, language),
        }),
      ),
      ...(title || caret.after.trim() !== '' ? [] : titleProposals(report)),
    ],
  };
}

/** The title of the format, which header values complete; of every format while none is in force. */
export function titleProposals(report: Report): readonly Proposal[] {
  const titles = new Set((report.format ? [report.format] : (report.knownFormats ?? [])).map(newTitle));
  return [...titles].map((title) => ({
    label: title,
    alsoCalled: ['标题'],
    kind: CompletionItemKind.Module,
    insert: { snippet: `${literal(title)}\n\n$0` },
  }));
}

/**
 * What a header line may say, where the language knows it; `paths` are the reports that 上年 and 下级 may name. A value that
 * is complete is the author's: nothing is to take its place, unless the caret was set in front of it to choose anew.
 */
export function headerValueOffer(
  { key, start }: HeaderValue,
  caret: Caret,
  proposals: readonly Proposal[],
): Offer | undefined {
  const written = (caret.before + caret.after).slice(start).trim();
  const isNew = caret.before.length <= start;
  if (!isNew && isComplete(key, written, proposals)) return undefined;
  return { token: restOfLine(caret, start), proposals };
}

function isComplete(key: string, written: string, proposals: readonly Proposal[]): boolean {
  const kind = valueKind(key);
  if (kind === 'year') return parseHeaderYear(written, new Date()) !== undefined;
  if (kind === 'day') return readDay(written) !== undefined;
  return proposals.some(({ label }) => label === written);
}

/** The values that a header line of this key may have, as far as the language knows them. */
export function headerValues(key: string, report: Report, today: Date): readonly Proposal[] {
  const value = (label: string): Proposal => ({ label, kind: CompletionItemKind.EnumMember });
  switch (valueKind(key)) {
    case 'format':
      return formatsFor(report).map(formatProposal);
    case 'body-kind':
      return kindsAtHand(report).map(({ name, label }) => ({
        ...value(name),
        ...(label !== name && { detail: label }),
      }));
    case 'year':
      return [value(proposedYear(report, today))];
    case 'day':
      return [value(dayOf(today))];
    case 'switch':
      return ['是', '否'].map(value);
    case 'signer':
      return report.header.body ? [value(report.header.body)] : [];
    default:
      return [];
  }
}

/** A school year is reported on when it is over, in September. */
function proposedYear({ format }: Report, today: Date): string {
  const august = 7;
  const lastBegan = today.getFullYear() - (today.getMonth() > august ? 1 : 2);
  return yearWritten(format?.cycle ? lastBegan : proposedReportYear(today), format);
}

/** Those that apply to the report's year first. */
function formatsFor({ header: { year }, knownFormats = [] }: Report): readonly Format[] {
  const fits = (format: Format) => year !== undefined && appliesTo(format, year);
  return [...knownFormats.filter(fits), ...knownFormats.filter((format) => !fits(format))];
}

function formatProposal({ name, title, bases, years }: Format): Proposal {
  return {
    label: name,
    kind: CompletionItemKind.Class,
    ...(years && { detail: applicability(years) }),
    documentation: () => blocks([`**${escapeMarkdown(title)}**`, escapeMarkdown(bases.join('、'))]),
  };
}

function applicability({ from, to }: NonNullable<Format['years']>): Text {
  if (to === undefined) return { zh: `适用 ${from} 年度起`, en: `for ${from} and later` };
  if (to === from) return { zh: `适用 ${from} 年度`, en: `for ${from}` };
  return { zh: `适用 ${from}—${to} 年度`, en: `for ${from} to ${to}` };
}

function dayOf(day: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}
