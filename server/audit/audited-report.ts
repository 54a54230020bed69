import type { Finding, FindingCounts, Level } from '../checks/check.ts';
import type { CheckLevels } from '../checks/check-levels.ts';
import { likenessToLastYear, sentencesByChapter } from '../checks/likeness/report-sentences.ts';
import { marksOf } from '../checks/likeness/winnowing.ts';
import { kindOfBody } from '../report/body-kind.ts';
import type { CalendarDay } from '../report/calendar-day.ts';
import { yearWritten } from '../report/cycle.ts';
import { type VerdictCounts, verdictCounts } from '../report/evaluated.ts';
import { daysFrom, publicationDeadline } from '../report/publication.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Language } from '../shared/text.ts';
import { type AdjustedCheck, adjustedChecks } from './adjusted-checks.ts';
import { basisOf, checkName } from './check-words.ts';
import { placeInWords } from './place-words.ts';

// What an audit keeps of a report, in one language. It comes from threads, so all of it is data.

/** A report that was audited. */
export interface AuditedReport {
  readonly kind: 'report';
  readonly path: string;
  readonly body?: string;
  /** Of a school year the first. */
  readonly year?: number;
  /** As it is written: of a school year both. */
  readonly yearText: string;
  /** The name of the format in force. */
  readonly format?: string;
  readonly bodyKind?: string;
  readonly published?: CalendarDay;
  /** How many days late it was published by its format, 0 for in time; left out where that is not known. */
  readonly daysLate?: number;
  readonly verdicts: VerdictCounts;
  readonly counts: FindingCounts;
  /** The checks that count otherwise in it, by the settings. */
  readonly adjusted: readonly AdjustedCheck[];
  /** How much of its text stood in last year's report, from 0 to 1. */
  readonly likeLastYear?: number;
  /** The marks of its text, by which it is found in other reports. */
  readonly marks: Uint32Array;
  /** It names offices below: its numbers are theirs, and are not added up with theirs. */
  readonly isSum: boolean;
  /** Why a part of it could not be audited: it has not passed, whatever was found in the rest. */
  readonly failure?: string;
  /** In the order of the text. */
  readonly findings: readonly AuditedFinding[];
}

/** A file that could not be audited: it has not passed. */
export interface FailedFile {
  readonly kind: 'failed';
  readonly path: string;
  readonly reason: string;
}

/** What was found at a place of a report. */
export interface AuditedFinding {
  readonly check: string;
  /** What the check is called, in Chinese as a 说明 line has it. */
  readonly name: string;
  readonly level: Level;
  readonly message: string;
  readonly basis: string;
  readonly place: string;
  readonly range: TextRange;
  readonly related: readonly { readonly path: string; readonly range: TextRange; readonly message: string }[];
  /** The reason that the report gives: such a finding no longer counts. */
  readonly explanation?: string;
}

/** What is known of a report. */
export interface AuditInput {
  readonly path: string;
  readonly report: Report;
  /** By the levels in force. */
  readonly findings: readonly Finding[];
  readonly levels: CheckLevels | undefined;
  readonly failure?: string | undefined;
}

/** What an audit keeps of a report; `pathOf` gives the path of a document that findings lead to. */
export function auditReport(
  { path, report, findings, levels, failure }: AuditInput,
  language: Language,
  pathOf: (uri: string) => string,
): AuditedReport {
  const { header, format } = report;
  const { body, year, published } = header;
  const deadline = publicationDeadline(report);
  const sentences = sentencesByChapter(report);
  const likeLastYear = likenessToLastYear(report, sentences);
  const text = [...sentences.values()].flatMap((all) => all.map((sentence) => sentence.text)).join('\n');
  const bodyKind = (format && kindOfBody(header, format)?.name) ?? header.bodyKind;
  return {
    kind: 'report',
    path,
    ...(body !== undefined && { body }),
    ...(year !== undefined && { year }),
    yearText: year === undefined ? '' : yearWritten(year, format),
    ...(format && { format: format.name }),
    ...(bodyKind !== undefined && { bodyKind }),
    ...(published && { published }),
    ...(deadline && published && { daysLate: Math.max(0, daysFrom(deadline, published)) }),
    verdicts: { ...verdictCounts(report) },
    counts: countsOf(findings),
    adjusted: adjustedChecks(levels),
    ...(likeLastYear !== undefined && { likeLastYear }),
    marks: marksOf(text),
    ...(failure !== undefined && { failure }),
    isSum: report.subordinates.length > 0,
    findings: findings.map((finding) => audited(finding, report, language, pathOf)),
  };
}

function audited(
  { check, alias, level, message, range, related, explained }: Finding,
  report: Report,
  language: Language,
  pathOf: (uri: string) => string,
): AuditedFinding {
  return {
    check,
    name: checkName({ check, alias })[language],
    level,
    message: message[language],
    basis: basisOf(check, report.format)[language],
    place: placeInWords(report, range)[language],
    range,
    related: related.map((place) => ({
      path: pathOf(place.uri),
      range: place.range,
      message: place.message[language],
    })),
    ...(explained !== undefined && { explanation: explained }),
  };
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const { level, explained } of findings) counts[explained === undefined ? level : 'explained'] += 1;
  return counts;
}
